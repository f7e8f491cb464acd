package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.calendar.Grace;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.outage.Outage;
import cn.edu.zzut.monitoring.outage.Outages;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lateness that came of an outage: its last hour passed while nobody could work. It is held against nobody. */
@Component
public class OutageLateness {

    /** In the record's process: why its record is struck. */
    static final String STRUCK = "struck";

    private static final String SETTLED = "anomaly-settled";

    private final Accountability accountability;
    private final Organization organization;
    private final Outages outages;
    private final Grace grace;
    private final RuntimeService runtime;
    private final PeopleToTell people;
    private final WithoutUser withoutUser;

    OutageLateness(
            Accountability accountability,
            Organization organization,
            Outages outages,
            Grace grace,
            @Lazy RuntimeService runtime,
            PeopleToTell people,
            @Lazy WithoutUser withoutUser) {
        this.accountability = accountability;
        this.organization = organization;
        this.outages = outages;
        this.grace = grace;
        this.runtime = runtime;
        this.people = people;
        this.withoutUser = withoutUser;
    }

    /** What came of it and is not decided yet. */
    public List<AccountabilityRecord> of(Outage outage) {
        return accountability.lateAndUndecided().stream()
                .filter(record -> record.plannedOn()
                        .filter(day -> outage.coversTheCloseOf(grace.lastDay(day)))
                        .isPresent())
                .toList();
    }

    /** Whether it can be struck; what the unit has explained already is decided by the office in its task. */
    public boolean canBeStruck(AccountabilityRecord record) {
        return record.state() == RecordState.OPEN;
    }

    /**
     * Strikes what waits for an explanation; the units are told and need explain nothing.
     *
     * @return how many records were struck
     * @throws Refusal when there are none
     */
    @Transactional
    public int strike(long id, PersonId by) {
        Outage outage = outages.get(id);
        List<AccountabilityRecord> all =
                of(outage).stream().filter(this::canBeStruck).toList();
        if (all.isEmpty()) {
            throw Refusal.conflict("这次停机没有可以撤销的迟报记录：没有记录，或者单位已经说明，请在“认定责任”的待办任务中处理。");
        }
        all.forEach(record -> strike(record, outage, by));
        outages.struck(outage, by);
        return all.size();
    }

    private void strike(AccountabilityRecord record, Outage outage, PersonId by) {
        String how = "截止时间在系统停机期间（" + outage.inWords() + "），不予追责。由" + organization.nameOf(by) + "撤销。";
        withoutUser.run(() -> waiting(record)
                .forEach(one -> runtime.messageEventReceived(SETTLED, one.getId(), Map.of(STRUCK, how))));
        organization
                .findHead(record.unit())
                .ifPresent(head -> people.directly(
                        "struck:" + record.id(),
                        MailKind.NOTICE,
                        head,
                        "迟报记录已撤销",
                        Map.of("text", record.subject() + "\n\n" + how + "不用再提交情况说明。", "links", List.of())));
    }

    private List<Execution> waiting(AccountabilityRecord record) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(SETTLED)
                .processVariableValueEquals("recordId", record.id())
                .list();
    }
}
