package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gets many tasks at once gets one mail about them. */
@SchoolTest
class NewTaskMailsTest {

    @Autowired
    Story story;

    @Autowired
    NewTaskMails newTasks;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    /** A task for the filer of 学校办公室. */
    private ProcessInstance begins(String table) {
        story.assigned(year, table, "101");
        return story.start("stage-2-collection", Map.of("year", year, "tableCode", table));
    }

    private void minutesPass(int minutes) {
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(minutes)));
        newTasks.send();
    }

    private List<QueuedMail> mails() {
        return story.mailsTo("xxb-filer", MailKind.ASSIGNED);
    }

    private QueuedMail theOneMail() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !mails().isEmpty());
        assertThat(mails()).hasSize(1);
        return mails().get(0);
    }

    @Test
    void allThatComesTogetherIsToldInOneMail() {
        begins("2-1");
        begins("2-2");
        begins("2-7");
        newTasks.send();
        assertThat(mails()).as("while more may come").isEmpty();
        minutesPass(2);
        assertThat(theOneMail().subject()).startsWith("【新任务】3项：明确填报内容和要求｜表2-");
        assertThat(theOneMail().body()).contains("您有3项新任务", "表2-1", "表2-2", "表2-7");
        assertThat(theOneMail().body().split("\\?task=", -1)).as("a link each").hasSize(4);
    }

    @Test
    void theOnlyTaskIsNamedInTheSubject() {
        begins("2-1");
        minutesPass(2);
        assertThat(theOneMail().subject()).startsWith("【新任务】明确填报内容和要求｜表2-1").contains("｜学校办公室｜");
    }

    @Test
    void theLaterOnesOfADayStandInTheNextMorningsDigest() {
        begins("2-1");
        minutesPass(2);
        assertThat(theOneMail().body()).contains("表2-1");
        begins("2-7");
        minutesPass(30);
        assertThat(mails()).hasSize(1);
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 1), 9);
        assertThat(story.digestsTo("xxb-filer").get(0)).contains("表2-7");
        assertThat(mails()).as("told in the digest").hasSize(1);
    }

    @Test
    void whatIsDoneBeforeItIsToldNeedsNoMail() {
        story.completes(begins("2-1"), "state-requirements", "requirement", "要求");
        minutesPass(2);
        assertThat(theOneMail().body()).contains("汇总并填报数据", "尚未上传数据").doesNotContain("明确填报内容和要求");
    }

    @Test
    void severalThatTellAtOnceTellOnce() {
        begins("2-1");
        begins("2-2");
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(2)));
        IntStream.range(0, 8).parallel().forEach(i -> newTasks.send());
        assertThat(theOneMail().body()).contains("表2-1", "表2-2");
    }
}
