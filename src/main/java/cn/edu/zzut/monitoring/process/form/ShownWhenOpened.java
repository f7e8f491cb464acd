package cn.edu.zzut.monitoring.process.form;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;

/**
 * What stands in cells, for forms that show it: looked up whenever such a form is opened. As variables of the task the engine
 * would keep it for ever in its history.
 */
public interface ShownWhenOpened {

    /**
     * @param kept the variables that the engine has for the form
     * @return texts, numbers and lists by the names that the form has for them; it stands in place of what the engine has by that name
     */
    Map<String, Object> of(Task task, Map<String, Object> kept);
}
