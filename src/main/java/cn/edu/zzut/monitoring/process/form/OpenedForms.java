package cn.edu.zzut.monitoring.process.form;

import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Adds to a form that is opened what the engine does not keep of it. */
@Component
public class OpenedForms {

    private final ObjectProvider<ShownWhenOpened> shown;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    OpenedForms(ObjectProvider<ShownWhenOpened> shown, @Lazy TaskService tasks, @Lazy WithoutUser withoutUser) {
        this.shown = shown;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    /**
     * @param kept what the engine has, and whoever asks may see
     * @param asObjects whether lists are to be read by code, and not to be sent as text
     */
    void complete(String taskId, VariableMap kept, boolean asObjects) {
        withoutUser.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task != null) {
                Map<String, Object> added = new HashMap<>();
                shown.forEach(one -> added.putAll(one.of(task, kept)));
                added.forEach((name, value) -> put(kept, name, value, asObjects));
            }
        });
    }

    private static void put(VariableMap kept, String name, Object value, boolean asObjects) {
        if (value instanceof List<?> list) {
            kept.putValueTyped(name, asObjects ? Variables.jsonObject(list) : Variables.json(list));
        } else {
            kept.putValue(name, value);
        }
    }
}
