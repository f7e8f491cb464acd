package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Step;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives a new task its full name and everything that its form shows, and has its person told. */
@Component
public class TaskBriefing {

    /** A local variable in which a process puts what the task is about, where that is not a table. */
    public static final String MATTER = "matter";

    /** A local variable: what tells the task in its name from others of its step. */
    public static final String TOPIC = "taskTopic";

    private static final String BRIEFING = "briefing";
    /** Local to the task: the reason with which it came, whatever comes back elsewhere meanwhile. */
    private static final String REASON = "briefedReason";
    /** Local to the task: its due date was moved. */
    private static final String MOVED = "dueMoved";

    private static final List<String> FACTS = List.of(
            Variables.YEAR,
            Variables.TABLE,
            Variables.UNIT,
            Variables.RETURN_REASON,
            REASON,
            BRIEFING,
            MATTER,
            TOPIC,
            MOVED);

    private final Organization organization;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final DataBriefing data;
    private final News news;
    private final ReturnMails returns;
    private final TaskService tasks;
    private final Steps steps;

    TaskBriefing(
            Organization organization,
            Catalogs catalogs,
            Cycles cycles,
            DataBriefing data,
            News news,
            ReturnMails returns,
            @Lazy TaskService tasks,
            Steps steps) {
        this.organization = organization;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.data = data;
        this.news = news;
        this.returns = returns;
        this.tasks = tasks;
        this.steps = steps;
    }

    public void brief(DelegateTask task) {
        Briefing briefing = briefing(
                task::getVariable,
                task.getName(),
                task.getDueDate(),
                steps.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                        .aboutUnit());
        task.setName(briefing.name());
        if (!briefing.reason().isBlank()) {
            task.setVariableLocal(REASON, briefing.reason());
        }
        task.setVariableLocal(BRIEFING, briefing.text());
        Variables.submissionIfAny(task).ifPresent(id -> task.setVariablesLocal(data.of(id)));
        tell(task, briefing);
    }

    /** The task has a new due date: the form that its person may have open says so. */
    public void dueMoved(Task task) {
        tasks.setVariableLocal(task.getId(), MOVED, true);
        again(task);
    }

    /** What the task is about has grown: its name and the form that its person may open say so. */
    public void matterChanged(Task task, String topic, String matter) {
        tasks.setVariablesLocal(task.getId(), Map.of(TOPIC, topic, MATTER, matter));
        again(task);
    }

    /** The task came from one person to another: the form that its person opens says from whom, beside what it is about. */
    public void handedOver(Task task, String words) {
        Object matter = tasks.getVariable(task.getId(), MATTER);
        tasks.setVariableLocal(task.getId(), MATTER, matter == null ? words : matter + "\n- " + words);
        tasks.setVariableLocal(task.getId(), BRIEFING, anew(task).text());
    }

    private void again(Task task) {
        Briefing briefing = anew(task);
        tasks.setName(task.getId(), briefing.name());
        tasks.setVariableLocal(task.getId(), BRIEFING, briefing.text());
    }

    private Briefing anew(Task task) {
        Map<String, Object> facts = tasks.getVariables(task.getId(), FACTS);
        return briefing(
                facts::get,
                steps.of(task).name(),
                task.getDueDate(),
                steps.of(task).aboutUnit());
    }

    private Briefing briefing(Function<String, Object> facts, String step, Date due, boolean aboutUnit) {
        Optional<Integer> year =
                Optional.ofNullable((Number) facts.apply(Variables.YEAR)).map(Number::intValue);
        return new Briefing(
                step + text(facts, TOPIC).map("："::concat).orElse(""),
                reason(facts),
                year,
                year.flatMap(cycles::find).map(Cycle::title),
                aboutUnit
                        ? Optional.empty()
                        : year.flatMap(of -> text(facts, Variables.TABLE)
                                .map(TableCode::new)
                                .flatMap(code -> catalogs.of(of).find(code))),
                text(facts, Variables.UNIT).map(UnitCode::new).map(organization::unit),
                text(facts, MATTER).orElse(""),
                due,
                Boolean.TRUE.equals(facts.apply(MOVED)));
    }

    /**
     * The task's own, where it has one. A task that is being made has the process's; so has one of 0.1.0, which did not keep
     * theirs, if its form says that it came back at all.
     */
    static String reason(Function<String, Object> facts) {
        return text(facts, REASON)
                .or(() -> text(facts, Variables.RETURN_REASON).filter(reason -> text(facts, BRIEFING)
                        .filter(form -> !Briefing.saysReason(form))
                        .isEmpty()))
                .orElse("");
    }

    private static Optional<String> text(Function<String, Object> facts, String name) {
        return Optional.ofNullable(facts.apply(name)).map(Object::toString);
    }

    /** The task has waited for somebody to have it: the person is told. */
    void taken(Task task, PersonId person) {
        news.of(News.Kind.TASK, task.getId(), person.value(), true);
    }

    /** Who has it is told; what waits for somebody is told then. What came back is told at once, what is new together with what comes with it. */
    private void tell(DelegateTask task, Briefing briefing) {
        if (task.getAssignee() == null) {
            return;
        }
        if (briefing.reason().isBlank()) {
            Step step = steps.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
            news.of(News.Kind.TASK, task.getId(), task.getAssignee(), step.toldAtOnce());
        } else {
            returns.send(task, briefing);
        }
    }
}
