package cn.edu.zzut.monitoring.support;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Asks which steps wait for somebody, in an instance and in those that it called. */
final class OpenWork {

    private final ProcessEngine engine;

    OpenWork(ProcessEngine engine) {
        this.engine = engine;
    }

    Task task(ProcessInstance root, String activity) {
        List<Task> tasks = tasks(root, activity);
        if (tasks.size() != 1) {
            throw new AssertionError("expected one task " + activity + " but the open ones are " + steps(root));
        }
        return tasks.get(0);
    }

    List<Task> tasks(ProcessInstance root, String activity) {
        return tasks(root).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(activity))
                .toList();
    }

    List<String> steps(ProcessInstance root) {
        return tasks(root).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    private List<Task> tasks(ProcessInstance root) {
        return engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> rootOf(task.getProcessInstanceId()).equals(root.getId()))
                .toList();
    }

    private String rootOf(String instance) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getRootProcessInstanceId();
    }

    boolean isEnded(ProcessInstance instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                == 0;
    }
}
