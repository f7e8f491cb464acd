package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.form.FormContract;
import cn.edu.zzut.monitoring.process.task.Succession;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What every user task has in common: it goes to nobody who has left, and briefs its person when it is created; only that person completes it; its answers
 * are checked against its form before, and cleared after, its own listener reads them.
 */
@Component
class UserTaskHooks extends AbstractBpmnParseListener {

    private final TaskBriefing briefing;
    private final FormContract contract;
    private final Succession succession;

    UserTaskHooks(@Lazy TaskBriefing briefing, FormContract contract, @Lazy Succession succession) {
        this.briefing = briefing;
        this.contract = contract;
        this.succession = succession;
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> succession.pass(task));
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> briefing.brief(task));
        // the engine runs its built-in listeners before a task's own ones
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, UserTaskHooks::requireAssignee);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, contract::check);
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, contract::clear);
    }

    /** Whoever is signed in is who acted: nobody answers in another's name, whatever rights they have (第十六条). */
    private static void requireAssignee(DelegateTask task) {
        SignedIn.id().filter(id -> !id.value().equals(task.getAssignee())).ifPresent(other -> {
            throw Refusal.notYours("这项任务不是分派给您的，只有经办人本人可以提交。请在“我的任务”中办理分派给您的任务。");
        });
    }
}
