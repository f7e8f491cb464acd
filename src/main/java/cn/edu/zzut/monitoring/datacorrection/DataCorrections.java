package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The data-corrections: asked for, decided, carried out within what was asked for, and kept for ever (第十九条). */
@Service
@Transactional
public class DataCorrections {

    private static final int FIRST_COLUMNS = 4;

    private final DataCorrectionRepository corrections;
    private final CorrectionStepRepository steps;
    private final EffectRepository effects;
    private final Submissions submissions;
    private final Clock clock;

    DataCorrections(
            DataCorrectionRepository corrections,
            CorrectionStepRepository steps,
            EffectRepository effects,
            Submissions submissions,
            Clock clock) {
        this.corrections = corrections;
        this.steps = steps;
        this.effects = effects;
        this.submissions = submissions;
        this.clock = clock;
    }

    /**
     * Asks for a correction of the locked table.
     *
     * @throws Refusal when it is not locked, another request of it is under way, or the request is not complete
     */
    public DataCorrection request(SubmissionId id, Request request, PersonId by) {
        submissions.hold(id);
        Submission submission = submissions.get(id);
        requireCorrectable(submission);
        underWay(id).ifPresent(other -> {
            throw Refusal.conflict(
                    "这张表已有一项更正在办理（" + other.title() + "，" + other.state().title() + "），没有重复受理。请等它办结，或由本单位撤回后重新申请。");
        });
        DataCorrection made = corrections.save(new DataCorrection(
                submission, request.wish(submissions.definition(submission), locked(submission)), by, clock.instant()));
        step(made, Deed.REQUEST, made.scope().inWords() + "。理由：" + made.reason(), by);
        return made;
    }

    /** Whether that is what the correction was asked for by. */
    public boolean asksFor(DataCorrection correction, Request request) {
        Submission submission = submissions.get(correction.submission());
        return submission.lockedVersion().isPresent()
                && request.wish(submissions.definition(submission), locked(submission))
                        .equals(new DataCorrection.Wish(correction.reason(), correction.proof(), correction.scope()));
    }

    private static void requireCorrectable(Submission submission) {
        if (submission.period().isPresent()) {
            throw Refusal.conflict("常态监测的数据在下一监测期的任务中更新，不用申请更正。");
        }
        if (submission.part() != Part.RESPONSIBLE) {
            throw Refusal.conflict("协助单位的数据已并入责任单位的表格，请与责任单位联系，由责任单位申请更正。");
        }
        if (submission.state() != SubmissionState.LOCKED && submission.state() != SubmissionState.REPORTED) {
            throw Refusal.conflict("这张表当前为“" + submission.state().title() + "”，还没有锁定，不用申请更正：在填报任务中直接修改，或请审核人退回。");
        }
    }

    private List<TableRow> locked(Submission submission) {
        return version(submission.id(), submission.lockedVersion().orElseThrow());
    }

    /**
     * Rows of the locked version, to pick from.
     *
     * @param words see {@link RowSearch#find}
     * @throws Refusal when the table is not locked
     */
    @Transactional(readOnly = true)
    public FoundRows find(SubmissionId id, String words, int most) {
        Submission submission = submissions.get(id);
        requireCorrectable(submission);
        return new RowSearch(submissions.definition(submission), locked(submission)).find(words, most);
    }

    private List<TableRow> version(SubmissionId id, int number) {
        return submissions.version(id, number).map(submissions::rows).orElse(List.of());
    }

    /** The same request, written anew after it was returned. */
    public void asksAgain(long id, Request request, PersonId by) {
        DataCorrection correction = get(id);
        Submission submission = submissions.get(correction.submission());
        correction.asksAgain(
                request.wish(submissions.definition(submission), version(submission.id(), correction.baseVersion())));
        step(correction, Deed.CHANGE_REQUEST, correction.scope().inWords() + "。理由：" + correction.reason(), by);
    }

    /** @throws Refusal when something has been opened already */
    public void withdraw(long id, String reason, PersonId by) {
        DataCorrection correction = get(id);
        correction.withdraw();
        step(correction, Deed.WITHDRAW, reason, by);
    }

    public void headAgrees(long id, PersonId by) {
        DataCorrection correction = get(id);
        correction.headAgrees();
        step(correction, Deed.AGREE, "", by);
    }

    public void returnRequest(long id, String reason, PersonId by) {
        DataCorrection correction = get(id);
        correction.returnRequest();
        step(correction, Deed.RETURN_REQUEST, reason, by);
    }

    /**
     * The office agrees.
     *
     * @return whether the leader decides too, because the national platform has the table
     * @throws Refusal when the table is not as locked as it was
     */
    public boolean officeAgrees(long id, PersonId by) {
        DataCorrection correction = get(id);
        Submission submission = submissions.get(correction.submission());
        requireUnchanged(correction, submission);
        correction.officeAgrees(submission.state() == SubmissionState.REPORTED);
        step(correction, Deed.AGREE, "", by);
        return correction.wasReported();
    }

