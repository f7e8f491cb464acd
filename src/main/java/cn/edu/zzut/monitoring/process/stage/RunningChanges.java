package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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
    private final TaskService tasks;
    private final Organization organization;
    private final PeopleToTell people;
    private final JdbcClient jdbc;
    private final WithoutUser withoutUser;

    RunningChanges(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            Organization organization,
            PeopleToTell people,
            JdbcClient jdbc,
            @Lazy WithoutUser withoutUser) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.organization = organization;
        this.people = people;
        this.jdbc = jdbc;
        this.withoutUser = withoutUser;
    }

    /** @throws Refusal when there is one already; of two at once the second waits and finds the first */
    void begin(DelegateExecution execution, UnitCode unit, Role duty) {
        String key = key(unit, duty);
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(key).query().listOfRows();
        requireNone(unit, duty);
        execution.setProcessBusinessKey(key);
    }

    /** @throws Refusal when a change of the duty is under way: nobody is named beside it */
    void requireNone(UnitCode unit, Role duty) {
        if (!instances(key(unit, duty)).isEmpty()) {
            throw Refusal.conflict("本单位更换" + duty.title() + "的申请正在办理，同一职责一次只能更换一人。请先办完，或在首页“本单位的填报人员”中撤回后再提出。");
        }
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
     * Ends the change wherever it is; whoever else has a task of it is told.
     *
     * @throws Refusal when none is under way
     */
    @Transactional
    public void withdraw(UnitCode unit, Role duty, PersonId by) {
        List<ProcessInstance> found = instances(key(unit, duty));
        if (found.isEmpty()) {
            throw Refusal.conflict("没有正在办理的" + duty.title() + "更换：可能已经生效或撤回，请刷新页面查看。");
        }
        withoutUser.run(() -> found.forEach(instance -> end(instance.getId(), unit, duty, by)));
    }

    private void end(String instance, UnitCode unit, Role duty, PersonId by) {
        List<Person> others = tasks.createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> new PersonId(task.getAssignee()))
                .filter(person -> !person.equals(by))
                .flatMap(person -> organization.person(person).stream())
                .toList();
        runtime.createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventName(WITHDRAWN)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(WITHDRAWN, waiting.getExecutionId()));
        others.forEach(person -> people.directly(
                WITHDRAWN + ":" + instance,
                MailKind.NOTICE,
                person,
                duty.title() + "变更已撤回",
                Map.of(
                        "text",
                        organization.unit(unit).name() + "撤回了待您备案的" + duty.title() + "变更，不用再办理。",
                        "links",
                        List.of())));
    }

    /**
     * A change that is under way.
     *
     * @param next whom the head wants; empty before it is said
     * @param from the day, as the form has it; empty before it is said
     */
    public record Change(Optional<PersonId> next, Optional<String> from) {}
}
