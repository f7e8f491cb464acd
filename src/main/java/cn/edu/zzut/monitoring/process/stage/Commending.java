package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.commendation.CommendationNotice;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Nominee;
import cn.edu.zzut.monitoring.commendation.Standing;
import cn.edu.zzut.monitoring.commendation.Weights;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** {@code commendation}: 年度表彰 (第二十二条), from the ranking by the year's record to the published notice. */
@Component("commending")
public class Commending {

    private static final String KEY = "commendation";
    /** So many of the best are proposed; the office chooses. */
    private static final int PROPOSED = 5;

    private final Commendations commendations;
    private final Cycles cycles;
    private final Organization organization;
    private final PeopleToTell people;
    private final SchoolClock clock;
    private final Starting starting;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;

    Commending(
            Commendations commendations,
            Cycles cycles,
            Organization organization,
            PeopleToTell people,
            SchoolClock clock,
            Starting starting,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser) {
        this.commendations = commendations;
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
        if (commendations.find(year).isPresent()) {
            throw Refusal.conflict(year + "年度的表彰已经发起，请在任务列表中继续办理。");
        }
        execution.setVariable(Variables.YEAR, year);
        commendations.begin(year, organization.holderOf(Role.OFFICE).id());
        keep(execution, Weights.standard());
    }

    private static void keep(VariableScope scope, Weights weights) {
        scope.setVariable("punctuality", weights.punctuality());
        scope.setVariable("quality", weights.quality());
        scope.setVariable("anomalies", weights.anomalies());
        scope.setVariable("help", weights.help());
    }

    public void rank(DelegateExecution execution) {
        commendations.rank(
                Variables.year(execution),
                new Weights(
                        number(execution, "punctuality"),
                        number(execution, "quality"),
                        number(execution, "anomalies"),
                        number(execution, "help")));
    }

    private static int number(VariableScope scope, String name) {
        return ((Number) scope.getVariable(name)).intValue();
    }

    public void prepareNomination(DelegateTask task) {
        int year = Variables.year(task);
        List<Standing> ranking = commendations.ranking(year);
        task.setVariableLocal(
                "ranking", Variables.json(ranking.stream().map(this::line).toList()));
        task.setVariableLocal(
                "unitChoices", Variables.json(ranking.stream().map(this::choice).toList()));
        task.setVariableLocal(
                "units",
                Variables.json(ranking.stream()
                        .limit(PROPOSED)
                        .map(s -> s.unit().value())
                        .toList()));
        task.setVariableLocal(
                "personChoices",
                Variables.json(ranking.stream()
                        .flatMap(s -> organization.peopleOf(s.unit()).stream())
                        .sorted(Comparator.comparing(person -> person.id().value()))
                        .map(person ->
                                new Choice(nameWithUnit(person), person.id().value()))
                        .toList()));
        Weights weights = commendations.find(year).orElseThrow().weights();
        task.setVariableLocal("newPunctuality", weights.punctuality());
        task.setVariableLocal("newQuality", weights.quality());
        task.setVariableLocal("newAnomalies", weights.anomalies());
        task.setVariableLocal("newHelp", weights.help());
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "权重：按时" + weights.punctuality() + "，一次通过" + weights.quality() + "，无异常" + weights.anomalies() + "，协作"
                        + weights.help());
    }

    private Choice choice(Standing standing) {
        return new Choice(
                standing.place() + ". " + organization.unit(standing.unit()).name(),
                standing.unit().value());
    }

    private Map<String, Object> line(Standing standing) {
        return Map.of(
                "place", standing.place(),
                "unit", organization.unit(standing.unit()).name(),
                "score", standing.score(),
                "punctuality", standing.punctuality(),
                "quality", standing.quality(),
                "anomalies", standing.anomalies(),
                "help",
                        standing.help().isPresent()
                                ? String.valueOf(standing.help().getAsInt())
                                : "—");
    }

    private String nameWithUnit(Person person) {
        return person.name() + "（" + organization.unit(person.unit()).name() + "）";
    }

    /** The office nominates, or ranks again by other weights. */
    public void nominated(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean nominated = answers.chose("nominate");
        if (nominated) {
            commendations.nominate(Variables.year(task), nominees(answers), answers.text("praise"));
        } else {
            keep(task.getExecution(), weights(answers));
        }
        task.getExecution().setVariable("nominated", nominated);
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    private List<Nominee> nominees(Answers answers) {
        List<Nominee> nominees = new ArrayList<>();
        answers.choices("units")
                .forEach(code -> nominees.add(
                        new Nominee(organization.unit(new UnitCode(code)).code(), Optional.empty())));
        answers.choices("persons").forEach(id -> {
            Person person = organization
                    .person(new PersonId(id))
                    .orElseThrow(() -> Refusal.invalid("没有账号为“" + id + "”的人员，请从列表中选择。"));
            nominees.add(new Nominee(person.unit(), Optional.of(person.id())));
        });
        return nominees;
    }

    private static Weights weights(Answers answers) {
        try {
            return new Weights(
                    Integer.parseInt(answers.text("newPunctuality")),
                    Integer.parseInt(answers.text("newQuality")),
                    Integer.parseInt(answers.text("newAnomalies")),
                    Integer.parseInt(answers.text("newHelp")));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("权重应为0至100的整数，请改正后再提交。");
        }
    }

    public void prepareApproval(DelegateTask task) {
        int year = Variables.year(task);
        List<Nominee> nominees = commendations.nominees(year);
        Map<String, Standing> standings = commendations.ranking(year).stream()
                .collect(Collectors.toMap(standing -> standing.unit().value(), standing -> standing));
        task.setVariableLocal(
                "nominees",
                Variables.json(nominees.stream()
                        .map(nominee -> Map.of(
                                "name", name(nominee),
                                "standing",
                                        standing(standings.get(nominee.unit().value()))))
                        .toList()));
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "推荐理由：" + commendations.find(year).orElseThrow().reason().replace("\n", " "));
    }

    private String name(Nominee nominee) {
        return nominee.personId()
                .flatMap(organization::person)
                .map(this::nameWithUnit)
                .orElseGet(() -> organization.unit(nominee.unit()).name());
    }

    private static String standing(Standing standing) {
        return standing == null ? "未参加排名" : "单位第" + standing.place() + "名，" + standing.score() + "分";
    }

    public void approved(DelegateTask task) {
        Answers answers = Answers.of(task);
        task.getExecution().setVariable("approvedBy", answers.by().value());
        Variables.decided(task.getExecution(), answers.chose("approve"), answers.reason(), answers.by());
    }

    /** Publishes the notice; every unit's head and everybody who is commended is told. */
    public void publish(DelegateExecution execution) {
        int year = Variables.year(execution);
        List<Nominee> nominees = commendations.nominees(year);
        CommendationNotice notice = new CommendationNotice(
                year,
                nominees.stream()
                        .filter(n -> n.personId().isEmpty())
                        .map(this::name)
                        .toList(),
                nominees.stream()
                        .filter(n -> n.personId().isPresent())
                        .map(this::name)
                        .toList(),
                commendations.find(year).orElseThrow().reason(),
                clock.today());
        commendations.publish(year, notice, new PersonId((String) execution.getVariable("approvedBy")));
        Map<PersonId, Person> told = organization.units().stream()
                .map(unit -> organization.headOf(unit.code()))
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