    public void leaderAgrees(long id, PersonId by) {
        DataCorrection correction = get(id);
        requireUnchanged(correction, submissions.get(correction.submission()));
        correction.leaderAgrees();
        step(correction, Deed.AGREE, "", by);
    }

    public void refuse(long id, String reason, PersonId by) {
        DataCorrection correction = get(id);
        correction.refuse();
        step(correction, Deed.REFUSE, reason, by);
    }

    private static boolean isUnchanged(DataCorrection correction, Submission submission) {
        return (submission.state() == SubmissionState.LOCKED || submission.state() == SubmissionState.REPORTED)
                && submission.lockedVersion().orElse(0) == correction.baseVersion();
    }

    private static void requireUnchanged(DataCorrection correction, Submission submission) {
        if (!isUnchanged(correction, submission)) {
            throw Refusal.conflict(
                    "申请提出后，这张表已由别的办理退回更正（当前为“" + submission.state().title() + "”），申请的行不再是锁定的版本"
                            + correction.baseVersion() + "。请选“退回修改申请”或“不予更正”，并写明请在那里一并更正。");
        }
    }

    /** Opens the rows that were asked for, and nothing else. */
    public void open(long id, PersonId by) {
        DataCorrection correction = get(id);
        Submission submission = submissions.get(correction.submission());
        requireUnchanged(correction, submission);
        correction.open();
        String what = correction.title() + "：" + correction.scope().inWords() + "。理由：" + correction.reason();
        submissions.openFor(submission.id(), id, what, by);
        step(correction, Deed.OPEN, correction.scope().inWords(), by);
    }

    /** Every version that is made while rows are open, in whichever way, has nothing else changed. */
    @EventListener
    void on(Submissions.VersionAdded added) {
        Submission submission = submissions.get(added.submissionId());
        submission.correction().ifPresent(id -> {
            Scope scope = get(id).scope();
            TableDefinition table = submissions.definition(submission);
            List<Change> trespasses = new PermittedRows(table, locked(submission), scope).trespasses(added.rows());
            if (!trespasses.isEmpty()) {
                // a refusal is a line of the log
                throw new BeyondTheRequest(
                        scope,
                        trespasses.stream().map(change -> change.masked(table)).toList());
            }
        });
    }

    public void handIn(long id, String word, PersonId by) {
        DataCorrection correction = get(id);
        correction.handIn();
        step(correction, Deed.HAND_IN, word, by);
    }

    public void approve(long id, PersonId by) {
        DataCorrection correction = get(id);
        correction.approve();
        step(correction, Deed.APPROVE, "", by);
    }

    public void giveBack(long id, String reason, PersonId by) {
        DataCorrection correction = get(id);
        correction.giveBack();
        step(correction, Deed.RETURN, reason, by);
    }

    /** The unit corrects nothing after all; what was locked stands. */
    public void giveUp(long id, String reason, PersonId by) {
        DataCorrection correction = get(id);
        correction.giveUp();
        submissions.closeUncorrected(correction.submission(), "放弃" + correction.title() + "：" + reason, by);
        step(correction, Deed.GIVE_UP, reason, by);
    }

    /** Locks what was corrected in place of what was locked before. */
    public void lock(long id, PersonId by) {
        DataCorrection correction = get(id);
        submissions.lock(correction.submission());
        correction.lock(submissions.get(correction.submission()).lockedVersion().orElseThrow());
        step(correction, Deed.LOCK, "", by);
    }

    /** What has become stale; named once. */
    public void name(long id, List<Stale> stale) {
        if (effects(id).isEmpty()) {
            stale.forEach(one -> effects.save(new Effect(id, one)));
        }
    }

