package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Demand;
import cn.edu.zzut.monitoring.rectification.Kind;
import cn.edu.zzut.monitoring.rectification.Measures;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One rectification: its person notes progress and sends proofs, others look, the office looks back. */
@SchoolTest
class RectificationItemTest {

    private static final byte[] PDF = Pdf.ofOnePage("核对记录");
    private static final PersonId FILER = new PersonId("jwc-filer");

    @Autowired
    Story story;

    @Autowired
    Mending mending;

    @Autowired
    Rectifications rectifications;

    @LocalServerPort
    int port;

    int year;
    long id;
    String path;

    @BeforeEach
    void somethingIsBeingMended() {
        year = story.newYear();
        Rectification item = mending.published(
                year,
                Cause.OFFICE,
                new Demand(
                        new UnitCode("104"),
                        List.of(new UnitCode("101")),
                        FILER,
                        "课程漏报",
                        "",
                        "",
                        "",
                        Kind.BY_DATE,
                        story.workingDays.plus(story.clock.today(), 20)));
        id = item.id();
        path = "/api/rectifications/" + id;
        rectifications.propose(id, new Measures("口径不清", "核对", Optional.empty()), FILER);
        rectifications.confirmMeasures(id, new PersonId("jwc-head"));
        rectifications.agree(id, new PersonId("office"));
    }

    private Browser as(String person) {
        return new Browser(port, person);
    }

    private Browser.Answer notes(String person, int percent) {
        return as(person).post(path + "/progress", Map.of("percent", percent, "text", "核对了一半"));
    }

    @Test
    void itsPersonAndTheirHeadReportAndWhoElseItConcernsLooks() {
        assertThat(notes("jwc-filer", 50).json().path("item").path("progress").asInt())
                .isEqualTo(50);
        assertThat(notes("jwc-head", 60).status()).isEqualTo(200);
        assertThat(as("xxb-head").get(path).json().path("mayReport").asBoolean())
                .isFalse();
        assertThat(notes("xxb-head", 70).detail()).contains("由整改责任人或牵头单位负责人登记");
        assertThat(notes("office", 70).status()).isEqualTo(403);
        assertThat(as("leader").get(path).status()).isEqualTo(200);
        assertThat(as("x01-head").get(path).detail()).contains("牵头单位和协助单位");
        assertThat(notes("x01-head", 70).status()).isIn(403, 404);
        assertThat(as("admin").get(path).status()).isIn(403, 404);
        assertThat(rectifications.get(id).progress()).isEqualTo(60);
    }

    @Test
    void whatIsSentTwiceIsNotedOnce() {
        int before = rectifications.entries(id).size();
        notes("jwc-filer", 50);
        notes("jwc-filer", 50);
        assertThat(rectifications.entries(id)).hasSize(before + 1);
        notes("jwc-filer", 60);
        assertThat(rectifications.entries(id)).hasSize(before + 2);
        as("jwc-filer").upload(path + "/files", "核对.pdf", PDF);
        as("jwc-filer").upload(path + "/files", "核对.pdf", PDF);
        assertThat(rectifications.entries(id)).hasSize(before + 3);
        assertThat(as("jwc-filer").get(path).json().path("files")).hasSize(1);
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertThat(notes("jwc-filer", 101).detail()).contains("0至100");
        assertThat(as("jwc-filer")
                        .post(path + "/progress", Map.of("percent", 10, "text", " "))
                        .detail())
                .contains("请写明进展");
    }

    @Test
    void aProofIsKeptAsItIsAndNothingElseIsTaken() {
        JsonNode sent = as("jwc-filer").upload(path + "/files", "核对记录.pdf", PDF).json();
        long file = sent.path("files").get(0).path("id").asLong();
        assertThat(as("xxb-head").get(path + "/files/" + file).body()).isEqualTo(PDF);
        assertThat(as("x01-head").get(path + "/files/" + file).status()).isIn(403, 404);
        assertThat(as("jwc-filer")
                        .upload(path + "/files", "木马.exe", new byte[] {1, 2})
                        .detail())
                .contains("佐证材料只接收");
        assertThat(as("xxb-head").upload(path + "/files", "别的.pdf", PDF).status())
                .isEqualTo(403);
        assertThat(sent.path("entries").findValuesAsText("deedTitle")).contains("上传佐证");
    }

    private Browser.Answer looksBack(String person, boolean reopen, String found, Object due) {
        Map<String, Object> body = new HashMap<>(Map.of("reopen", reopen, "found", found));
        body.put("dueOn", due);
        return as(person).post(path + "/look-back", body);
    }

    @Test
    void whatIsStruckOffIsLookedAtAgainAndReopenedInAFurtherRound() {
        assertThat(looksBack("office", false, "没有再漏报", null).detail()).contains("不能进行此操作");
        id = mending.struckOff(year, Cause.OFFICE, "104").id();
        path = "/api/rectifications/" + id;
        assertThat(looksBack("jwc-head", false, "没有再漏报", null).status()).isEqualTo(403);
        assertThat(looksBack("office", false, "", null).detail()).contains("请写明回头看的情况");
        assertThat(looksBack("office", false, "没有再漏报", null).status()).isEqualTo(200);
        assertThat(looksBack("office", true, "又漏报了", null).detail()).contains("请选择新的完成时限");
        assertThat(looksBack("office", true, "又漏报了", story.clock.today().toString())
                        .detail())
                .contains("不晚于今天");
        String due = story.workingDays.plus(story.clock.today(), 15).toString();
        JsonNode again = looksBack("office", true, "又漏报了", due).json();
        assertThat(again.path("item").path("round").asInt()).isEqualTo(2);
        assertThat(again.path("entries").findValuesAsText("deedTitle")).endsWith("复查销号", "回头看：没有反弹", "回头看：重新整改");
        var measures = story.engine()
                .getTaskService()
                .createTaskQuery()
                .processVariableValueEquals("rectificationId", id)
                .singleResult();
        assertThat(measures.getTaskDefinitionKey()).isEqualTo("measures");
        assertThat((String) story.shown(measures, "briefing")).contains("第2轮", "又漏报了");
        assertThat(as(measures.getAssignee())
                        .get("/api/tasks/" + measures.getId())
                        .json()
                        .path("rectificationId")
                        .asLong())
                .isEqualTo(id);
    }

    @Test
    void theRegisterIsASheetOfWhatTheAskerSees() throws Exception {
        mending.published(year, Cause.OFFICE, "201", "教师不足", "");
        String all = sheet(as("office").get("/api/rectifications/register.xlsx").body());
        assertThat(all).contains("编号", "是否反弹", "课程漏报", "口径不清", "教师不足");
        String own = sheet(as("xxb-head")
                .get("/api/rectifications/register.xlsx?year=" + year)
                .body());
        assertThat(own).contains("课程漏报").doesNotContain("教师不足");
        assertThat(as("admin").get("/api/rectifications/register.xlsx").status())
                .isEqualTo(403);
    }

    private static String sheet(byte[] workbook) throws Exception {
        Path file = Files.createTempFile("register-", ".xlsx");
        try {
            Files.write(file, workbook);
            StringBuilder text = new StringBuilder();
            SheetTexts.each(
                    file, "台账.xlsx", (number, cells) -> text.append(cells).append('\n'));
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
