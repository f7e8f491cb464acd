package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.cycle.UnitDates;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody may do in an open task besides its form; all false for everybody but its assignee. Pages ask for this and
 * not for the step.
 *
 * @param upload make a new version of the submission
 * @param explain say what is behind its anomalies
 * @param prove send evidence
 * @param audit judge the submission and remark on it
 * @param comment comment on the tables laid before them, as an expert
 * @param answer answer the experts' comments
 * @param recheck judge an answer that refutes a comment
 * @param extend ask for more time
 * @param decompose give tables to units
 * @param archive look at the archive package that the task is about
 * @param list make the year's list of rectifications
 * @param report tick what the national platform has taken, and record its receipt
 * @param meeting look at what lies before the president's meeting
 * @param paper take out the unit's paper that the task is about, and bring back what was signed
 */
public record May(
        boolean upload,
        boolean explain,
        boolean prove,
        boolean audit,
        boolean comment,
        boolean answer,
        boolean recheck,
        boolean extend,
        boolean decompose,
        boolean archive,
        boolean list,
        boolean report,
        boolean meeting,
        boolean paper) {

    private static final String ARCHIVING = "stage-6-archiving";

    private static final String APPROVAL = "stage-5-approval";

    private static final May NOTHING =
            new May(false, false, false, false, false, false, false, false, false, false, false, false, false, false);

    /** @param state of the task's submission; empty where it has none */
    public static May of(TaskView task, PersonId person, Optional<SubmissionState> state, Instant now) {
        if (task.assignee().filter(person::equals).isEmpty()) {
            return NOTHING;
        }
        Step step = task.step();
        boolean upload =
                task.is(Does.FILL) && state.filter(SubmissionState::isOpen).isPresent();
        boolean inTime =
                task.dueAt().filter(due -> UnitDates.mayBeExtended(due, now)).isPresent();
        return new May(
                upload,
                task.is(Does.EXPLAIN),
                upload || task.is(Does.EXPLAIN),
                task.is(Does.AUDIT),
                step.is(Does.COMMENT),
                task.is(Does.ANSWER),
                task.is(Does.RECHECK),
                upload && inTime && step.goesBy(DueBasis.SUBMISSION),
                step.is(Does.DECOMPOSE),
                task.processKey().equals(ARCHIVING),
                step.is(Does.LIST),
                task.processKey().equals(APPROVAL) && step.is(Does.RECORD),
                task.processKey().equals(APPROVAL) && step.is(Does.REVIEW),
                step.aboutUnit());
    }
}
