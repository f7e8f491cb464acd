package cn.edu.zzut.monitoring.web.correction;

import cn.edu.zzut.monitoring.datacorrection.CorrectionStep;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.Effect;
import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A correction in a list.
 *
 * @param newVersion null before it is locked again
 * @param mayWithdraw whether whoever asks may take the request back
 */
record DataCorrectionJson(
        long id,
        String title,
        int year,
        long submissionId,
        String table,
        String unitName,
        String state,
        String stateTitle,
        String scope,
        String reason,
        String proof,
        int baseVersion,
        Integer newVersion,
        boolean wasReported,
        String requestedBy,
        Instant requestedAt,
        boolean mayWithdraw) {

    static DataCorrectionJson of(
            DataCorrection one, String table, String unit, String requestedBy, boolean mayWithdraw) {
        return new DataCorrectionJson(
                one.id(),
                one.title(),
                one.year(),
                one.submission().value(),
                table,
                unit,
                one.state().name(),
                one.state().title(),
                one.scope().inWords(),
                one.reason(),
                one.proof(),
                one.baseVersion(),
                one.newVersion().isPresent() ? one.newVersion().getAsInt() : null,
                one.wasReported(),
                requestedBy,
                one.requestedAt(),
                mayWithdraw);
    }

    /** One with all that there is of it. */
    record WholeCorrection(
            DataCorrectionJson correction,
            RowComparison changes,
            List<CorrectionStepJson> steps,
            List<CorrectionEffectJson> effects) {}

    record CorrectionStepJson(Instant at, String by, String deed, String reason) {

        static CorrectionStepJson of(CorrectionStep step, Function<PersonId, String> names) {
            return new CorrectionStepJson(
                    step.at(), names.apply(step.by()), step.deed().title(), step.reason());
        }
    }

    /** @param doneAt null where nobody has seen to it, or nobody has to */
    record CorrectionEffectJson(
            String what,
            String title,
            String remedy,
            boolean byItself,
            boolean open,
            String note,
            String by,
            Instant doneAt) {

        static CorrectionEffectJson of(Effect effect, Function<PersonId, String> names) {
            Optional<Instant> at = effect.doneAt();
            return new CorrectionEffectJson(
                    effect.stale().what().title(),
                    effect.stale().title(),
                    effect.stale().remedy(),
                    effect.stale().byItself(),
                    effect.isOpen(),
                    effect.note(),
                    effect.doneBy().map(names).orElse(""),
                    at.orElse(null));
        }
    }

    /** @param columns the table's headings, to name some of them */
    record CorrectionsOfTable(
            List<DataCorrectionJson> corrections, boolean mayAsk, boolean single, List<String> columns) {}

    /** @param unlocks when, table, unit, version, hash, by whom, why: whichever way a lock was opened */
    record RegisterJson(List<DataCorrectionJson> corrections, List<List<String>> unlocks) {}
}
