package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.Reports;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * The edition of the school's report that lies before the president's meeting is the one that it decides on, and the one that
 * it has agreed to stays the school's report: another one comes when the meeting has rejected, or tables go back.
 */
@Component
public class MeetingsEdition {

    /** Local to a task: which edition its form shows; ends with the file's hash. Of reviews only the meeting's has one. */
    static final String SHOWN = "reportEdition";

    private final Cycles cycles;
    private final Reports reports;
    private final WhichReport says;
    private final TaskService tasks;
    private final Steps steps;
    private final WithoutUser withoutUser;

    MeetingsEdition(
            Cycles cycles, Reports reports, WhichReport says, TaskService tasks, Steps steps, WithoutUser withoutUser) {
        this.cycles = cycles;
        this.reports = reports;
        this.says = says;
        this.tasks = tasks;
        this.steps = steps;
        this.withoutUser = withoutUser;
    }

    /** Why the draft is not fixed but by the office's task; empty where it may be. */
    public Optional<Refusal> againstFixing(Report draft) {
        return draft.subject().level() == Level.SCHOOL
                ? whileItDecides(draft.year()).or(() -> onceItHasAgreed(draft.year()))
                : Optional.empty();
    }

    /** Whether the meeting has agreed to an edition of the report, which stays the one that counts. */
    public boolean isSettled(Report report) {
        return report.subject().level() == Level.SCHOOL && cycles.isAgreedByTheMeeting(report.year());
    }

    private Optional<Refusal> whileItDecides(int year) {
        return shown(year)
                .map(edition -> Refusal.conflict(
                        "校长办公会正在审议",
                        "校长办公会正在审议" + says.of(edition)
                                + "，登记会议决定之前不能另行定稿，草稿没有定稿。文字和草稿可以继续准备：会议未通过、退回后再定稿；急需改动的，请与会议秘书联系。"));
    }

    private Optional<Report> shown(int year) {
        List<String> editions = withoutUser.call(
                () -> tasks.createTaskQuery().processVariableValueEquals(Variables.YEAR, year).list().stream()
                        .filter(task -> steps.of(task).is(Does.REVIEW))
                        .map(task -> Objects.toString(tasks.getVariableLocal(task.getId(), SHOWN), ""))
                        .toList());
        return reports.ofYear(year).stream()
                .filter(report -> editions.stream().anyMatch(edition -> edition.endsWith(report.sha256())))
                .findFirst();
    }

    private Optional<Refusal> onceItHasAgreed(int year) {
        return cycles.isAgreedByTheMeeting(year)
                ? Optional.of(Refusal.conflict(
                        "校长办公会已经审议", "校长办公会审议的是已定稿的全校分析报告，不能另行定稿新的一版。有表格退回更正的，更正锁定后系统会请您重新编制；其他需要说明的，请写入整改任务或下一年度的报告。"))
                : Optional.empty();
    }
}