    /**
     * Somebody has seen to what was stale.
     *
     * @throws Refusal when one of them is none of this correction's
     */
    public void renewed(long id, List<Long> done, String word, PersonId by) {
        List<Effect> all = effects(id);
        for (long one : done) {
            all.stream()
                    .filter(effect -> effect.id() == one)
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("清单中没有编号为" + one + "的材料，请刷新后重新勾选。"))
                    .done(word, by, clock.instant());
        }
        step(get(id), Deed.RENEWED, word, by);
    }

    /**
     * Nothing is left to be made anew.
     *
     * @param hasThePlatform whether the platform has had the correction by other ways than the year's checklist, so that a
     *     table that was reported counts as reported again
     */
    public void close(long id, boolean hasThePlatform, PersonId by) {
        DataCorrection correction = get(id);
        correction.close();
        Submission submission = submissions.get(correction.submission());
        if (hasThePlatform && correction.wasReported() && isTheNewest(correction, submission)) {
            submissions.reported(submission.id(), by);
        }
        step(correction, Deed.CLOSE, "", by);
    }

    private static boolean isTheNewest(DataCorrection correction, Submission submission) {
        return submission.state() == SubmissionState.LOCKED
                && submission.lockedVersion().equals(correction.newVersion());
    }

    /** The year went on while the request was open: it stays, and that is on record with it. */
    public void movedOn(long id, String what, PersonId by) {
        step(get(id), Deed.MOVED_ON, what, by);
    }

    private void step(DataCorrection correction, Deed deed, String reason, PersonId by) {
        steps.save(new CorrectionStep(correction.id(), deed, reason, by, clock.instant()));
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public DataCorrection get(long id) {
        return corrections.findById(id).orElseThrow(() -> Refusal.hidden("没有编号为" + id + "的数据更正，或者您无权查看。"));
    }

    /** The one that keeps others of the table waiting. */
    @Transactional(readOnly = true)
    public Optional<DataCorrection> underWay(SubmissionId id) {
        return ofSubmission(id).stream().filter(one -> one.state().isUnderWay()).findFirst();
    }

    /** All of a table, the newest first. */
    @Transactional(readOnly = true)
    public List<DataCorrection> ofSubmission(SubmissionId id) {
        return corrections.findBySubmissionIdOrderByIdDesc(id.value());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<DataCorrection> ofYear(int year) {
        return corrections.findByYearOrderByIdDesc(year);
    }

    /** When the correction was locked; empty before. */
    @Transactional(readOnly = true)
    public Optional<Instant> lockedAt(long id) {
        return steps(id).stream()
                .filter(step -> step.deed() == Deed.LOCK)
                .reduce((earlier, later) -> later)
                .map(CorrectionStep::at);
    }

    /** Whether a corrected table of the year was locked after that moment. */
    @Transactional(readOnly = true)
    public boolean anyLockedSince(int year, Instant moment) {
        return ofYear(year).stream()
                .filter(one -> one.state().hasCorrected())
                .flatMap(one -> lockedAt(one.id()).stream())
                .anyMatch(at -> at.isAfter(moment));
    }

    /** Of all years, the newest first. */
    @Transactional(readOnly = true)
    public List<DataCorrection> all() {
        return corrections.findAllByOrderByIdDesc();
    }

    /** What was done with them, by the correction, in its order. */
    @Transactional(readOnly = true)
    public Map<Long, List<CorrectionStep>> steps(Collection<Long> ids) {
        return steps.findByCorrectionIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(CorrectionStep::correction));
    }

    /** What they have made stale, by the correction. */
    @Transactional(readOnly = true)
    public Map<Long, List<Effect>> effects(Collection<Long> ids) {
        return effects.findByCorrectionIdInOrderById(ids).stream().collect(Collectors.groupingBy(Effect::correction));
    }

    /** What was done with it, in its order. */
    @Transactional(readOnly = true)
    public List<CorrectionStep> steps(long id) {
        return steps.findByCorrectionIdOrderById(id);
    }

    /** What it has made stale. */
    @Transactional(readOnly = true)
    public List<Effect> effects(long id) {
        return effects.findByCorrectionIdOrderById(id);
    }

    /**
     * Before and after, side by side: the version that was locked against the one in its place or, before there is one, the
     * newest.
     *
     * @param most how many differences to list at most
     */
    @Transactional(readOnly = true)
    public RowComparison changes(DataCorrection correction, int most) {
        Submission submission = submissions.get(correction.submission());
        int after = correction
                .newVersion()
                .orElse(correction.state().isUnderWay() ? submission.latestVersion() : correction.baseVersion());
        return RowComparison.between(
                submissions.definition(submission),
                version(submission.id(), correction.baseVersion()),
                version(submission.id(), after),
                most);
    }

    /**
     * A row that is to be changed or deleted.
     *
     * @param content what stands in its first columns in the locked version, personal information masked
     */
    public record NamedRow(int number, boolean deleted, String content) {}

    /** The rows that are to be changed or deleted, as they stand in the locked version. */
    @Transactional(readOnly = true)
    public List<NamedRow> named(DataCorrection correction) {
        Scope scope = correction.scope();
        TableDefinition table = submissions.definition(submissions.get(correction.submission()));
        return version(correction.submission(), correction.baseVersion()).stream()
                .filter(row -> scope.changed().contains(row.number())
                        || scope.deleted().contains(row.number()))
                .map(row -> new NamedRow(
                        row.number(),
                        scope.deleted().contains(row.number()),
                        table.columnNames().stream()
                                .limit(FIRST_COLUMNS)
                                .map(row.masked(table)::value)
                                .collect(Collectors.joining("｜"))))
                .toList();
    }
}
