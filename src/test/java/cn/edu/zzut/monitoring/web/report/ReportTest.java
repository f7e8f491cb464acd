package cn.edu.zzut.monitoring.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportTexts;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.reporting.Words;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The analysis reports of the small school: made from its data, written in by the office, fixed, read by whose they are. */
@SchoolTest
class ReportTest {

    /** The demo school's last year, whose data stay. */
    private static final int YEAR = 2025;

    private static final PersonId OFFICE = new PersonId("office");

    @Autowired
    Story story;

    @Autowired
    Reports reports;

    @Autowired
    ReportTexts texts;

    @Autowired
    Indicators indicators;

    @Autowired
    Packages packages;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    Browser office;

    @BeforeEach
    void noReportsYet() {
        story.forgetOtherStories();
        office = new Browser(port, "office");
    }

    private Report draft(Level level, String subject) {
        return reports.draft(YEAR, level, subject, OFFICE);
    }

    private static String path(String rest) {
        return "/api/cycles/" + YEAR + "/reports" + rest;
    }

    @Test
    void theSchoolsReportTellsFiguresWithTheirSourcesAndLimits() {
        byte[] file = reports.content(draft(Level.SCHOOL, ""));
        assertThat(Words.text(file))
                .contains("2025年度本科教学质量监测数据分析报告", "资料来源：表", "统计口径：", "（本部分尚未撰写文字。）", "草稿", "内容校验码 ")
                .contains("生师比", "≤18", ">22", "各学院教师队伍", "各专业教师队伍", "附录三")
                .doesNotContain("{{", "}}");
        assertThat(Words.charts(file)).hasSizeGreaterThan(5).anyMatch(chart -> chart.contains("2024 "));
    }

    @Test
    void allReportsAreMadeInTheBackgroundAndReadByWhoseTheyAre() {
        assertThat(office.post(path(""), Map.of()).status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !office.get(path("/run")).json().path("running").asBoolean());
        JsonNode run = office.get(path("/run")).json();
        assertThat(run.path("failures")).isEmpty();
        JsonNode all = office.get(path("")).json();
        assertThat(all).hasSize(run.path("reports").asInt()).hasSizeGreaterThan(3);
        assertThat(all.findValuesAsText("kind")).contains("SCHOOL", "COLLEGE", "MAJOR");

        Browser head = new Browser(port, "x01-head");
        JsonNode own = head.get(path("")).json();
        assertThat(own.findValuesAsText("kind")).contains("COLLEGE", "MAJOR").doesNotContain("SCHOOL");
        assertThat(new Browser(port, "x01-lead").get(path("")).json()).hasSameSizeAs(own);
        List<String> ownIds = own.findValuesAsText("id");
        for (JsonNode report : all) {
            String id = report.path("id").asText();
            assertThat(head.get(path("/" + id + ".docx")).status())
                    .as(report.path("fileName").asText())
                    .isEqualTo(ownIds.contains(id) ? 200 : 404);
        }
        assertThat(new Browser(port, "x01-filer").get(path("")).status()).isEqualTo(403);
        assertThat(new Browser(port, "secretary").get(path("")).status()).isEqualTo(403);
        assertThat(head.post(path(""), Map.of()).status()).isEqualTo(403);
    }

    private Browser.Answer fix(Report seen) {
        return office.post(path("/" + seen.id() + "/fixed"), Map.of("contentCode", seen.contentCode()));
    }

