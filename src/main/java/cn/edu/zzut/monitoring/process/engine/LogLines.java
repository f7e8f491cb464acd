package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.logging.LogField;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The log says which year, table and unit the activity is about that the engine is at, in requests and jobs alike. What was
 * said last still stands when the activity fails.
 */
public final class LogLines extends AbstractBpmnParseListener {

    private static final Set<LogField> ABOUT = Set.of(LogField.YEAR, LogField.TABLE, LogField.UNIT);

    static Set<LogField> about() {
        return ABOUT;
    }

    static void say(DelegateExecution execution) {
        LogField.YEAR.set(execution.getVariable(Variables.YEAR));
        LogField.TABLE.set(execution.getVariable(Variables.TABLE));
        LogField.UNIT.set(execution.getVariable(Variables.UNIT));
    }

    private static void listen(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) LogLines::say);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity);
    }
}
