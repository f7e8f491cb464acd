package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.demo.Samples;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.PastYearZip;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.trail.NewMinute;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office brings a year in that was over before the school began here. */
@SchoolTest
class PastYearTest {

    private static final int YEAR = 2018;
    private static final String PATH = "/api/setup/past-years/" + YEAR;

    @Autowired
    ApplicationContext application;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    @AfterEach
    void nothingWasBroughtIn() {
        story.forgetOtherStories();
    }

    private Browser office() {
        return new Browser(port, "office");
    }

    private TableDefinition table(String code) {
        return story.catalogs.of(YEAR).table(new TableCode(code)).in(YEAR);
    }

    private PastYearZip lists() {
        PastYearZip zip = new PastYearZip();
        for (String code : List.of("1-2", "1-3", "1-5-1")) {
            zip.table(table(code), Samples.ofSmallSchool(table(code)));
        }
        return zip;
    }

    private JsonNode tried(PastYearZip zip) {
        Answer answer = office().upload(PATH + "?dryRun=true", "往年.zip", zip.bytes());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode broughtIn(PastYearZip zip) {
        Answer answer = office().upload(PATH, "往年.zip", zip.bytes());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String told() {
        return jdbc.queryForObject(
                "select outcome from monitoring.trail where year = ? and kind = 'UPLOAD' and who = 'office' order by id desc limit 1",
                String.class,
                YEAR);
    }

    private static JsonNode sheet(JsonNode view, String file) {
        return StreamSupport.stream(view.at("/outcome/sheets").spliterator(), false)
                .map(one -> one.path("sheet"))
                .filter(one -> one.path("file").asText().startsWith(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(view.toString()));
    }

    @Test
    void aDryRunSaysWhatEachFileIsAndChangesNothing() {
        JsonNode view = tried(lists().csv("附件/读我.md", "x"));
        assertThat(view.at("/newest/state").asText()).isEqualTo("TRIED");
        assertThat(sheet(view, "表1-5-1").path("table").asText()).isEqualTo("1-5-1");
        assertThat(sheet(view, "表1-5-1").path("missing")).isEmpty();
        assertThat(view.at("/outcome/leftOut/0/file").asText()).isEqualTo("附件/读我.md");
        assertThat(view.at("/outcome/without").toString()).contains("表1-4-1");
        assertThat(story.cycles.find(YEAR)).isEmpty();
    }

    @Test
    void whatWasTriedBecomesAFinishedYear() {
        tried(lists());
        Answer answer = office().post(PATH + "/import", Map.of("reason", ""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode view = answer.json();
        assertThat(view.at("/inForce/state").asText()).as(view.toString()).isEqualTo("IMPORTED");
        assertThat(view.path("originTitle").asText()).isEqualTo("历史导入");
        assertThat(view.at("/inForce/importedBy").asText()).isNotEmpty();
        assertThat(view.at("/inForce/sha256").asText()).hasSize(64);
        Cycle cycle = story.cycles.cycle(YEAR);
        assertThat(cycle.isImported()).isTrue();
        assertThat(cycle.isRunning()).isFalse();
        assertThat(story.cycles.stages(YEAR)).isEmpty();
        var version = story.submissions.effective(YEAR, new TableCode("1-5-1")).orElseThrow();
        assertThat(version.rowCount())
                .isEqualTo(Samples.ofSmallSchool(table("1-5-1")).size());
        assertThat(story.submissions.auditsOf(YEAR)).isEmpty();
        assertThat(story.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void rowsAreOfTheUnitThatTheyName() {
        broughtIn(lists());
        var version = story.submissions.effective(YEAR, new TableCode("1-5-1")).orElseThrow();
        assertThat(story.submissions.rows(version)).isNotEmpty().allSatisfy(row -> assertThat(row.unit())
                .isEqualTo(row.value("单位号")));
    }

    @Test
    void theSameContentAgainChangesNothing() {
        broughtIn(lists());
        assertThat(told()).isEqualTo("DONE");
        NewMinute.begins(application);
        JsonNode again = broughtIn(lists().namedInGbk());
        await().atMost(Duration.ofSeconds(10)).until(() -> told().equals("UNCHANGED"));
        assertThat(again.at("/newest/state").asText()).isEqualTo("UNCHANGED");
        assertThat(again.path("history")).hasSize(1);
    }

    @Test
    void anotherContentTakesItsPlaceOnRecord() {
        broughtIn(lists());
        PastYearZip other = new PastYearZip().table(table("1-2"), Samples.ofSmallSchool(table("1-2")));
        Answer refused = office().upload(PATH, "往年.zip", other.bytes());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("写明原因");
        Answer replaced = office().post(PATH + "/import", Map.of("reason", "原来的文件不全"));
        assertThat(replaced.json().path("history")).hasSize(2);
        assertThat(replaced.json().at("/history/1/stateTitle").asText()).isEqualTo("已更换");
        assertThat(replaced.json().at("/history/1/reason").asText()).isEqualTo("原来的文件不全");
        assertThat(story.submissions.effective(YEAR, new TableCode("1-5-1"))).isEmpty();
        assertThat(story.submissions.effective(YEAR, new TableCode("1-2"))).isPresent();
    }

    @Test
    void itIsTakenBackWhileNothingRestsOnIt() {
        broughtIn(lists());
        assertThat(office().delete(PATH, Map.of("reason", " ")).status()).isEqualTo(400);
        Answer answer = office().delete(PATH, Map.of("reason", "年份选错"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(story.cycles.find(YEAR)).isEmpty();
        assertThat(story.submissions.ofYear(YEAR)).isEmpty();
        assertThat(answer.json().at("/history/0/stateTitle").asText()).isEqualTo("已撤销");
        assertThat(broughtIn(lists()).at("/inForce/tables").asInt()).isEqualTo(3);
    }

    @Test
    void whatWouldReadOtherwiseThanWhenItWasTriedIsNotBroughtInAtAll() {
        tried(lists());
        String label = sheet(office().get(PATH).json(), "表1-3").path("label").asText();
        jdbc.update("insert into monitoring.past_year_choice values ('', ?, '', 'office', now())", label);
        JsonNode view = office().post(PATH + "/import", Map.of("reason", "")).json();
        assertThat(view.at("/newest/state").asText()).as(view.toString()).isEqualTo("TRIED");
        assertThat(view.at("/newest/failure").asText()).contains("没有导入");
        assertThat(story.cycles.find(YEAR)).isEmpty();
        assertThat(story.submissions.ofYear(YEAR)).isEmpty();
    }

    @Test
    void nobodyDeletesItBesideTheRecord() {
        broughtIn(lists());
        for (String table : List.of("version_row", "submission_version")) {
            String id = table.equals("version_row") ? "version_id" : "id";
            assertThatThrownBy(() -> jdbc.update("delete from monitoring." + table + " where " + id
                            + " in (select v.id from monitoring.submission_version v join monitoring.submission s"
                            + " on s.id = v.submission_id where s.year = " + YEAR + ")"))
                    .hasMessageContaining("不得更改");
        }
    }

    @Test
    void noWorkIsMadeOfIt() {
        broughtIn(lists());
        assertThat(office().post("/api/cycles", Map.of("year", YEAR)).status()).isEqualTo(409);
        assertThat(office().get("/api/cycles/" + YEAR + "/archive")
                        .json()
                        .at("/year/state")
                        .asText())
                .isEqualTo("NOT_HERE");
        assertThatThrownBy(() -> story.cycles.requireFiledHere(YEAR)).hasMessageContaining("历史导入");
    }

    @Test
    void itStaysWhereTheNextYearRestsOnIt() {
        broughtIn(lists());
        story.cycles.launch(YEAR + 1, new cn.edu.zzut.monitoring.organization.PersonId("office"));
        Answer kept = office().delete(PATH, Map.of("reason", "年份选错"));
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.detail()).contains("可以更换");
        jdbc.update("delete from monitoring.stage_progress where year = ?", YEAR + 1);
        jdbc.update("delete from monitoring.cycle where year = ?", YEAR + 1);
    }

    @Test
    void headingsThatNobodyKnowsAreNamedAndTheOfficeSaysWhatTheyAre() {
        PastYearZip zip = new PastYearZip().csv("表1-2.csv", "单位号,处室全称,单位职能,电话", "104,教务处,教学管理,123");
        JsonNode view = tried(zip);
        JsonNode sheet = sheet(view, "表1-2");
        assertThat(sheet.path("missing").toString()).contains("党政单位名称");
        assertThat(sheet.path("unmapped").toString()).contains("处室全称").contains("电话");
        Answer chosen = office().put(
                        PATH + "/choices",
                        Map.of(
                                "choices",
                                List.of(
                                        Map.of("table", "1-2", "heading", "处室全称", "column", "党政单位名称"),
                                        Map.of("table", "1-2", "heading", "电话", "column", ""))));
        assertThat(chosen.status()).as(chosen.text()).isEqualTo(200);
        JsonNode again = sheet(chosen.json(), "表1-2");
        assertThat(again.path("missing").toString()).doesNotContain("党政单位名称");
        assertThat(again.path("putAside").toString()).contains("电话");
        assertThat(again.path("unmapped")).isEmpty();
    }

    @Test
    void aFileThatNobodyRecognisesIsNamedAndTheChoiceHoldsForTheNextYear() {
        PastYearZip zip = lists().csv("2018年处室.csv", "编号,名", "104,教务处");
        JsonNode sheet = sheet(tried(zip), "2018年处室");
        assertThat(sheet.path("state").asText()).isEqualTo("UNRECOGNISED");
        assertThat(sheet.path("headings").toString()).contains("编号");
        office().put(
                        PATH + "/choices",
                        Map.of(
                                "choices",
                                List.of(Map.of("label", sheet.path("label").asText(), "table", ""))));
        assertThat(sheet(tried(lists().csv("2019年处室.csv", "编号,名", "104,教务处")), "2019年处室")
                        .path("state")
                        .asText())
                .isEqualTo("PUT_ASIDE");
    }

    @Test
    void aRowThatCannotBeReadIsNamedAndTheOthersAreTaken() {
        JsonNode sheet = sheet(
                tried(new PastYearZip()
                        .csv("表1-2.csv", "单位号,党政单位名称,单位职能", "104,教务处,教学管理", "105,人事处,#REF!", "106,学生处,管理")),
                "表1-2");
        assertThat(sheet.path("rows").asInt() + sheet.path("rejectedCount").asInt())
                .isEqualTo(3);
    }

    @Test
    void unitsFilesOfOneTableAreOneTable() {
        String headings = "单位号,党政单位名称,单位职能";
        JsonNode view = broughtIn(new PastYearZip()
                .csv("教务处/表1-2.csv", headings, "104,教务处,教学管理")
                .csv("人事处/表1-2.csv", headings, "105,人事处,行政管理")
                .csv("备份/表1-2.csv", headings, "105,人事处,行政管理"));
        assertThat(view.at("/inForce/tables").asInt()).as(view.toString()).isEqualTo(1);
        assertThat(view.at("/inForce/rows").asInt()).isEqualTo(2);
        assertThat(view.at("/outcome/sheets").toString()).contains("DOUBLE");
    }

    @Test
    void findingsAreAReportWithThePlaceInTheFile() {
        JsonNode view = broughtIn(new PastYearZip()
                .csv("甲/表1-2.csv", "单位号,党政单位名称,单位职能", "104,教务处,教学管理")
                .csv("乙/表1-2.csv", "单位号,党政单位名称,单位职能", "104,人事处,没有这种职能"));
        assertThat(view.at("/inForce/errors").asInt()).as(view.toString()).isPositive();
        JsonNode found = office().get(PATH + "/findings").json();
        assertThat(found.path("findings").toString()).contains("/表1-2.csv");
        assertThat(office().get(PATH + "/findings.xlsx").status()).isEqualTo(200);
    }

    @Test
    void aYearThatWasFiledHereOrIsNotOverIsRefused() {
        byte[] zip = lists().bytes();
        Answer filed = office().upload("/api/setup/past-years/2025?dryRun=true", "往年.zip", zip);
        assertThat(filed.status()).isEqualTo(409);
        assertThat(filed.detail()).contains("本系统填报");
        Answer current = office().upload("/api/setup/past-years/2026?dryRun=true", "往年.zip", zip);
        assertThat(current.status()).isEqualTo(409);
        assertThat(current.detail()).contains("还没有过去");
        assertThat(office().upload("/api/setup/past-years/1999?dryRun=true", "往年.zip", zip)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatIsNoArchiveIsRefusedInChinese() {
        Answer answer = office().upload(PATH, "往年.zip", new byte[] {'P', 'K', 3, 4, 5});
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.detail()).contains("无法打开");
    }

    @Test
    void onlyTheOfficeBringsYearsInAndTheAdministratorSeesWhichThereAre() {
        byte[] zip = lists().bytes();
        for (String person : List.of("admin", "leader", "jwc-head", "jwc-filer", "archivist")) {
            Browser other = new Browser(port, person);
            assertThat(other.upload(PATH + "?dryRun=true", "往年.zip", zip).status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(other.get(PATH).status()).as(person).isEqualTo(403);
            assertThat(other.post(PATH + "/import", Map.of("reason", "")).status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(other.delete(PATH, Map.of("reason", "x")).status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(other.put(PATH + "/choices", Map.of("choices", List.of()))
                            .status())
                    .as(person)
                    .isEqualTo(403);
            assertThat(other.get(PATH + "/findings").status()).as(person).isEqualTo(403);
            assertThat(other.get(PATH + "/findings.xlsx").status()).as(person).isEqualTo(403);
        }
        assertThat(new Browser(port, "jwc-head").get("/api/setup/past-years").status())
                .isEqualTo(403);
        assertThat(new Browser(port, "admin").get("/api/setup/past-years").text())
                .contains("2025")
                .doesNotContain("sha256");
    }

    private JsonNode failed(byte[] zip) {
        Answer answer = office().upload(PATH + "?dryRun=true", "往年.zip", zip);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/newest/state").asText()).as(answer.text()).isEqualTo("FAILED");
        return answer.json();
    }

    @Test
    void fewBytesThatUnpackToMillionsOfLinesAreRefusedAndTheYearMayBeTriedAgain() {
        String lines = "a,1\n".repeat(20_000_000);
        JsonNode view = failed(new PastYearZip().csv("表1-2.csv", lines).bytes());
        assertThat(view.at("/newest/failure").asText()).contains("表1-2.csv", "超过64MB");
        assertThat(tried(lists()).at("/newest/state").asText()).isEqualTo("TRIED");
    }

    @Test
    void aYearOfMoreRowsThanAnySchoolHasIsRefused() {
        String lines = "104,教务处,教学管理\n".repeat(180_000);
        PastYearZip zip = new PastYearZip();
        for (int part = 0; part < 6; part++) {
            zip.csv(part + "/表1-2.csv", "单位号,党政单位名称,单位职能\n" + part + ",x,x\n" + lines);
        }
        JsonNode view = failed(zip.bytes());
        assertThat(view.at("/newest/failure").asText()).contains("合计数据超过1000000行");
        assertThat(office().delete(PATH, Map.of("reason", "")).status()).isEqualTo(200);
    }

    @Test
    void anEmptyArchiveIsCalledEmpty() {
        byte[] empty = new byte[22];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, empty, 0, 4);
        assertThat(failed(empty).at("/newest/failure").asText()).contains("是空的").doesNotContain("下面");
    }

    @Test
    void aColumnThatDoesNotExistIsRefusedByName() {
        tried(lists());
        for (Map<String, String> choice : List.of(
                Map.of("table", "1-2", "heading", "处室全称", "column", "没有这一列"),
                Map.of("label", "表1-2", "table", "1-2", "column", "没有这一列"),
                Map.of("label", "表1-2", "table", "1-2", "heading", "处室全称", "column", "没有这一列"))) {
            Answer refused = office().put(PATH + "/choices", Map.of("choices", List.of(choice)));
            assertThat(refused.status()).as(refused.text()).isEqualTo(400);
            assertThat(refused.detail()).contains("没有这一列");
        }
    }

    @Test
    void aNameThatIsTooLongIsSaidToBe() {
        Answer refused = office().upload(PATH + "?dryRun=true", "长".repeat(3_000) + ".zip", lists().bytes());
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("文件名太长", "改短");
        Answer ascii = office().upload(PATH + "?dryRun=true", "a".repeat(3_000) + ".zip", lists().bytes());
        assertThat(ascii.detail()).contains("文件名太长");
    }
}
