package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** deadline-digest: one mail a person and working morning, with all that is urgent and nothing else. */
@SchoolTest
class DeadlineDigestTest {

    @Autowired
    Story story;

    @Autowired
    Reminders reminders;

    @LocalServerPort
    int port;

    int year;
    ProcessInstance collection;
    Submission land;
    LocalDate due;

    @BeforeEach
    void aFilerHasATask() {
        year = story.newYear();
        land = story.assigned(year, "2-1", "101");
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "2-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        due = story.dueDay(story.task(collection, "merge-and-fill"));
    }

    private QueuedMail digest(String person) {
        return story.mailsTo(person, MailKind.DIGEST).get(0);
    }

    @Test
    void oneMailAPersonAndMorningHoweverOftenItsTimerFires() {
        story.timePassesTo(due, 9);
        assertThat(story.digestsTo("xxb-filer").stream().filter(body -> body.contains("今天到期")))
                .hasSize(1);
        story.start("deadline-digest", Map.of());
        story.runJobs();
        assertThat(story.digestsTo("xxb-filer").stream().filter(body -> body.contains("今天到期")))
                .hasSize(1);
    }

    @Test
    void itSaysWhatIsMissingAndLeadsToTheTaskInTextAndHtml() {
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        QueuedMail mail = digest("xxb-filer");
        String task = story.task(collection, "merge-and-fill").getId();
        assertThat(mail.subject()).isEqualTo("【每日提醒】即将到期1项");
        assertThat(mail.body())
                .contains("表2-1")
                .contains("还有3个工作日")
                .contains("尚未上传数据")
                .contains("?task=" + task);
        assertThat(mail.html())
                .contains("<a href=")
                .contains("?task&#x3D;" + task)
                .contains("viewport");
    }

    /** Its lines are units with something overdue or due today; what comes later stands in none of them. */
    @Test
    void theOfficesHeadingCountsWhatItsLinesShow() {
        Submission whole = story.assigned(year, "4-2", "104", "201");
        var other = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(other, "state-requirements", "requirement", "要求");
        LocalDate late = story.workingDays.plus(
                story.submissions.assisting(year, whole.table()).get(0).dueOn(), 1);
        assertThat(late).as("while table 2-1 is due within days").isBefore(due);
        story.timePassesTo(late, 9);
        assertThat(digest("office").body()).contains("已逾期1项").doesNotContain("即将到期");
    }

    @Test
    void betweenTheRungsItIsQuiet() {
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        int mails = story.digestsTo("xxb-filer").size();
        story.timePassesTo(story.workingDays.plus(due, -2), 9);
        assertThat(story.digestsTo("xxb-filer")).hasSize(mails);
        story.timePassesTo(story.workingDays.plus(due, -1), 9);
        assertThat(story.digestsTo("xxb-filer")).hasSize(mails + 1);
    }

    @Test
    void theOfficeSetsTheDaysOnWhichPeopleAreReminded() {
        Browser office = new Browser(port, "office");
        assertThat(new Browser(port, "xxb-filer")
                        .put("/api/deadline-rules", Map.of("remindBefore", List.of(2)))
                        .status())
                .isEqualTo(403);
        assertThat(office.put("/api/deadline-rules", Map.of("remindBefore", List.of(99)))
                        .status())
                .isEqualTo(400);
        office.put("/api/deadline-rules", Map.of("remindBefore", List.of(2)));
        try {
            story.timePassesTo(story.workingDays.plus(due, -3), 9);
            int mails = story.digestsTo("xxb-filer").size();
            story.timePassesTo(story.workingDays.plus(due, -2), 9);
            assertThat(story.digestsTo("xxb-filer")).hasSize(mails + 1);
        } finally {
            office.put("/api/deadline-rules", Map.of("remindBefore", List.of(7, 3, 1, 0)));
        }
    }

    @Test
    void eachReminderIsOnRecordOnceAndCounted() {
        story.timePassesTo(story.workingDays.plus(due, -3), 9);
        String task = story.task(collection, "merge-and-fill").getId();
        int sent = reminders.count(List.of(task));
        assertThat(sent).isPositive();
        story.start("deadline-digest", Map.of());
        story.runJobs();
        assertThat(reminders.count(List.of(task))).isEqualTo(sent);
        story.timePassesTo(story.workingDays.plus(due, -1), 9);
        assertThat(reminders.count(List.of(task))).isEqualTo(sent + 1);
    }

    @Test
    void whatIsLateIsRemindedOfEachWorkingDayAndNotOnHolidays() {
        story.timePassesTo(story.workingDays.plus(due, 1), 9);
        assertThat(story.digestsTo("xxb-filer").get(0)).contains("已逾期1个工作日");
        LocalDate friday = due;
        while (friday.getDayOfWeek().getValue() != 5 || !friday.isAfter(story.clock.today())) {
            friday = friday.plusDays(1);
        }
        story.timePassesTo(friday, 9);
        int mails = story.digestsTo("xxb-filer").size();
        story.timePassesTo(friday.plusDays(1), 9);
        story.timePassesTo(friday.plusDays(2), 20);
        assertThat(story.digestsTo("xxb-filer")).hasSize(mails);
    }

    @Test
    void headsReadOfTheirUnitAndTheOfficeOfTheSchool() {
        story.timePassesTo(story.workingDays.plus(due, 1), 9);
        assertThat(digest("xxb-head").body()).contains("【本单位】").contains("表2-1").contains("已逾期1个工作日");
        assertThat(digest("office").body()).contains("【全校】").contains("学校办公室：已逾期1项");
        assertThat(story.digestsTo("jwc-head")).noneMatch(body -> body.contains("表2-1"));
    }

    @Test
    void whoIsDoneEarlyGetsNoMailThatOnlyThanks() {
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 1), 9);
        int digests = story.digestsTo("xxb-filer").size();
        story.uploads(land);
        story.completes(collection, "merge-and-fill", "responsible", true);
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 1), 9);
        story.timePassesTo(story.workingDays.plus(story.clock.today(), 1), 9);
        assertThat(story.digestsTo("xxb-filer")).hasSize(digests);
    }

    @Test
    void threeDaysDownMeanOneMailAndNothingForgotten() {
        LocalDate before = story.workingDays.plus(due, -4);
        story.timePassesTo(before, 9);
        int mails = story.digestsTo("xxb-filer").size();
        story.clock.moveTo(due.atTime(10, 0)
                .atZone(cn.edu.zzut.monitoring.calendar.SchoolClock.ZONE)
                .toInstant());
        story.runJobs();
        assertThat(story.digestsTo("xxb-filer")).hasSize(mails + 1);
        assertThat(story.digestsTo("xxb-filer").get(0)).contains("今天到期");
    }

    @Test
    void whatOthersHopeForIsRemindedOfLongBeforeItIsDue() {
        story.assigned(year, "4-2", "104", "201");
        ProcessInstance waited = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        LocalDate wanted = story.task(waited, "state-requirements")
                .getFollowUpDate()
                .toInstant()
                .atZone(SchoolClock.ZONE)
                .toLocalDate();
        story.timePassesTo(story.workingDays.plus(wanted, 1), 9);
        assertThat(story.digestsTo("jwc-filer").get(0))
                .contains("明确填报内容和要求")
                .contains("宜在" + SchoolClock.inChinese(wanted) + "前办理")
                .doesNotContain("已逾期");
    }
}
