package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.datacorrection.CorrectionState;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.Request;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.Withheld;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends {@code data-correction} for a page, as its start form does, and tells it how the year goes on. */
@Component
public class CorrectionRequesting {

    private static final String WITHDRAWN = "data-correction-withdrawn";

    private final RuntimeService runtime;
    private final WithoutUser withoutUser;
    private final DataCorrections corrections;
    private final CorrectionMails mails;
    private final SaidOnce saidOnce;

    CorrectionRequesting(
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser,
            DataCorrections corrections,
            CorrectionMails mails,
            SaidOnce saidOnce) {
        this.saidOnce = saidOnce;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
        this.corrections = corrections;
        this.mails = mails;
    }

    /**
     * Whoever is signed in asks for the correction of the table, {@linkplain SaidOnce once}.
     *
     * @throws RuntimeException with a Chinese message when it is not theirs, not locked, or the request is not complete
     */
    @Transactional
    public DataCorrection request(Submission submission, Request request, PersonId by) {
        Instant since = saidOnce.since("correction of " + submission.id());
        Optional<DataCorrection> standing = corrections
                .underWay(submission.id())
                .filter(one -> one.requestedBy().equals(by)
                        && one.requestedAt().isAfter(since)
                        && one.state().isAsked()
                        && corrections.asksFor(one, request));
        return standing.isPresent() ? standing.get() : requested(submission, request);
    }

    private DataCorrection requested(Submission submission, Request request) {
        Map<String, Object> ids = Map.of(
                Variables.YEAR,
                submission.year(),
                Variables.TABLE,
                submission.table().value(),
                CorrectionAnswers.ADDED,
                request.added());
        Map<String, Object> answers = new HashMap<>();
        answers.put(CorrectionAnswers.REASON, request.reason());
        answers.put(CorrectionAnswers.PROOF, request.proof());
        answers.put(CorrectionAnswers.CHANGED, request.changed());
        answers.put(CorrectionAnswers.DELETED, request.deleted());
        answers.put(CorrectionAnswers.COLUMNS, request.columns());
        Withheld.during(
                Withheld.START,
                answers,
                () -> withoutUser.call(() -> runtime.startProcessInstanceByKey(DataCorrecting.KEY, ids)));
        return corrections.underWay(submission.id()).orElseThrow();
    }

    /**
     * The unit does not want it any more.
     *
     * @throws Refusal when rows have been opened already, or nobody says why
     */
    @Transactional
    public void withdraw(long id, String reason, PersonId by) {
        if (Words.isNone(reason)) {
            throw Refusal.invalid("请写明撤回的原因。");
        }
        CorrectionState before = corrections.get(id).state();
        if (before == CorrectionState.OPEN) {
            throw Refusal.conflict("申请的行已经开放。不再更正的，请填报人在“更正申请的行”任务中勾选“放弃更正”。");
        }
        corrections.withdraw(id, reason.strip(), by);
        withoutUser.run(() -> runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceVariableEquals(DataCorrecting.ID, id)
                .correlate());
    }

    /** The year went on while requests were open: they stay, which is told to their people and on record. */
    void yearMovedOn(int year, String what, PersonId by) {
        corrections.ofYear(year).stream()
                .filter(one -> one.state().isUnderWay())
                .forEach(one -> {
                    corrections.movedOn(one.id(), what, by);
                    mails.movedOn(one, what);
                });
    }
}
