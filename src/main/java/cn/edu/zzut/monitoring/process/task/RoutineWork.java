package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Completes tasks by their forms without opening them, one or several in one go, each in the name of its assignee. */
@Component
public class RoutineWork {

    private final OpenTasks openTasks;
    private final TaskDesk desk;
    private final TaskStates states;
    private final FormService forms;
    private final TaskService tasks;
    private final LostRaces races;

    RoutineWork(
            OpenTasks openTasks,
            TaskDesk desk,
            TaskStates states,
            @Lazy FormService forms,
            @Lazy TaskService tasks,
            LostRaces races) {
        this.openTasks = openTasks;
        this.desk = desk;
        this.states = states;
        this.forms = forms;
        this.tasks = tasks;
        this.races = races;
    }

    /**
     * A task that may be completed in one go with others.
     *
     * @param figures what its person would look at before giving their word
     */
    public record Line(Routine routine, TaskView task, String figures) {}

    /** What became of one task; an empty reason means that it was completed. */
    public record Outcome(String taskId, String task, String reason) {}

    /** What the person may do in one go, the most urgent first. */
    public List<Line> of(PersonId person) {
        return openTasks.ofPerson(person).stream()
                .flatMap(task -> Routine.of(task).stream()
                        .filter(routine -> obstacle(routine, task).isEmpty())
                        .map(routine -> new Line(routine, task, figures(routine, task))))
                .toList();
    }

    private String figures(Routine routine, TaskView task) {
        return routine == Routine.REQUIRE
                ? Objects.toString(tasks.getVariableLocal(task.id(), "requirement"), "")
                : states.figures(task);
    }

    /** Each task by itself: what cannot be completed is said and does not keep the others back. */
    public List<Outcome> complete(Routine routine, List<String> taskIds, PersonId person) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : taskIds) {
            outcomes.add(own(id, person)
                    .map(task -> new Outcome(id, task.name(), reasonAgainst(routine, task)))
                    .orElseGet(() -> new Outcome(id, "", "任务不存在、已办完或不属于您。")));
        }
        return outcomes;
    }

    private Optional<TaskView> own(String taskId, PersonId person) {
        return desk.find(taskId)
                .filter(task -> task.assignee().filter(person::equals).isPresent());
    }

    private String reasonAgainst(Routine routine, TaskView task) {
        String obstacle = obstacle(routine, task);
        if (!obstacle.isEmpty()) {
            return obstacle;
        }
        try {
            complete(task, routine);
            return "";
        } catch (Refusal refused) {
            asked(task).refused(refused);
            return refused.getMessage();
        } catch (RuntimeException mistake) {
            return asked(task).failed(mistake).message();
        }
    }

    /**
     * Hands in the newest version of the task's data, with its person's word.
     *
     * @throws Refusal when the task is not this person's, or the data have errors
     */
    public void handIn(TaskView task, PersonId person) {
        if (!task.is(Does.FILL) || task.assignee().filter(person::equals).isEmpty()) {
            throw Refusal.notYours("这不是您的填报任务，不能提交。请从“我的工作”打开您自己的任务。");
        }
        complete(task, Routine.HAND_IN);
    }

    private void complete(TaskView task, Routine routine) {
        races.again(() -> {
            forms.submitTaskForm(task.id(), routine.answers());
            return null;
        });
    }

    private static Asked asked(TaskView task) {
        String about = task.cycle().map(year -> "year=" + year + " ").orElse("")
                + task.tableCode().map(table -> "table=" + table + " ").orElse("")
                + task.unit().map(unit -> "unit=" + unit).orElse("");
        return new Asked(task.assignee().map(PersonId::value).orElse(""), "routine " + task.id(), about.strip());
    }

    /** Why the task is not to be completed in one go with others; empty when it is. */
    private String obstacle(Routine routine, TaskView task) {
        if (Routine.of(task).filter(routine::equals).isEmpty()) {
            return "这项任务不能这样办理，请打开任务单独办理。";
        }
        boolean ready = !isAboutData(routine) || states.of(task).kind() == WorkState.Kind.READY;
        return ready ? "" : states.of(task).text() + "，请打开任务单独办理。";
    }

    private static boolean isAboutData(Routine routine) {
        return routine == Routine.HAND_IN || routine == Routine.AUDIT;
    }
}
