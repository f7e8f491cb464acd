package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.NearestVariables;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.Withheld;
import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes tasks by their forms without opening them, one or several in one go, each in the name of its assignee. */
@Component
public class RoutineWork {

    private static final String REQUIREMENT = "requirement";

    private final OpenTasks openTasks;
    private final TaskDesk desk;
    private final TaskStates states;
    private final NearestVariables facts;
    private final Submissions submissions;
    private final FormService forms;
    private final LostRaces races;
    private final TransactionTemplate transaction;

    RoutineWork(
            OpenTasks openTasks,
            TaskDesk desk,
            TaskStates states,
            NearestVariables facts,
            Submissions submissions,
            @Lazy FormService forms,
            LostRaces races,
            TransactionTemplate transaction) {
        this.openTasks = openTasks;
        this.desk = desk;
        this.states = states;
        this.facts = facts;
        this.submissions = submissions;
        this.forms = forms;
        this.races = races;
        this.transaction = transaction;
    }

    /**
     * A task that may be completed in one go with others.
     *
     * @param version the newest version of its data; 0 where there is none yet
     * @param figures what its person would look at before giving their word
     */
    public record Line(Routine routine, TaskView task, int version, String figures) {}

    /** @param version the version of its data that the person has seen: another one is not what they give their word for */
    public record Chosen(String id, int version) {}

    /** What became of one task; an empty reason means that it was completed. */
    public record Outcome(String taskId, String task, String reason) {}

    /** What the person may do in one go, the most urgent first. */
    public List<Line> of(PersonId person) {
        List<TaskView> tasks = openTasks.ofPerson(person).stream()
                .filter(task -> Routine.of(task).isPresent())
                .toList();
        KnownData known = states.withLastYear(tasks);
        Map<String, Map<String, Object>> requirements =
                facts.of(tasks.stream().map(TaskView::id).toList(), List.of(REQUIREMENT));
        return tasks.stream()
                .flatMap(task -> Routine.of(task).stream()
                        .filter(routine -> obstacle(routine, task, known).isEmpty())
                        .map(routine -> new Line(
                                routine,
                                task,
                                known.version(task),
                                routine == Routine.REQUIRE
                                        ? requirement(requirements.getOrDefault(task.id(), Map.of()))
                                        : known.figures(task))))
                .toList();
    }

    private static String requirement(Map<String, Object> facts) {
        return Objects.toString(facts.get(REQUIREMENT), "");
    }

    /** Each task by itself: what cannot be completed is said and does not keep the others back. */
    public List<Outcome> complete(Routine routine, List<Chosen> chosen, PersonId person) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Chosen one : chosen) {
            outcomes.add(own(one.id(), person)
                    .map(task -> new Outcome(task.id(), task.name(), reasonAgainst(routine, task, one.version())))
                    .orElseGet(() -> new Outcome(one.id(), "", "任务不存在、已办完或不属于您。")));
        }
        return outcomes;
    }

    private Optional<TaskView> own(String taskId, PersonId person) {
        return desk.find(taskId)
                .filter(task -> task.assignee().filter(person::equals).isPresent());
    }

    private String reasonAgainst(Routine routine, TaskView task, int seen) {
        String obstacle = obstacle(routine, task, states.of(List.of(task)));
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        try {
            complete(task, routine.answers(), seen);
            return "";
        } catch (Refusal refused) {
            asked(task).refused(refused);
            return refused.getMessage();
        } catch (RuntimeException mistake) {
            return asked(task).failed(mistake).message();
        }
    }

    /**
     * Hands in the newest version of the task's data, as its form does.
     *
     * @param word whether the person gives their word for it, without which the form is refused
     * @param unchanged whether the person says that nothing has changed since the last period, in a task of monitoring
     * @param correction 更正说明; blank where there is nothing to say
     * @param seen the version that the person gives their word for
     * @throws Refusal when the task is not this person's, there is a newer version, or the data have errors
     */
    public void handIn(TaskView task, PersonId person, boolean word, boolean unchanged, String correction, int seen) {
        if (!task.is(Does.FILL) || task.assignee().filter(person::equals).isEmpty()) {
            throw Refusal.notYours("这不是您的填报任务，不能提交。请从“我的工作”打开您自己的任务。");
        }
        if (unchanged && !task.isMonitoring()) {
            throw Refusal.invalid("只有常态监测的更新任务可以答复“本期无变化”。年度填报请核对数据后提交。");
        }
        complete(
                task,
                unchanged ? Map.of("responsible", word, "decision", "unchanged") : Map.of("responsible", word),
                Map.of(Variables.CORRECTION, correction),
                seen);
    }

    /**
     * Judges the newest version of the task's data.
     *
     * @param answers what the task's form asks for
     * @param seen the version that was judged
     * @throws Refusal when the task is not this person's, there is a newer version, or the form does not take the answers
     */
    public void audit(TaskView task, PersonId person, Map<String, Object> answers, int seen) {
        if (!task.is(Does.AUDIT) || task.assignee().filter(person::equals).isEmpty()) {
            throw Refusal.notYours("这不是您的审核任务，不能审核。请从“我的工作”打开您自己的任务。");
        }
        complete(task, answers, seen);
    }

    private void complete(TaskView task, Map<String, Object> answers, int seen) {
        complete(task, answers, Map.of(), seen);
    }

    /** @param beside what is said besides the form's answers: forms of years that run on do not ask for it */
    private void complete(TaskView task, Map<String, Object> answers, Map<String, Object> beside, int seen) {
        try {
            races.again(() -> {
                transaction.executeWithoutResult(status -> {
                    requireNewest(task.submissionId().orElseThrow(), seen);
                    Withheld.during(task.id(), beside, () -> {
                        forms.submitTaskForm(task.id(), answers);
                        return task;
                    });
                });
                return null;
            });
        } catch (NullValueException | AuthorizationException gone) {
            if (desk.find(task.id()).isPresent()) {
                throw gone;
            }
            throw task.assignee().map(person -> desk.missing(task.id(), person)).orElseThrow(() -> gone);
        }
    }

    private void requireNewest(SubmissionId id, int seen) {
        int newest = submissions.hold(id);
        if (newest != seen) {
            throw Refusal.conflict("没有提交", "数据已有新的版本" + newest + "，而您看到的是版本" + seen + "。请刷新页面，核对后再提交。");
        }
    }

    private static Asked asked(TaskView task) {
        String about = task.cycle().map(year -> "year=" + year + " ").orElse("")
                + task.tableCode().map(table -> "table=" + table + " ").orElse("")
                + task.unit().map(unit -> "unit=" + unit).orElse("");
        return new Asked(task.assignee().map(PersonId::value).orElse(""), "routine " + task.id(), about.strip());
    }

    /** Why the task is not to be completed in one go with others; empty when it is. */
    private static String obstacle(Routine routine, TaskView task, KnownData known) {
        if (Routine.of(task).filter(routine::equals).isEmpty()) {
            return "这项任务不能这样办理，请打开任务单独办理。";
        }
        if (routine == Routine.HAND_IN && known.owesCorrection(task)) {
            return "与更正前的版本内容完全相同：请先更正，或打开任务写明更正说明。";
        }
        boolean ready = !isAboutData(routine) || known.state(task).kind() == WorkState.Kind.READY;
        return ready ? "" : known.state(task).text() + "，请打开任务单独办理。";
    }

    private static boolean isAboutData(Routine routine) {
        return routine == Routine.HAND_IN || routine == Routine.AUDIT;
    }
}
