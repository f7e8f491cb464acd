package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes of filers that are under way: one at a time of a unit's duty, and withdrawn as long as it has not taken effect. */
@Component
public class RunningChanges {

    private static final String KEY = "filer-change";
    private static final String WITHDRAWN = "filer-change-withdrawn";

    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final WithoutUser withoutUser;

    RunningChanges(@Lazy RuntimeService runtime, JdbcClient jdbc, @Lazy WithoutUser withoutUser) {
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.withoutUser = withoutUser;
    }

    /** @throws Refusal when there is one already; of two at once the second waits and finds the first */
    void begin(DelegateExecution execution, UnitCode unit, Role duty) {
        String key = key(unit, duty);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(key).query().listOfRows();
        if (!instances(key).isEmpty()) {
            throw Refusal.conflict("本单位更换" + duty.title() + "的申请正在办理，同一职责一次只能更换一人。请先办完，或在首页“填报人员”中撤回后再提出。");
        }
        execution.setProcessBusinessKey(key);
    }

    private static String key(UnitCode unit, Role duty) {
        return KEY + ":" + unit + ":" + duty;
    }

    private List<ProcessInstance> instances(String key) {
        return withoutUser.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key, KEY)
                .list());
    }

    /** The change of the duty that is under way. */
    public Optional<Change> find(UnitCode unit, Role duty) {
        return instances(key(unit, duty)).stream()
                .findFirst()
                .map(instance -> withoutUser.call(() -> new Change(
                        Optional.ofNullable((String) runtime.getVariable(instance.getId(), "nextPerson"))
                                .map(PersonId::new),
                        Optional.ofNullable((String) runtime.getVariable(instance.getId(), "changeFrom")))));
    }

    /**
     * Ends the change wherever it is.
     *
     * @throws Refusal when none is under way
     */
    @Transactional
    public void withdraw(UnitCode unit, Role duty) {
        List<ProcessInstance> found = instances(key(unit, duty));
        if (found.isEmpty()) {
            throw Refusal.conflict("没有正在办理的" + duty.title() + "更换：可能已经生效或撤回，请刷新页面查看。");
        }
        withoutUser.run(() -> found.forEach(instance -> runtime.createEventSubscriptionQuery()
                .processInstanceId(instance.getId())
                .eventName(WITHDRAWN)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(WITHDRAWN, waiting.getExecutionId()))));
    }

    /**
     * A change that is under way.
     *
     * @param next whom the head wants; empty before it is said
     * @param from the day, as the form has it; empty before it is said
     */
    public record Change(Optional<PersonId> next, Optional<String> from) {}
}
