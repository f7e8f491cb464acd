package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.commendation.CommendationNotice;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Nominee;
import cn.edu.zzut.monitoring.commendation.Weights;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code commendation}: 年度表彰 (第二十二条), from the ranking by the year's record to the published notice. */
@Component("commending")
public class Commending {

    private static final String KEY = "commendation";
    private static final String APPROVE = "approve";
    private static final String WITHDRAWN = "commendation-withdrawn";

    private final Commendations commendations;
    private final Nominations nominations;
    private final Cycles cycles;
    private final Organization organization;
    private final PeopleToTell people;
    private final SchoolClock clock;
    private final Starting starting;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;

    Commending(
            Commendations commendations,
            Nominations nominations,
            Cycles cycles,
            Organization organization,
            PeopleToTell people,
            SchoolClock clock,
            Starting starting,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser) {
        this.commendations = commendations;
        this.nominations = nominations;
        this.cycles = cycles;
        this.organization = organization;
        this.people = people;
        this.clock = clock;
        this.starting = starting;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    /**
     * Starts the year's commendation with the usual weights, as the start form in Tasklist does.
     *
     * @throws RuntimeException with a Chinese message when the year was not launched, or has a commendation
     */
    public void begin(int year) {
        withoutUser.run(() -> runtime.startProcessInstanceByKey(KEY, KEY + ":" + year, Map.of(Variables.YEAR, year)));
    }

    public void begun(DelegateExecution execution) {
        starting.require(Right.BEGIN_A_COMMENDATION);
        int year = Starting.year(execution);
        if (cycles.find(year).isEmpty()) {
            throw Refusal.invalid("请填写已经启动过填报的年度。");
        }
        cycles.requireFiledHere(year);
        execution.setVariable(Variables.YEAR, year);
        commendations.begin(year, organization.holderOf(Role.OFFICE).id());
        keep(execution, Weights.standard());
    }

    private static void keep(VariableScope scope, Weights weights) {
        scope.setVariable("punctuality", weights.punctuality());
        scope.setVariable("quality", weights.quality());
        scope.setVariable("anomalies", weights.anomalies());
        scope.setVariable("help", weights.help());
        scope.setVariable("size", weights.size());
    }

    public void rank(DelegateExecution execution) {
        commendations.rank(Variables.year(execution), kept(execution));
    }

    /** Processes that began before size counted have no weight of it. */
    private static Weights kept(VariableScope scope) {
        int punctuality = number(scope, "punctuality");
        int quality = number(scope, "quality");
        int anomalies = number(scope, "anomalies");
        int help = number(scope, "help");
        return scope.hasVariable("size")
                ? new Weights(punctuality, quality, anomalies, help, number(scope, "size"))
                : Weights.withUsualSize(punctuality, quality, anomalies, help);
    }

    private static int number(VariableScope scope, String name) {
        return ((Number) scope.getVariable(name)).intValue();
    }

    /** The office nominates, ranks again by other weights, or withdraws the whole. */
    public void nominated(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        boolean nominated = answers.chose("nominate");
        boolean withdrawn = answers.chose("withdraw");
        if (nominated) {
            commendations.nominate(year, nominations.chosen(year, answers), answers.text("praise"));
        } else if (withdrawn) {
            commendations.withdraw(year, answers.reason(), nominations.inWords(year), answers.by());
        } else {
            keep(task.getExecution(), Nominations.weights(answers).requireSize());
        }
        task.getExecution().setVariable("nominated", nominated);
        task.getExecution().setVariable("withdrawn", withdrawn);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /**
     * Ends the year's commendation wherever it is, also one that runs by a former diagram; the leader with whom it lies
     * is told.
     *
     * @throws Refusal when there is none, it was published or withdrawn, or no reason is given
     */
    @Transactional
    public void withdraw(int year, String reason, PersonId by) {
        commendations.withdraw(year, reason, nominations.inWords(year), by);
        withoutUser.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .variableValueEquals(Variables.YEAR, year)
                .list()
                .forEach(process -> end(process.getId(), year, reason)));
    }

    private void end(String process, int year, String reason) {
        boolean withLeader = runtime.getActiveActivityIds(process).contains(APPROVE);
        List<EventSubscription> waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(process)
                .eventName(WITHDRAWN)
                .list();
        if (waiting.isEmpty()) {
            runtime.deleteProcessInstance(process, "撤回：" + reason);
        } else {
            waiting.forEach(one -> runtime.messageEventReceived(WITHDRAWN, one.getExecutionId()));
        }
        if (withLeader) {
            organization
                    .findHolder(Role.LEADER)
                    .ifPresent(leader -> people.directly(
                            "commendation-withdrawn:" + process,
                            MailKind.NOTICE,
                            leader,
                            year + "年度表彰已撤回",
                            Map.of(
                                    "text",
                                    "评估督导处撤回了待您审批的" + year + "年度表彰名单，不用再办理。\n原因：" + reason,
                                    "links",
                                    List.of())));
        }
    }

    public void approved(DelegateTask task) {
        Answers answers = Answers.of(task);
        task.getExecution().setVariable("approvedBy", answers.by().value());
        Variables.decided(task.getExecution(), answers.chose("approve"), answers.reason(), answers.by());
    }

    public void prepareNomination(DelegateTask task) {
        nominations.prepare(task);
    }

    public void prepareApproval(DelegateTask task) {
        nominations.prepareApproval(task);
    }

    /** Publishes the notice; every unit's head and everybody who is commended is told. */
    public void publish(DelegateExecution execution) {
        int year = Variables.year(execution);
        List<Nominee> nominees = commendations.nominees(year);
        CommendationNotice notice = new CommendationNotice(
                year,
                nominees.stream()
                        .filter(n -> n.personId().isEmpty())
                        .map(nominations::name)
                        .toList(),
                nominees.stream()
                        .filter(n -> n.personId().isPresent())
                        .map(nominations::name)
                        .toList(),
                commendations.find(year).orElseThrow().reason(),
                clock.today());
        commendations.publish(year, notice, new PersonId((String) execution.getVariable("approvedBy")));
        Map<PersonId, Person> told = organization.units().stream()
                .flatMap(unit -> organization.findHead(unit.code()).stream())
                .collect(Collectors.toMap(Person::id, person -> person, (one, other) -> one));
        nominees.stream()
                .flatMap(nominee -> nominee.personId().flatMap(organization::person).stream())
                .forEach(person -> told.put(person.id(), person));
        told.values().forEach(person -> tell(notice, person));
        people.announce("commendation:" + year, year + "年度监测数据填报表彰通报", "先进单位：" + String.join("、", notice.units()));
    }

    private void tell(CommendationNotice notice, Person person) {
        people.directly(
                "commendation:" + notice.year(),
                MailKind.NOTICE,
                person,
                notice.year() + "年度监测数据填报表彰通报",
                Map.of(
                        "text",
                        "先进单位：" + String.join("、", notice.units()) + "\n先进个人：" + String.join("、", notice.people()),
                        "links",
                        List.of(people.link("通报全文（Word）", "/api/cycles/" + notice.year() + "/commendation.docx"))));
    }
}
