package cn.edu.zzut.monitoring.process.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.archive.content.Supplements;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.history.HistoryRetention;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.register.RegisterSheet;
import cn.edu.zzut.monitoring.support.Mending;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Period;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** stage-6-archiving: the archive package goes to the archive, units confirm theirs, the year is closed. */
@SchoolTest
class StageSixArchivingTest {

    private static final String TABLE = "07 上报数据/表2-1 占地与建筑面积.csv";

    @Autowired
    Story story;

    @Autowired
    Packages packages;

    @Autowired
    Supplements supplements;

    @Autowired
    HistoryRetention retention;

    @Autowired
    Mending mending;

    int year;
    Submission table;
    ProcessInstance archiving;

    @BeforeEach
    void aReportedYear() {
        year = story.newYear();
        table = story.locked(story.assigned(year, "2-1", "101"), "xxb");
        BpmnAwareTests.init(story.engine());
    }

    private void isArchived() {
        archiving = story.start("stage-6-archiving", Map.of("year", year));
        story.runJobs();
    }

    private void isHandedOver(Object... more) {
        Object[] answers = {"decision", "hand-over", "inventory", "电子包1个，审核表1份"};
        Object[] all = Arrays.copyOf(answers, answers.length + more.length);
        System.arraycopy(more, 0, all, answers.length, more.length);
        story.completes(archiving, "hand-over", all);
    }

    private void isReceived() {
        story.completes(
                archiving, "archive-receipt", "decision", "approve", "archiveNumber", "JX-2031-01", "checked", true);
    }

    private void isReturned(String reason) {
        story.completes(archiving, "archive-receipt", "decision", "return", "reason", reason);
    }

    @Test
    void aReceivedPackageClosesTheYearOnceTheUnitsHaveConfirmed() throws Exception {
        story.isReported(year);
        isArchived();
        KeptPackage made = packages.newest(year, PackageKind.ARCHIVE).orElseThrow();
        assertThat(packages.verify(made).verdict()).isEqualTo(Verification.Verdict.WHOLE);
        whatIsInItIsReadWithoutUs(files(made));

        isHandedOver();
        BpmnAwareTests.assertThat(story.task(archiving, "archive-receipt")).isAssignedTo("archivist");
        assertThat((String) story.shown(story.task(archiving, "archive-receipt"), "handedOver"))
                .isEqualTo("电子包1个，审核表1份");
        isReceived();
        whatTheUnitConfirmsIsItsOwn();
        retention.release();
        assertThat(removalTimes()).as("units have not confirmed").isEmpty();
        story.completes(archiving, "confirm-unit-archive", "responsible", true);

        BpmnAwareTests.assertThat(archiving).hasPassed("start-monitoring").isEnded();
        assertThat(story.cycles.cycle(year).state()).isEqualTo(Cycle.State.ARCHIVED);
        routineMonitoringHasBegun();
        theEngineForgetsItTenYearsLater();
    }

    private void routineMonitoringHasBegun() {
        ProcessInstance monitoring = story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("routine-monitoring:" + year)
                .singleResult();
        BpmnAwareTests.assertThat(monitoring).hasPassed("prepare").isWaitingAt("next-year");
    }