    @Test
    void aDraftIsOutOfDateOnceWhatItWasMadeFromIsAnotherOne() {
        draft(Level.SCHOOL, "");
        JsonNode made = office.get(path("")).json().get(0);
        assertThat(made.path("changes")).isEmpty();
        texts.write(YEAR, Subject.SCHOOL, "主要结论", 0, "总体平稳。", OFFICE);
        assertThat(office.get(path("")).json().get(0).path("changes"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo("文字“主要结论”有变化");
        reports.fix(draft(Level.SCHOOL, ""), OFFICE);
        texts.write(YEAR, Subject.SCHOOL, "主要结论", 1, "师资有缺口。", OFFICE);
        reports.fix(draft(Level.SCHOOL, ""), OFFICE);
        JsonNode editions = office.get(path("")).json();
        assertThat(editions.get(0).path("changes")).isEmpty();
        assertThat(editions.get(1).path("replacedBy").asInt()).isEqualTo(2);
        assertThat(editions.get(1).path("changes")).hasSize(1);
    }

    @Test
    void aDraftIsFixedAsItWasSeenAndNeverChanges() {
        Report seen = draft(Level.SCHOOL, "");
        texts.write(YEAR, Subject.SCHOOL, "主要结论", 0, "总体平稳。", OFFICE);
        assertThat(fix(seen).detail()).contains("文字“主要结论”有变化，没有定稿");
        Report again = draft(Level.SCHOOL, "");
        assertThat(again.id()).isEqualTo(seen.id());
        assertThat(fix(seen).detail()).contains("没有定稿：您看过之后又重新生成了一份，内容不同");
        assertThat(fix(again).json().path("state").asText()).isEqualTo("FIXED");
        Report fixed = reports.fixed(YEAR, Level.SCHOOL, "").orElseThrow();
        assertThat(Words.text(reports.content(fixed)))
                .contains("总体平稳。", "定稿第1版", fixed.contentCode(), fixed.catalog())
                .doesNotContain("草稿");
        assertThat(fix(fixed).status()).isEqualTo(409);
        assertThatThrownBy(() -> jdbc.update("update monitoring.report set file_name = 'x' where id = ?", fixed.id()))
                .hasMessageContaining("定稿的报告不得更改");
        assertThat(draft(Level.SCHOOL, "").edition()).isEqualTo(2);
        assertThat(reports.fixed(YEAR, Level.SCHOOL, "")).contains(fixed);
    }

    @Test
    void allDraftsAreFixedButForThoseThatWereMadeAnewSinceTheListWasSeen() {
        Report seen = draft(Level.SCHOOL, "");
        Subject college = indicators.subjects(YEAR, Level.COLLEGE).get(0);
        draft(Level.COLLEGE, college.code());
        assertThat(office.post(path("/fixed"), Map.of("contentCodes", List.of(seen.contentCode())))
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !office.get(path("/run")).json().path("running").asBoolean());
        assertThat(office.get(path("/run")).json().path("failures"))
                .singleElement()
                .extracting(JsonNode::asText)
                .asString()
                .contains(college.name(), "重新生成过，没有定稿");
        assertThat(reports.fixed(YEAR, Level.SCHOOL, "")).isPresent();
        assertThat(reports.fixed(YEAR, Level.COLLEGE, college.code())).isEmpty();
    }

    @Test
    void whatSomebodyElseHasWrittenMeanwhileIsNotWrittenOver() {
        Map<String, Object> first = Map.of("kind", "SCHOOL", "part", "主要结论", "basedOn", 0, "text", "甲");
        assertThat(office.put(path("/texts"), first).json().path("number").asInt())
                .isEqualTo(1);
        var refused = office.put(path("/texts"), Map.of("kind", "SCHOOL", "part", "主要结论", "basedOn", 0, "text", "乙"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("改过“主要结论”", "没有保存");
        JsonNode part = office.get(path("/texts?kind=SCHOOL")).json().get(0);
        assertThat(part.path("text").asText()).isEqualTo("甲");
        assertThat(part.path("inTemplate").asBoolean()).isTrue();
        assertThat(new Browser(port, "x01-head").put(path("/texts"), first).status())
                .isEqualTo(403);
    }

    @Test
    void aPartThatTheTemplateDoesNotHaveAndSignsThatNobodySeesAreRefused() {
        var unknown = office.put(path("/texts"), Map.of("kind", "SCHOOL", "part", "校长寄语", "basedOn", 0, "text", "甲"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.detail()).contains("没有“校长寄语”这一部分", "可以撰写的有：主要结论、");
        var unseen =
                office.put(path("/texts"), Map.of("kind", "SCHOOL", "part", "主要结论", "basedOn", 0, "text", "甲\u0000乙"));
        assertThat(unseen.status()).isEqualTo(400);
        assertThat(unseen.detail()).contains("“主要结论”中有看不见的控制字符，没有保存");
        assertThat(texts.of(YEAR, Level.SCHOOL, "")).isEmpty();
    }

    @Test
    void theOfficesOwnTemplateIsUsedUntilTheShippedOneIsAskedForAgain() {
        byte[] shipped = office.get("/api/reports/templates/SCHOOL.docx").body();
        byte[] own = Words.withParagraph(shipped, "全校生师比为{{值：生师比}}。");
        assertThat(office.upload("/api/reports/templates/SCHOOL", "我的模板.docx", own)
                        .status())
                .isEqualTo(200);
        assertThat(Words.text(reports.content(draft(Level.SCHOOL, "")))).containsPattern("全校生师比为[0-9.]+。");
        var refused =
                office.upload("/api/reports/templates/SCHOOL", "坏模板.docx", Words.withParagraph(shipped, "{{校训}}"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("problems")).singleElement().asString().contains("校训");
        assertThat(office.delete("/api/reports/templates/SCHOOL").status()).isEqualTo(200);
        assertThat(Words.text(reports.content(draft(Level.SCHOOL, "")))).doesNotContain("全校生师比为");
        JsonNode kept = office.get("/api/reports/templates").json();
        assertThat(kept.findValuesAsText("fileName")).contains("我的模板.docx");
        assertThat(new Browser(port, "leader").get("/api/reports/templates").status())
                .isEqualTo(403);
    }

    @Test
    void aYearWithoutDataHasASchoolsReportThatSaysSo() {
        int year = story.newYear();
        byte[] file = reports.content(reports.draft(year, Level.SCHOOL, "", OFFICE));
        assertThat(Words.text(file)).contains("还没有可以计算的监测指标", "没有数据的表格：", "没有数值的指标：");
        assertThat(office.post("/api/cycles/" + year + "/reports/drafts", Map.of("kind", "COLLEGE", "subject", "999"))
                        .detail())
                .contains("没有代码为“999”的学院");
    }

    @Test
    void ofAYearThatWasFiledHereAndArchivedReportsStayAsTheyAre() {
        reports.fix(draft(Level.SCHOOL, ""), OFFICE);
        Subject college = indicators.subjects(YEAR, Level.COLLEGE).get(0);
        jdbc.update("update monitoring.cycle set receipt = 'HZ-1' where year = ?", YEAR);
        try {
            Map<String, Object> text = Map.of("kind", "SCHOOL", "part", "主要结论", "basedOn", 0, "text", "甲");
            assertThat(office.put(path("/texts"), text).detail()).contains("2025年度已经归档", "“主要结论”没有保存");
            assertThat(office.post(path("/drafts"), Map.of("kind", "SCHOOL", "subject", ""))
                            .detail())
                    .contains("已经归档", "以已定稿的第1版为准");
            Report late = draft(Level.COLLEGE, college.code());
            assertThat(fix(late).detail()).contains("已经归档", "没有定稿");
        } finally {
            jdbc.update("update monitoring.cycle set receipt = null where year = ?", YEAR);
        }
    }

    @Test
    void fixedReportsGoIntoTheArchiveOfTheSchoolAndOfWhoseTheyAre() throws IOException {
        List<Subject> colleges = indicators.subjects(YEAR, Level.COLLEGE);
        Subject own = colleges.get(0);
        Subject other = colleges.get(1);
        Subject major = indicators.subjects(YEAR, Level.MAJOR).get(0);
        for (Report draft : List.of(
                draft(Level.SCHOOL, ""), draft(Level.COLLEGE, own.code()), draft(Level.COLLEGE, other.code()))) {
            reports.fix(draft, OFFICE);
        }
        draft(Level.MAJOR, major.code());
        KeptPackage whole = packages.archive(YEAR);
        assertThat(names(whole))
                .anyMatch(name -> name.endsWith("年度分析报告/2025年度本科教学质量监测数据分析报告.docx"))
                .anyMatch(name -> name.contains("学院和专业分析报告/学院/" + own.name()))
                .anyMatch(name -> name.contains("学院和专业分析报告/学院/" + other.name()))
                .noneMatch(name -> name.contains("分析报告/专业/"));
        assertThat(whole.missing()).anyMatch(text -> text.contains(major.name()) && text.contains("没有定稿"));
        assertThat(names(packages.ofUnit(YEAR, new UnitCode(own.code()))))
                .filteredOn(name -> name.contains("分析报告"))
                .singleElement()
                .asString()
                .contains(own.name());
    }

    private List<String> names(KeptPackage kept) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        packages.copy(kept, content);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content.toByteArray()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
