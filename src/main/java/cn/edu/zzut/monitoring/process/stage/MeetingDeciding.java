package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.meeting.Condition;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.Decided;
import cn.edu.zzut.monitoring.meeting.MeetingPaper;
import cn.edu.zzut.monitoring.meeting.Resolution;
import cn.edu.zzut.monitoring.meeting.Session;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.meeting.Wish;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.deadline.OwnDays;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.stage.ReturnedTables.Because;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 校长办公会 in {@code stage-5-approval}: what lies before it, what it decided, and what comes of that (第九条, 第十五条五). */
@Component("meetingDeciding")
public class MeetingDeciding {

    private static final String MEETING = "校长办公会";
    private static final String RESOLUTION = "resolution";

    private final Sessions sessions;
    private final Conditions conditions;
    private final Cycles cycles;
    private final Organization organization;
    private final ReturnedTables returned;
    private final TableOverview overview;
    private final MeetingMaterialShown material;
    private final MeetingPaper paper;
    private final OwnDays ownDays;

    MeetingDeciding(
            Sessions sessions,
            Conditions conditions,
            Cycles cycles,
            Organization organization,
            ReturnedTables returned,
            TableOverview overview,
            MeetingMaterialShown material,
            MeetingPaper paper,
            OwnDays ownDays) {
        this.sessions = sessions;
        this.conditions = conditions;
        this.cycles = cycles;
        this.organization = organization;
        this.returned = returned;
        this.overview = overview;
        this.material = material;
        this.paper = paper;
        this.ownDays = ownDays;
    }

    /** Lays the material before the meeting, and begins its record; put off, it is due on the day that was named. */
    public void prepare(DelegateTask task) {
        int year = Variables.year(task);
        var lines = overview.of(year);
        task.setVariableLocal(Variables.TABLES, Variables.json(lines));
        offer(
                task,
                "tableChoices",
                lines.stream()
                        .map(line -> new Choice(line.table(), line.code()))
                        .toList());
        offer(
                task,
                "unitChoices",
                organization.units().stream()
                        .map(unit -> new Choice(unit.name(), unit.code().value()))
                        .toList());
        task.setVariableLocal("meetingName", MEETING);
        task.setVariableLocal("topic", paper.title(year));
        material.show(task);
        sessions.newest(year).flatMap(Session::nextOn).ifPresent(day -> ownDays.give(task, day));
    }

    private static void offer(DelegateTask task, String name, List<Choice> choices) {
        task.setVariableLocal(name, Variables.json(choices));
    }

    /** One session is one record; what comes of it is seen by the gateways behind. */
    public void decided(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        Decided decided = MeetingAnswers.decided(answers);
        decided.conditions().stream()
                .map(Wish::tables)
                .flatMap(List::stream)
                .forEach(table -> returned.requireReturnable(year, table));
        Session session = sessions.record(year, MeetingAnswers.facts(answers), decided, answers.by());
        Resolution resolution = session.resolution();
        if (resolution == Resolution.REJECTED) {
            returned.giveBack(
                    task.getExecution(), session.returned(), new Because(MEETING, session.reason(), answers.by()));
        }
        cycles.decided(year, "presidents-meeting", resolution.verdict(), inWords(session), answers.by());
        task.getExecution().setVariable(RESOLUTION, resolution.word());
        Variables.decided(
                task.getExecution(),
                resolution.agrees(),
                MEETING + resolution.title() + "：" + inWords(session),
                answers.by());
    }

    private String inWords(Session session) {
        String tables = session.returned().stream().map(TableCode::value).collect(Collectors.joining("、"));
        String wanted = ofSession(session).stream()
                .map(one -> one.number() + ". " + one.text())
                .collect(Collectors.joining("；"));
        return session.facts().minutesNumber()
                + (session.reason().isEmpty() ? "" : " " + session.reason())
                + (tables.isEmpty() ? "" : "（退回表" + tables + "）")
                + session.nextOn().map(day -> "（" + day + "再次上会）").orElse("")
                + (wanted.isEmpty() ? "" : " 条件：" + wanted);
    }

    /** The numbers of the conditions of the session that decided last. */
    public List<Long> conditions(DelegateExecution execution) {
        return newest(execution).stream().map(Condition::id).toList();
    }

    /** Whether the meeting agreed under conditions: what is corrected for them does not come before it again. */
    public boolean agreedInPrinciple(DelegateExecution execution) {
        return sessions.newest(Variables.year(execution))
                .filter(session -> session.resolution() == Resolution.IN_PRINCIPLE)
                .isPresent();
    }

    /** Whether tables went back because of a condition. */
    public boolean tablesReturned(DelegateExecution execution) {
        return newest(execution).stream().anyMatch(one -> !one.tables().isEmpty());
    }

    private List<Condition> newest(DelegateExecution execution) {
        return sessions.newest(Variables.year(execution)).map(this::ofSession).orElse(List.of());
    }

    private List<Condition> ofSession(Session session) {
        return conditions.ofYear(session.year()).stream()
                .filter(one -> one.session() == session.id())
                .toList();
    }
}
