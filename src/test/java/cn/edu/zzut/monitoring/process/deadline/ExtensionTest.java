package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** extension: more time is asked for before the day, granted or refused on record. */
@SchoolTest
class ExtensionTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    Submission part;
    ProcessInstance filing;
    Task fill;
    LocalDate due;
    Browser filer;

    @BeforeEach
    void aCollegeFills() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        part = story.submissions
                .assisting(year, new cn.edu.zzut.monitoring.catalog.TableCode("4-2"))
                .get(0);
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        fill = story.task(filing, "fill");
        due = story.dueDay(fill);
        filer = new Browser(port, "x01-filer");
    }

    private Browser.Answer asks(Browser who, LocalDate until) {
        return who.post(
                "/api/tasks/" + fill.getId() + "/extension", Map.of("day", until.toString(), "reason", "教师集中实习"));
    }

    private Task decision() {
        List<Task> open = story.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("decide")
                .list();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    @Test
    void aGrantedExtensionMovesTheTaskAndStaysOnRecord() {
        LocalDate until = story.workingDays.plus(due, 2);
        assertThat(asks(filer, until).status()).isEqualTo(202);
        assertThat(asks(filer, until).detail()).contains("正在审批");
        assertThat(decision().getAssignee()).isEqualTo("office");
        assertThat((String) story.shown(decision(), "briefing"))
                .contains("教师集中实习")
                .contains(until.toString());
        story.completes(decision(), "decision", "approve");

        assertThat(story.dueDay(story.task(filing, "fill"))).isEqualTo(until);
        assertThat(story.fresh(part).dueOn()).isEqualTo(until);
        assertThat(story.mailsTo("x01-filer", MailKind.NOTICE).get(0).subject())
                .contains("截止日期调整为" + SchoolClock.inChinese(until));
        assertThat(story.cycles.decisions(year))
                .anySatisfy(decision -> assertThat(decision.verdict()).isEqualTo("准予延期至" + until));
    }

    @Test
    void aRefusalWantsAReasonAndTheDateStays() {
        asks(filer, story.workingDays.plus(due, 2));
        story.completes(decision(), "decision", "refuse", "reason", "全校统一时间");
        assertThat(story.dueDay(story.task(filing, "fill"))).isEqualTo(due);
        assertThat(story.mailsTo("x01-filer", MailKind.NOTICE).get(0).body())
                .contains("未获准予")
                .contains("全校统一时间");
        assertThat(asks(filer, story.workingDays.plus(due, 1)).status()).isEqualTo(202);
    }

    @Test
    void aDayThatHasPassedIsNotGrantedAnyMore() {
        asks(filer, story.workingDays.plus(due, 1));
        story.timePassesTo(story.workingDays.plus(due, 2), 9);
        assertThat(catchThrowable(() -> story.completes(decision(), "decision", "approve")))
                .hasStackTraceContaining("这项申请已不能准予")
                .hasStackTraceContaining("请选择“不准予”");
        story.completes(decision(), "decision", "refuse", "reason", "已过");
        assertThat(story.mailsTo("x01-filer", MailKind.NOTICE).get(0).body()).contains("未获准予");
    }

    @Test
    void aLaterDayThatStandsByNowIsNotTakenAwayByAGrant() {
        asks(filer, story.workingDays.plus(due, 1));
        LocalDate later = story.workingDays.plus(due, 2);
        var moved = new Browser(port, "office")
                .put("/api/submissions/" + part.id() + "/due", Map.of("day", later.toString(), "reason", "教师外出"));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(catchThrowable(() -> story.completes(decision(), "decision", "approve")))
                .hasStackTraceContaining("已调整为" + SchoolClock.inChinese(later))
                .hasStackTraceContaining("请选择“不准予”");
        story.completes(decision(), "decision", "refuse", "reason", "已另行顺延");
        assertThat(story.fresh(part).dueOn()).isEqualTo(later);
        assertThat(story.mailsTo("x01-filer", MailKind.NOTICE))
                .anySatisfy(mail -> assertThat(mail.body()).contains("请按现在的截止日期" + SchoolClock.inChinese(later)));
    }

    @Test
    void itIsAskedForBeforeTheDayByTheAssigneeAndWithinThePlan() {
        assertThat(asks(new Browser(port, "x02-filer"), story.workingDays.plus(due, 1))
                        .status())
                .isEqualTo(404);
        assertThat(asks(filer, due).detail()).contains("更晚的日期");
        assertThat(asks(filer, story.workingDays.plus(due, 60)).detail()).contains("太晚，最晚可以延至");
        story.timePassesTo(due, 19);
        assertThat(asks(filer, story.workingDays.plus(due, 2)).detail()).contains("截止时间已过");
    }
}
