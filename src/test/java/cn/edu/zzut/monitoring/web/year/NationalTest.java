package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.NationalPlatform;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office imports table by table, ticks each, loads what the platform found, and records the receipt. */
@SchoolTest
class NationalTest {

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @Autowired
    Checklist checklist;

    @LocalServerPort
    int port;

    int year;
    Submission units;
    Submission land;
    Browser office;
    NationalPlatform platform;
    String path;

    @BeforeEach
    void twoLockedTablesArePacked() {
        year = story.newYear();
        units = story.locked(story.assigned(year, "1-3", "101"), "xxb");
        land = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        office = new Browser(port, "office");
        platform = new NationalPlatform(office, year);
        path = "/api/cycles/" + year + "/national";
        packages.report(year);
    }

    private JsonNode line(String table) {
        for (JsonNode line : platform.checklist().path("lines")) {
            if (line.path("code").asText().equals(table)) {
                return line;
            }
        }
        throw new AssertionError(table);
    }

    private int rows(String table) {
        return line(table).path("rows").asInt();
    }

    private Browser.Answer loads(String name, String list) {
        return office.send("POST", path + "/error-lists", name, list.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableIsReportedWhenItIsTickedAndNotBefore() {
        assertThat(platform.checklist().path("lines"))
                .extracting(line -> line.path("code").asText())
                .containsExactly("1-3", "2-1");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(platform.takes("2-1", rows("2-1"), "").status()).isEqualTo(200);
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.REPORTED);
        assertThat(story.fresh(units).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(line("2-1").path("by").asText()).isNotEmpty();
        assertThat(platform.takes("2-1", rows("2-1"), "").detail()).contains("已经勾选过");

        assertThat(office.post(path + "/tables/2-1/withdrawal", Map.of("reason", ""))
                        .detail())
                .contains("撤销的原因");
        office.post(path + "/tables/2-1/withdrawal", Map.of("reason", "平台清空后重导"));
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void anotherCountIsSaidAndNeedsAWord() {
        int ours = rows("1-3");
        var refused = platform.takes("1-3", ours - 1, " ");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("上报" + ours + "行，国家平台显示" + (ours - 1) + "行");
        assertThat(line("1-3").path("state").asText()).isEqualTo("TO_IMPORT");
        platform.takes("1-3", ours - 1, "平台合并了同名单位");
        assertThat(line("1-3").path("counted").asBoolean()).isTrue();
        assertThat(line("1-3").path("remark").asText()).isEqualTo("平台合并了同名单位");
    }

    @Test
    void aTableIsLeftOutOnlyWithAReason() {
        assertThat(office.post(path + "/tables/2-1/omission", Map.of("reason", " "))
                        .detail())
                .contains("不上报的原因");
        office.post(path + "/tables/2-1/omission", Map.of("reason", "平台本年未开放该表"));
        assertThat(line("2-1").path("stateTitle").asText()).isEqualTo("不上报");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
    }

    @Test
    void aTableThatWasCorrectedAfterwardsHasToBePackedAnew() {
        story.submissions.unlock(land.id(), "更正", new PersonId("office"));
        assertThat(platform.takes("2-1", 1, "").detail()).contains("还没有锁定");
        story.locked(story.fresh(land), "xxb");
        assertThat(platform.takes("2-1", 1, "").detail()).contains("重新生成上报数据包");
        assertThat(office.post(path + "/package?form=ods", Map.of()).detail()).contains("xls、xlsx 或 csv");
        assertThat(office.post(path + "/package?form=xlsx", Map.of()).status()).isEqualTo(200);
        assertThat(line("2-1").path("files").get(0).asText()).endsWith(".xlsx");
        assertThat(platform.takes("2-1", rows("2-1"), "").status()).isEqualTo(200);
    }

    @Test
    void ticksHoldForAPackageMadeAnewWhereTheFilesAreTheSame() {
        platform.takes("2-1", rows("2-1"), "");
        platform.leavesOut("1-3", "平台本年未开放该表");
        String ticked = line("2-1").path("packageSha256").asText();
        assertThat(ticked)
                .isEqualTo(platform.checklist().path("made").path("sha256").asText());
        assertThat(office.post(path + "/package", Map.of()).status()).isEqualTo(200);
        assertThat(line("2-1").path("state").asText()).isEqualTo("IMPORTED");
        assertThat(line("2-1").path("packageSha256").asText()).isEqualTo(ticked);
        assertThat(line("1-3").path("state").asText()).isEqualTo("LEFT_OUT");
    }

    @Test
    void ticksFallWhereAPackageMadeAnewHasAnotherFileAndTheLineSaysSo() {
        platform.takes("2-1", rows("2-1"), "");
        platform.receipt("HZ-1");
        office.post(path + "/package?form=csv", Map.of());
        JsonNode fallen = line("2-1");
        assertThat(fallen.path("state").asText()).isEqualTo("TO_IMPORT");
        assertThat(fallen.path("takenBack").asText()).contains("不是同一内容，须重新导入");
        assertThat(story.fresh(land).state()).isEqualTo(SubmissionState.LOCKED);
        assertThat(platform.checklist().path("receipt").path("outdated").asBoolean())
                .isTrue();
        platform.takes("2-1", rows("2-1"), "");
        assertThat(line("2-1").path("takenBack").asText()).isEmpty();
        platform.leavesOut("1-3", "平台本年未开放该表");
        assertThatThrownBy(() -> checklist.requireComplete(year)).hasMessageContaining("重新登记回执");
        platform.receipt("HZ-1");
        assertThat(platform.checklist().path("receipt").path("outdated").asBoolean())
                .isFalse();
        packages.report(year, "xls", PersonId.SYSTEM);
        assertThat(line("2-1").path("takenBack").asText()).startsWith("系统：");
    }

    @Test
    void aPackageThatIsMadeByItselfKeepsTheFormThatTheOfficeChose() {
        office.post(path + "/package?form=csv", Map.of());
        platform.takes("2-1", rows("2-1"), "");
        packages.report(year);
        assertThat(line("2-1").path("state").asText()).isEqualTo("IMPORTED");
        assertThat(line("1-3").path("files").get(0).asText()).endsWith(".csv");
    }

    @Test
    void whoHasAnOldPackageOnTheDeskTicksOnlyWhatIsTheSameInTheNewOne() {
        String old = platform.checklist().path("made").path("sha256").asText();
        office.post(path + "/package", Map.of());
        assertThat(platform.takes("1-3", old, rows("1-3"), "").status()).isEqualTo(200);
        office.post(path + "/package?form=csv", Map.of());
        Browser.Answer refused = platform.takes("2-1", old, rows("2-1"), "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("表2-1", "下载新的上报数据包");
        assertThat(platform.takes("2-1", "f00d", rows("2-1"), "").detail()).contains("没有这样的上报数据包");
        assertThat(line("2-1").path("state").asText()).isEqualTo("TO_IMPORT");
    }

    @Test
    void whatThePlatformFoundStandsAtItsRowsForTheOfficeAndTheUnit() {
        List<TableRow> rows = story.sample(units);
        TableRow second = rows.get(1);
        var loaded = loads(
                "校验结果.csv",
                "序号,表号,表名,行号,字段,填报值,错误类型,说明,级别\n1,1-3,学校教学科研单位,2,单位号," + second.value("单位号")
                        + ",重复,单位号与表1-2重复,错误\n2,1-3,,999,单位号,,,没有这一行,错误\n3,9-9,无此表,,,,,表不存在,提示\n");
        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        assertThat(loaded.json().path("findings").asInt()).isEqualTo(3);
        assertThat(loaded.json().path("unplaced").asInt()).isEqualTo(2);
        assertThat(loaded.json().path("reading").asText()).contains("第一行数据是第1行", "自动判断");
        assertThat(line("1-3").path("findings").asInt()).isEqualTo(2);

        String ofTable = "/api/submissions/" + units.id() + "/platform-findings";
        JsonNode seen = new Browser(port, "xxb-filer").get(ofTable).json();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).path("row").asInt()).isEqualTo(second.number());
        assertThat(seen.get(0).path("message").asText()).isEqualTo("单位号与表1-2重复");
        assertThat(seen.get(1).path("unplaced").asText()).contains("没有第999行");
        assertThat(new Browser(port, "x01-filer").get(ofTable).status()).isEqualTo(404);
        String list = path + "/error-lists/" + loaded.json().path("id").asLong();
        assertThat(office.get(list + "/findings").json()).hasSize(3);
        assertThat(office.get(list + "/file").text()).startsWith("序号,表号");
    }

    @Test
    void whatIsNoRowStandsAtTheWholeTableWithTheReason() {
        loads("校验结果.csv", "表号,行号,说明\n1-3,-5,不符\n1-3,99999999999,不符\n1-3,abc,不符\n1-3,,整表不符\n");
        assertThat(office.get("/api/submissions/" + units.id() + "/platform-findings")
                        .json())
                .allSatisfy(found -> assertThat(found.path("row").asInt()).isZero())
                .extracting(found -> found.path("unplaced").asText())
                .satisfiesExactly(
                        why -> assertThat(why).contains("“-5”不是行号"),
                        why -> assertThat(why).contains("“99999999999”不是行号"),
                        why -> assertThat(why).contains("“abc”不是行号"),
                        why -> assertThat(why).isEmpty());
    }

    @Test
    void aListLoadedByMistakeIsTakenBackAndStaysOnRecord() {
        loads("校验结果.csv", "表号,行号,说明\n1-3,2,重复\n");
        long wrong = loads("去年的.csv", "表号,行号,说明\n1-3,2,去年的\n1-3,3,去年的\n")
                .json()
                .path("id")
                .asLong();
        assertThat(line("1-3").path("findings").asInt()).isEqualTo(2);
        String list = path + "/error-lists/" + wrong;
        assertThat(office.post(list + "/withdrawal", Map.of("reason", " ")).detail())
                .contains("撤回错误清单的原因");
        assertThat(new Browser(port, "leader")
                        .post(list + "/withdrawal", Map.of("reason", "误传"))
                        .status())
                .isEqualTo(403);
        assertThat(office.post(list + "/withdrawal", Map.of("reason", "误传了去年的清单"))
                        .status())
                .isEqualTo(200);
        assertThat(office.post(list + "/withdrawal", Map.of("reason", "误传")).detail())
                .contains("已经撤回");

        assertThat(line("1-3").path("findings").asInt()).isEqualTo(1);
        assertThat(new Browser(port, "xxb-filer")
                        .get("/api/submissions/" + units.id() + "/platform-findings")
                        .json())
                .extracting(found -> found.path("message").asText())
                .containsExactly("重复");
        JsonNode lists = platform.checklist().path("lists");
        assertThat(lists.get(0).path("takenBack").asText()).endsWith("：误传了去年的清单");
        assertThat(lists.get(1).path("takenBack").asText()).isEmpty();
        assertThat(office.get(list + "/findings").json()).hasSize(2);
    }

    @Test
    void aListInAnotherFormIsRefusedAndNothingIsLost() {
        var refused = loads("成绩.csv", "学号,成绩\n20260001,95\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).contains("没有认出这份错误清单", "没有找到标题行", "表号、表名、行号");
        assertThat(platform.checklist().path("lists")).isEmpty();
    }

    @Test
    void aReceiptIsANumberAndAFile() {
        assertThat(office.send("POST", path + "/receipt?number=HZ-1", "回执.exe", new byte[] {1, 2})
                        .detail())
                .contains("只接收PDF");
        assertThat(office.send(
                                "POST",
                                path + "/receipt?number=HZ-1",
                                "回执.pdf",
                                "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8))
                        .detail())
                .contains("没有接收", "能够打开");
        assertThat(office.send("POST", path + "/receipt?number=HZ-1", "回执.pdf", new byte[21 * 1024 * 1024])
                        .detail())
                .contains("21.0MB", "超过20MB");
        assertThat(platform.receipt(" ").detail()).contains("回执号");
        assertThat(platform.receipt("HZ-1").status()).isEqualTo(200);
        assertThat(platform.receipt("HZ-2").status()).isEqualTo(200);
        JsonNode receipt = platform.checklist().path("receipt");
        assertThat(receipt.path("number").asText()).isEqualTo("HZ-2");
        assertThat(receipt.path("sha256").asText()).hasSize(64);
        assertThat(office.get(path + "/receipt/file").body()).isEqualTo(NationalPlatform.CONFIRMATION);
    }

    @Test
    void theArchiveHasWhatWasReportedWhatThePlatformSaidAndItsReceipt() throws IOException {
        platform.takes("2-1", rows("2-1"), "");
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLS.into(list, "校验结果")) {
            sheet.row(List.of("表号", "行号", "说明"), place -> false);
            sheet.row(List.of("2-1", "2", "面积合计不符"), place -> place == 1);
        }
        assertThat(office.send("POST", path + "/error-lists", "校验结果.xls", list.toByteArray())
                        .status())
                .isEqualTo(200);
        platform.receipt("HZ-1");
        packages.archive(year);
        List<String> names = new ArrayList<>();
        byte[] archive =
                office.get("/api/cycles/" + year + "/packages/archive.zip").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                names.add(entry.getName());
            }
        }
        String folder = "16 国家平台上报数据包与回执/";
        assertThat(names)
                .contains(
                        folder + year + "年上报数据包.zip",
                        folder + "国家平台导入清单.csv",
                        folder + "国家平台错误清单/校验结果.xls.zip",
                        folder + "confirmation.pdf",
                        folder + "国家平台回执.txt");
    }

    @Test
    void onlyTheOfficeReportsAndWhoMayTakePackagesLooks() {
        assertThat(new Browser(port, "leader")
                        .get(path)
                        .json()
                        .path("mayReport")
                        .asBoolean())
                .isFalse();
        assertThat(new NationalPlatform(new Browser(port, "leader"), year)
                        .takes("2-1", 1, "")
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "xxb-filer").get(path).status()).isEqualTo(403);
        assertThat(office.get("/api/cycles/2040/national").status()).isEqualTo(404);
    }
}
