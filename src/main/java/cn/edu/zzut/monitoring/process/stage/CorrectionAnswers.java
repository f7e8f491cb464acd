package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.datacorrection.Request;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.function.UnaryOperator;

/** A request for a correction as forms and pages ask for it. */
final class CorrectionAnswers {

    static final String REASON = "requestReason";
    static final String PROOF = "requestProof";
    static final String CHANGED = "changedRows";
    static final String DELETED = "deletedRows";
    static final String ADDED = "addedRows";
    static final String COLUMNS = "changedColumns";

    private CorrectionAnswers() {}

    /** @param answer gives the text that was answered; empty where none was */
    static Request of(UnaryOperator<String> answer) {
        return new Request(
                answer.apply(REASON),
                answer.apply(PROOF),
                answer.apply(CHANGED),
                answer.apply(DELETED),
                added(answer.apply(ADDED).strip()),
                answer.apply(COLUMNS));
    }

    private static int added(String text) {
        try {
            return text.isEmpty() ? 0 : new java.math.BigDecimal(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Refusal.invalid("“新增行数”应为整数，例如1；不新增的留空。");
        }
    }
}