    private Map<String, String> files(KeptPackage kept) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        packages.copy(kept, zipped);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped.toByteArray()), UTF_8)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private void whatIsInItIsReadWithoutUs(Map<String, String> files) throws Exception {
        assertThat(files)
                .containsKeys("README.txt", "SHA256SUMS", "目录.csv", "目录.docx", "datapackage.json", TABLE)
                .containsKeys("07 上报数据/表2-1 占地与建筑面积.xlsx", "12 审核记录与审核表（附件1）/审核记录.csv");
        assertThat(files.get("14 决定记录、会议材料与纪要/决定记录.csv"))
                .contains("校长办公会审议,同意,会议纪要〔2031〕3号", "（")
                .doesNotContain("presidents", "approved", "secretary", "Z\r\n");
        assertThat(hashByTheReadmesRule(files.get(TABLE)))
                .isEqualTo(
                        story.submissions.version(table.id(), 1).orElseThrow().sha256());
        assertThat(files.get("README.txt")).contains("05 培训材料：没有培训记录，也没有口径问答。", "-----BEGIN PUBLIC KEY-----");
        assertThat(files.get("目录.csv")).contains(year + "-JX11-Y-0").contains(TABLE);
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("第六阶段 材料归档与常态监测（第1版）.svg"));
    }

    /** As README.txt says it; the sample has no quotes in it. */
    private static String hashByTheReadmesRule(String csv) throws Exception {
        String text = ("2-1," + csv)
                .lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                                .map(cell -> cell + "\u001f")
                                .collect(Collectors.joining())
                        + "\u001e")
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private void whatTheUnitConfirmsIsItsOwn() throws IOException {
        KeptPackage own = packages.newest(year, new UnitCode("101")).orElseThrow();
        assertThat(files(own).keySet())
                .contains(TABLE, "README.txt")
                .noneMatch(name -> name.startsWith("14 ") || name.startsWith("16 "));
        assertThat((String) story.shown(story.task(archiving, "confirm-unit-archive"), "packageFacts"))
                .contains(own.sha256());
    }

    private Map<String, java.util.Date> removalTimes() {
        return story.engine().getHistoryService().createHistoricProcessInstanceQuery().list().stream()
                .filter(instance -> instance.getRemovalTime() != null)
                .collect(Collectors.toMap(
                        HistoricProcessInstance::getProcessDefinitionKey,
                        HistoricProcessInstance::getRemovalTime,
                        (one, other) -> one));
    }

    private void theEngineForgetsItTenYearsLater() {
        retention.release();
        story.runJobs();
        var closed = story.cycles.cycle(year).closedAt().orElseThrow();
        assertThat(removalTimes().get("stage-6-archiving").toInstant())
                .isEqualTo(closed.atZone(cn.edu.zzut.monitoring.calendar.SchoolClock.ZONE)
                        .plus(Period.ofYears(10))
                        .toInstant()
                        .truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    @Test
    void whatTheArchiveReturnsIsCompletedMadeAnewAndHandedOverAgain() throws IOException {
        story.isReported(year);
        isArchived();
        isHandedOver();
        isReturned("缺审核表原件");
        assertThat((String) story.shown(story.task(archiving, "hand-over"), "briefing"))
                .contains("缺审核表原件");
        assertThat(story.cycles.cycle(year).state()).isEqualTo(Cycle.State.RUNNING);

        supplements.add(year, "audits", "审核表.pdf", Pdf.ofOnePage("审核表"), "表2-1审核表（签字盖章）", new PersonId("office"));
        assertThatThrownBy(() -> isHandedOver("unchangedReason", "原件另交")).hasMessageContaining("还没有放进归档包");
        story.completes(archiving, "hand-over", "decision", "rebuild");
        isHandedOver();
        assertThat(files(packages.newest(year, PackageKind.ARCHIVE).orElseThrow()))
                .containsEntry("12 审核记录与审核表（附件1）/补充文件/审核表.pdf", new String(Pdf.ofOnePage("审核表"), UTF_8));
        assertThat(packages.ofYear(year))
                .filteredOn(kept -> kept.kind() == PackageKind.ARCHIVE)
                .hasSize(2);
    }

    @Test
    void theSamePackageGoesToTheArchiveAgainOnlyWithAReason() {
        story.isReported(year);
        isArchived();
        isHandedOver();
        isReturned("缺培训签到表");
        story.completes(archiving, "hand-over", "decision", "rebuild");
        assertThat(story.shown(story.task(archiving, "hand-over"), "unchanged")).isEqualTo(true);
        assertThatThrownBy(this::isHandedOver).hasMessageContaining("不作补充的理由");
        isHandedOver("unchangedReason", "培训在线上进行，没有签到表");
        assertThat((String) story.shown(story.task(archiving, "archive-receipt"), "handedOver"))
                .contains("与退回的归档包内容相同，理由：培训在线上进行");
    }

    @Test
    void aPackageThatLacksWhatItMustHaveIsNotHandedOver() {
        isArchived();
        assertThatThrownBy(this::isHandedOver)
                .hasMessageContaining("15 年度分析报告")
                .hasMessageContaining("16 国家平台上报数据包与回执");
    }

    @Test
    void whatIsNotMendedYetIsArchivedAsItStandsAndOnceMoreNextYear() throws IOException {
        int last = year - 1;
        story.cycles.launch(last, new PersonId("office"));
        Rectification mended = mending.struckOff(last, Cause.OFFICE, "101");
        story.timePassesTo(story.clock.today().plusDays(1), 9);
        story.cycles.stageDone(last, Stage.APPROVAL);
        Rectification slow = mending.published(last, Cause.OFFICE, "101", "去年的难题", "");
        Rectification fresh = mending.published(year, Cause.OFFICE, "104", "今年的问题", "");
        story.isReported(year);
        isArchived();
        Map<String, String> files =
                files(packages.newest(year, PackageKind.ARCHIVE).orElseThrow());
        assertThat(rectifications(files, "整改任务清单.csv"))
                .contains(RegisterSheet.number(fresh), "今年的问题", "待制定措施")
                .doesNotContain("去年的难题");
        assertThat(rectifications(files, "以前年度转入的整改任务.csv"))
                .contains(RegisterSheet.number(slow), "去年的难题", "待制定措施")
                .as("what was struck off before last year's package is in that one")
                .doesNotContain(RegisterSheet.number(mended));
        assertThat(rectifications(files, "整改经过.csv")).contains("下达");
        isHandedOver();
        isReceived();
        assertThat(rectifications(
                        files(packages.newest(year, new UnitCode("101")).orElseThrow()), ".csv"))
                .as("a unit's own package")
                .contains("去年的难题")
                .doesNotContain("今年的问题");
        story.completes(archiving, "confirm-unit-archive", "responsible", true);
        assertThat(story.isEnded(archiving)).as("the year does not wait").isTrue();
    }

    private static String rectifications(Map<String, String> files, String name) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().contains("问题整改任务清单") && file.getKey().endsWith(name))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }
}
