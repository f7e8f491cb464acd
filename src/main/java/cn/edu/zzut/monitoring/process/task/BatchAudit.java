package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Approves several clean submissions in one go, each by its own task and form, in the name of the task's assignee. */
@Component
public class BatchAudit {

    private final OpenTasks openTasks;
    private final TaskDesk desk;
    private final Validation validation;
    private final FormService forms;

    BatchAudit(OpenTasks openTasks, TaskDesk desk, Validation validation, @Lazy FormService forms) {
        this.openTasks = openTasks;
        this.desk = desk;
        this.validation = validation;
        this.forms = forms;
    }

    /** What became of one task; an empty reason means that it was approved. */
    public record Outcome(String taskId, String task, String reason) {}

    /** The person's audits of submissions without errors and anomalies. */
    public List<TaskView> clean(PersonId person) {
        return openTasks.ofPerson(person).stream()
                .filter(task -> reason(task).isEmpty())
                .toList();
    }

    /** Each task by itself: what cannot be approved is said and does not keep the others back. */
    public List<Outcome> approve(List<String> taskIds, PersonId person) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String id : taskIds) {
            outcomes.add(desk.find(id)
                    .filter(task -> task.assignee().filter(person::equals).isPresent())
                    .map(this::approve)
                    .orElseGet(() -> new Outcome(id, "", "任务不存在、已办完或不属于您。")));
        }
        return outcomes;
    }

    private Outcome approve(TaskView task) {
        String reason = reason(task);
        if (reason.isEmpty()) {
            try {
                forms.submitTaskForm(task.id(), Map.of("decision", "approve", "responsible", true));
            } catch (Refusal refused) {
                asked(task).refused(refused);
                reason = refused.getMessage();
            } catch (RuntimeException mistake) {
                reason = asked(task).failed(mistake).message();
            }
        }
        return new Outcome(task.id(), task.name(), reason);
    }

    private static Asked asked(TaskView task) {
        String about = task.cycle().map(year -> "year=" + year + " ").orElse("")
                + task.tableCode().map(table -> "table=" + table + " ").orElse("")
                + task.unit().map(unit -> "unit=" + unit).orElse("");
        return new Asked(task.assignee().map(PersonId::value).orElse(""), "batch audit " + task.id(), about.strip());
    }

    /** Why the task is not for approval in one go; empty when it is. */
    private String reason(TaskView task) {
        if (!task.is(Does.AUDIT)) {
            return "不是审核任务，请单独办理。";
        }
        Summary found = validation.summary(task.submissionId().orElseThrow());
        return found.errors() + found.anomalies() == 0 ? "" : "有错误或异常，请打开任务逐项审核。";
    }
}
