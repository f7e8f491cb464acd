package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Personal information is shown to whoever needs it for the task, masked to whoever may read the rest, and for a reason. */
@SchoolTest
class MaskedDataTest {

    private static final String NAME = "令狐金丝雀";
    private static final String NUMBER = "CANARY900137";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    Submission staff;

    @BeforeEach
    void theStaffIsUnderReview() {
        year = story.newYear();
        staff = story.assigned(year, "1-5-1", "105");
        story.submissions.begin(staff.id());
        List<TableRow> rows = new java.util.ArrayList<>(story.sample(staff));
        Map<String, String> first = new HashMap<>(rows.get(0).values());
        first.put("姓名", NAME);
        first.put("工号", NUMBER);
        // an error about the person, twice the same
        rows.set(0, new TableRow(rows.get(0).number(), rows.get(0).unit(), first));
        first = new HashMap<>(first);
        rows.set(1, new TableRow(rows.get(1).number(), rows.get(1).unit(), first));
        story.uploads(staff, rows);
        story.start("stage-4-feedback", Map.of("year", year));
        story.completes(story.openTask("assign-experts"), "experts", List.of("expert1"));
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private String path(String what) {
        return "/api/submissions/" + staff.id() + what;
    }

    @ParameterizedTest
    @ValueSource(strings = {"office", "rsc-filer", "rsc-head", "rsc-lead"})
    void whoeverAnswersForTheDataSeesThem(String user) {
        assertThat(as(user).get(path("/rows")).text()).contains(NAME, NUMBER);
        assertThat(as(user).get(path("/findings")).text()).contains(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert1", "leader"})
    void whoeverJudgesOrLeadsSeesThemMasked(String user) throws Exception {
        Browser reader = as(user);
        assertThat(reader.get(path("/rows")).text()).contains("令狐*", "**37").doesNotContain(NAME, NUMBER);
        for (String what : List.of(
                "",
                "/findings",
                "/findings/groups",
                "/comparison",
                "/explanations",
                "/comments",
                "/last-year",
                "/review",
                "/platform-findings")) {
            var answer = reader.get(path(what));
            assertThat(answer.text()).as(what).doesNotContain(NAME, NUMBER);
            assertThat(answer.status()).as(what).isLessThan(300);
        }
        var workbook = reader.get(path("/versions/1.xlsx"));
        try (XSSFExcelExtractor text =
                new XSSFExcelExtractor(new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook.body())))) {
            assertThat(text.getText()).contains("令狐*").doesNotContain(NAME, NUMBER);
        }
        for (String what : List.of("/versions/1/marked.xlsx", "/template.xlsx?prefill=last-year")) {
            var refused = reader.get(path(what));
            assertThat(refused.status()).as(what).isEqualTo(403);
            assertThat(refused.detail()).contains("个人信息");
        }
    }

    @Test
    void listsToChooseFromNameNobodyToWhoeverReadsMasked() {
        Submission teachers = story.assigned(year, "1-5-2", "105");
        story.submissions.begin(teachers.id());
        String help = "/api/submissions/" + teachers.id() + "/help";
        assertThat(as("rsc-filer").get(help).json().path("choices").path("工号").toString())
                .contains(NUMBER);
        var masked = as("leader").get(help);
        assertThat(masked.status()).isEqualTo(200);
        assertThat(masked.text()).doesNotContain(NAME, NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert1", "leader"})
    void aTemplateNamesPeopleAndIsNotForWhoeverReadsMasked(String user) {
        for (String what : List.of("/template.xlsx", "/template.xlsx?prefill=current")) {
            var refused = as(user).get(path(what));
            assertThat(refused.status()).as(what).isEqualTo(403);
            assertThat(refused.detail()).contains("个人信息");
        }
        assertThat(as("rsc-filer").get(path("/template.xlsx")).status()).isEqualTo(200);
    }

    @Test
    void anExpertIsToldWhomOneRowIsAboutForAReasonThatStaysOnRecord() {
        Browser expert = as("expert1");
        String row = path("/rows/2/reveal");
        assertThat(expert.post(row, Map.of("reason", " ")).status()).isEqualTo(400);
        var revealed = expert.post(row, Map.of("reason", "与抽样的聘任文件核对"));
        assertThat(revealed.json().path("values").path("姓名").asText()).isEqualTo(NAME);
        assertThat(revealed.text()).contains(NUMBER).doesNotContain("民族", "政治面貌");
        assertThat(expert.post(path("/rows/99999/reveal"), Map.of("reason", "与聘任文件核对"))
                        .status())
                .isEqualTo(404);
        var record =
                as("office").get("/api/personal-data").json().path("reveals").get(0);
        assertThat(record.path("reason").asText()).isEqualTo("与抽样的聘任文件核对");
        assertThat(record.path("row").asInt()).isEqualTo(2);
        for (String other : List.of("leader", "rsc-filer", "admin", "expert2", "x02-filer")) {
            assertThat(as(other).post(row, Map.of("reason", "看看")).status())
                    .as(other)
                    .isBetween(403, 404);
        }
        for (String other : List.of("leader", "rsc-head", "admin", "expert2")) {
            assertThat(as(other).get("/api/personal-data").status()).as(other).isEqualTo(403);
        }
    }
}
