package cn.edu.zzut.monitoring.process.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What falls late together is one mail to the office and one to each head. */
@SchoolTest
class EscalationMailsTest {

    @Autowired
    Story story;

    @Autowired
    Lateness lateness;

    @Autowired
    Accountability accountability;

    @Autowired
    EscalationMails escalations;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private void comesOnRecord(FaultKind kind, String unit, String table) {
        lateness.report(new Fault(
                year,
                kind,
                "table:" + table,
                new UnitCode(unit),
                table,
                "表" + table + "未在截止日前完成。",
                Optional.of(story.clock.today())));
    }

    private void minutesPass(int minutes) {
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(minutes)));
        escalations.send();
    }

    /** At least so many, as soon as whoever else tells has told. */
    private List<QueuedMail> mails(String person, int atLeast) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> story.mailsTo(person, MailKind.ESCALATED).size() >= atLeast);
        return story.mailsTo(person, MailKind.ESCALATED);
    }

    @Test
    void whatFallsLateTogetherIsOneMailThatNamesEach() {
        comesOnRecord(FaultKind.LATE, "201", "4-2");
        comesOnRecord(FaultKind.LATE, "201", "1-7-1");
        comesOnRecord(FaultKind.LATE, "104", "1-4-1");
        comesOnRecord(FaultKind.ANOMALY, "104", "2-1");
        escalations.send();
        assertThat(mails("office", 0)).as("while more may come").isEmpty();
        minutesPass(2);
        assertThat(mails("office", 1)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("【迟报或数据异常提醒】迟报3项，数据异常1项");
            assertThat(mail.body()).contains("表4-2未", "表1-7-1未", "表1-4-1未", "表2-1未", "单位负责人：");
        });
        assertThat(mails("x01-head", 1)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("表4-2未", "表1-7-1未", "提交情况说明")
                .doesNotContain("表1-4-1", "督促"));
    }

    @Test
    void whatFallsLateLaterThatDayDoesNotWaitForTheMorning() {
        comesOnRecord(FaultKind.LATE, "201", "4-2");
        minutesPass(2);
        assertThat(mails("x01-head", 1)).hasSize(1);
        comesOnRecord(FaultKind.LATE, "201", "1-7-1");
        minutesPass(2);
        assertThat(mails("x01-head", 2)).hasSize(2).first().satisfies(mail -> assertThat(mail.body())
                .contains("表1-7-1")
                .doesNotContain("表4-2"));
    }

    @Test
    void theSameFaultFoundAgainIsToldOnce() {
        comesOnRecord(FaultKind.LATE, "201", "4-2");
        minutesPass(2);
        mails("x01-head", 1);
        comesOnRecord(FaultKind.LATE, "201", "4-2");
        minutesPass(2);
        assertThat(mails("x01-head", 1)).hasSize(1);
    }

    @Test
    void whatIsSettledBeforeItIsToldNeedsNoMail() {
        comesOnRecord(FaultKind.ANOMALY, "201", "4-2");
        comesOnRecord(FaultKind.LATE, "201", "1-7-1");
        accountability.takeUp(year);
        accountability.ofYear(year).stream()
                .filter(record -> record.kind() == FaultKind.ANOMALY)
                .forEach(record -> accountability.settle(record.id(), "已说明"));
        minutesPass(2);
        assertThat(mails("x01-head", 1)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("以下1项", "表1-7-1")
                .doesNotContain("表4-2"));
    }

    @Test
    void theMailLeadsToTheTaskInWhichItIsExplained() {
        comesOnRecord(FaultKind.LATE, "201", "4-2");
        long record = accountability.takeUp(year).get(0);
        var process = story.start("accountability", Map.of("year", year, "recordId", record));
        String explain = story.task(process, "explain").getId();
        minutesPass(2);
        assertThat(mails("x01-head", 1)).singleElement().satisfies(mail -> {
            assertThat(mail.body()).contains("?task=" + explain);
            assertThat(mail.html()).contains(explain);
        });
        assertThat(mails("office", 1)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("/camunda/app/cockpit/")
                .doesNotContain("?task="));
    }

    @Test
    void severalThatTellAtOnceTellOnce() {
        comesOnRecord(FaultKind.LATE, "201", "4-2");
        comesOnRecord(FaultKind.LATE, "104", "1-4-1");
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        IntStream.range(0, 8).parallel().forEach(i -> escalations.send());
        assertThat(mails("office", 1)).singleElement().satisfies(mail -> assertThat(mail.body())
                .contains("表4-2", "表1-4-1"));
    }
}
