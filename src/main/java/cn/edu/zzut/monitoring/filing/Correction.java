package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.List;
import java.util.Optional;

/**
 * 更正: what answers a return or an opened lock. What is handed in then differs from the version that came back, or a word
 * says why nothing is to be changed (第十五条三、四: 核实、更正).
 *
 * @param returned the return or the opened lock that it answers, with the version that came back
 * @param word what the filer said when handing in last; empty where nothing was said, or it is not handed in yet
 * @param settled whether it was approved since
 */
public record Correction(Audit returned, String word, boolean settled) {

    /**
     * What the submission answered or has to answer last; empty where nobody ever asked for it back. What a machine gives
     * back may stand as it is, as a table that it refers to has changed; so may what its filer took back to look at again.
     *
     * @param audits of the submission, the oldest first
     */
    static Optional<Correction> last(List<Audit> audits) {
        String word = "";
        boolean settled = false;
        boolean handedIn = false;
        for (int i = audits.size() - 1; i >= 0; i--) {
            Audit audit = audits.get(i);
            if (isReturn(audit, audits.subList(0, i))) {
                return Optional.of(new Correction(audit, word, settled));
            }
            if (audit.action() == AuditAction.SUBMIT && !handedIn) {
                handedIn = true;
                word = audit.reason();
            }
            settled = settled || audit.action() == AuditAction.APPROVE || audit.action() == AuditAction.KEEP;
        }
        return Optional.empty();
    }

    /** Whether the version is the one that came back, and nobody has settled that. */
    static boolean isOwed(List<Audit> audits, SubmissionVersion version) {
        return last(audits)
                .filter(owed -> !owed.settled() && owed.isUnchanged(version.sha256()))
                .isPresent();
    }

    private static boolean isReturn(Audit audit, List<Audit> before) {
        return switch (audit.action()) {
            case UNLOCK -> true;
            case RETURN -> !audit.actedBy().equals(PersonId.SYSTEM) && !isTakenBack(audit, before);
            default -> false;
        };
    }

    private static boolean isTakenBack(Audit audit, List<Audit> before) {
        return before.stream()
                .filter(earlier -> earlier.action() == AuditAction.SUBMIT)
                .reduce((earlier, later) -> later)
                .filter(handedIn -> handedIn.actedBy().equals(audit.actedBy()))
                .isPresent();
    }

    /** Whether that content is what came back; rows in another order are. */
    public boolean isUnchanged(String sha256) {
        return returned.sha256().equals(sha256);
    }

    /**
     * @param version to be handed in
     * @param word what its filer says of it
     * @throws Refusal when it is what came back and nothing says why
     */
    void requireAnswer(SubmissionVersion version, String word) {
        if (!settled && isUnchanged(version.sha256()) && Words.isNone(word)) {
            throw Refusal.invalid("版本" + version.number() + "与更正前的版本" + returned.versionNumber()
                    + "内容完全相同，没有任何更正。请按退回原因更正后再提交；确认无需更正的，请在“更正说明”中写明理由，审核人和退回人会看到。");
        }
    }
}
