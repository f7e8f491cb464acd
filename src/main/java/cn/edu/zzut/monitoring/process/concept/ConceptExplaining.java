package cn.edu.zzut.monitoring.process.concept;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.concept.Difference;
import cn.edu.zzut.monitoring.concept.DifferenceState;
import cn.edu.zzut.monitoring.concept.Differences;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code concept-difference}: 口径差异说明 (第十八条), by each unit whose tables differ, to the office. */
@Component("conceptExplaining")
public class ConceptExplaining {

    private static final String KEY = "concept-difference";
    private static final String DIFFERENCE = "differenceId";
    /** The day by which a unit had to explain; with its code, as several explain at a time. */
    private static final String DUE_ON = "dueOn-";

    private final YearConcepts concepts;
    private final Differences differences;
    private final ConceptBriefing briefing;
    private final Organization organization;
    private final Lateness lateness;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;

    ConceptExplaining(
            YearConcepts concepts,
            Differences differences,
            ConceptBriefing briefing,
            Organization organization,
            Lateness lateness,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser) {
        this.concepts = concepts;
        this.differences = differences;
        this.briefing = briefing;
        this.organization = organization;
        this.lateness = lateness;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    /** Sends a difference to the units whose tables it is between. */
    @Transactional
    public void send(int year, String concept, String occurrence, PersonId by) {
        Pair pair = concepts.find(year, concept, occurrence)
                .orElseThrow(() -> Refusal.conflict("这项统计口径在" + year + "年度还没有比对结果，请先比对。"));
        Difference difference = differences.begin(year, pair, by);
        withoutUser.run(() -> runtime.startProcessInstanceByKey(
                KEY, KEY + ":" + difference.id(), Map.of(Variables.YEAR, year, DIFFERENCE, difference.id())));
    }

    /** The codes of the units that explain. */
    public List<String> units(DelegateExecution execution) {
        return difference(execution).units().stream()
                .map(UnitCode::value)
                .sorted()
                .toList();
    }

    public void prepare(DelegateTask task) {
        UnitCode unit = Variables.unit(task);
        difference(task).of(unit).ifPresent(before -> task.setVariableLocal("explanation", before.text()));
        describe(task, "");
        task.getExecution()
                .setVariable(
                        DUE_ON + unit,
                        SchoolClock.dayOf(task.getDueDate().toInstant()).toString());
    }

    public void explained(DelegateTask task) {
        Answers answers = Answers.of(task);
        differences.explain(
                id(task),
                Variables.unit(task),
                answers.text("answer").equals("correct"),
                answers.text("explanation"),
                now(difference(task)),
                answers.by());
    }

    public void late(DelegateExecution execution) {
        Difference difference = difference(execution);
        UnitCode unit = Variables.unit(execution);
        lateness.report(new Fault(
                difference.year(),
                FaultKind.LATE,
                KEY + ":" + difference.id() + ":" + unit,
                unit,
                "",
                organization.unit(unit).name() + "未按期说明口径差异。" + difference.title() + "。",
                Optional.of(LocalDate.parse((String) execution.getVariable(DUE_ON + unit)))));
    }

    public void prepareReview(DelegateTask task) {
        if (difference(task).state() == DifferenceState.ASKED) {
            differences.answered(id(task));
        }
        Difference difference = difference(task);
        describe(
                task,
                now(difference).map(pair -> briefing.said(difference, pair)).orElse(""));
    }

    public void reviewed(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean accepted = answers.chose("approve");
        if (accepted) {
            differences.accept(id(task), answers.by());
        } else {
            differences.giveBack(id(task), answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), accepted, answers.reason(), answers.by());
    }

    private void describe(DelegateTask task, String said) {
        Difference difference = difference(task);
        Optional<Pair> now = now(difference);
        task.setVariableLocal(
                TaskBriefing.TOPIC,
                now.map(pair -> pair.concept().name() + "，" + pair.occurrence().name())
                        .orElse(difference.concept()));
        task.setVariableLocal(
                TaskBriefing.MATTER,
                now.map(pair -> briefing.of(difference.year(), pair)).orElseGet(difference::title) + said);
    }

    private Optional<Pair> now(Difference difference) {
        return concepts.find(difference.year(), difference.concept(), difference.occurrence());
    }

    private Difference difference(VariableScope scope) {
        return differences.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable(DIFFERENCE)).longValue();
    }
}
