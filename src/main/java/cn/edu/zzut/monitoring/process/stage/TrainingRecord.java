package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.training.Attendance;
import cn.edu.zzut.monitoring.training.Standings;
import cn.edu.zzut.monitoring.training.TrainingSession;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 组织填报培训并登记 (第六条): what the office reads of the year's training before it says that it is done. */
@Component("trainingRecord")
public class TrainingRecord {

    private static final String SESSIONS = "sessions";
    private static final String MISSING = "missing";

    private final Cycles cycles;
    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final Standings standings;
    private final Organization organization;
    private final SchoolClock clock;
    private final PeopleToTell people;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    TrainingRecord(
            Cycles cycles,
            TrainingSessions sessions,
            Attendance attendance,
            Standings standings,
            Organization organization,
            SchoolClock clock,
            PeopleToTell people,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.attendance = attendance;
        this.standings = standings;
        this.organization = organization;
        this.clock = clock;
        this.people = people;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    public void prepare(DelegateTask task) {
        shown(Variables.year(task)).forEach(task::setVariableLocal);
    }

    /** The open task shows what is so now. */
    @EventListener
    public void changed(TrainingSessions.TrainingChanged changed) {
        withoutUser.run(() -> {
            for (Task task : tasks.createTaskQuery()
                    .processDefinitionKey("stage-1-deployment")
                    .taskDefinitionKey("training")
                    .processVariableValueEquals(Variables.YEAR, changed.year())
                    .list()) {
                tasks.setVariablesLocal(task.getId(), shown(changed.year()));
            }
        });
    }

    private Map<String, Object> shown(int year) {
        return Map.of(
                SESSIONS,
                        Variables.json(
                                sessions.of(year).stream().map(this::line).toList()),
                MISSING,
                        Variables.json(
                                standings.of(year).stream().map(this::line).toList()));
    }

    private Map<String, String> line(TrainingSession session) {
        return Map.of(
                "title", session.plan().title(),
                "when", session.when(),
                "where", session.where(),
                "attended",
                        attendance.present(session.id()) + "/"
                                + sessions.invited(session.id()).size(),
                "state", session.isCancelled() ? "已取消" : session.hasBegun(clock.instant()) ? "已举行" : "未开始");
    }

    private Map<String, String> line(Standings.Standing one) {
        return Map.of(
                "unit", organization.unit(one.unit()).name(),
                "name", one.person().name(),
                "duty", one.duties().stream().map(Role::title).collect(Collectors.joining("、")),
                "sessions", one.sessions() > 0 ? one.sessions() + "场" : one.invited() ? "未参加" : "未邀请",
                "quiz",
                        one.passed()
                                ? "通过（" + one.best().orElse(0) + "分）"
                                : one.best().map(best -> "未通过（最高" + best + "分）").orElse("未测验"));
    }

    /** Puts on record what was held, and who is still missing; where nothing was held, why that is enough. */
    public void trained(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        List<TrainingSession> held = sessions.of(year).stream()
                .filter(session -> session.hasBegun(clock.instant()))
                .toList();
        boolean attended = held.stream().anyMatch(session -> attendance.present(session.id()) > 0);
        if (!attended && Words.isNone(answers.reason())) {
            throw Refusal.invalid((held.isEmpty() ? "本年度还没有举行过培训。" : "本年度的培训还没有登记任何人到场。")
                    + "请先在Cockpit的“培训与学习”页安排培训并登记签到；不举行或者没有签到的，请填写理由。");
        }
        String what = held.isEmpty() ? "没有举行培训" : "举行" + held.size() + "场";
        String which = held.stream()
                .map(session -> session.when() + "，" + session.where() + "，"
                        + session.plan().title() + "，到场" + attendance.present(session.id()) + "人；")
                .collect(Collectors.joining());
        List<Standings.Standing> all = standings.of(year);
        long missing = all.stream().filter(Standings.Standing::isMissing).count();
        String who = which + "应参加" + all.size() + "人，既未参加也未通过测验的" + missing + "人"
                + (Words.isNone(answers.reason()) ? "" : "。" + answers.reason());
        cycles.decided(year, "training", what, who, answers.by());
        tellHeads(year, all);
    }

    /** The heads are told, before the filing begins, who of their units has neither attended nor passed. */
    private void tellHeads(int year, List<Standings.Standing> all) {
        all.stream()
                .filter(Standings.Standing::isMissing)
                .collect(Collectors.groupingBy(Standings.Standing::unit))
                .forEach((unit, missing) -> organization
                        .dutyHolder(unit, Role.UNIT_HEAD)
                        .ifPresent(head -> people.directly(
                                "training-missing:" + year + ":" + unit,
                                MailKind.NOTICE,
                                head,
                                year + "年度填报培训：本单位还有人没有参加",
                                Map.of(
                                        "text",
                                        organization.unit(unit).name() + "以下人员既没有参加" + year + "年度填报培训，也没有通过测验："
                                                + missing.stream()
                                                        .map(one -> one.person().name())
                                                        .collect(Collectors.joining("、"))
                                                + "。填报即将开始，请督促他们学习填报指南、完成测验（第十七条）。",
                                        "links",
                                        List.of(people.link("本单位的情况", "/camunda/app/welcome/"))))));
    }
}
