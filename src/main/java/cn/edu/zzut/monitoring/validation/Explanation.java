package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * 情况说明: why an anomalous value is right. It holds as long as the value stays.
 *
 * @param evidence what proves it, such as a document's number; may be empty
 * @param approvedBy the unit head who approved the table with it; empty before
 */
public record Explanation(
        String rule,
        String column,
        String value,
        String text,
        String evidence,
        PersonId by,
        Instant at,
        Optional<PersonId> approvedBy) {

    /** The same for whoever is not shown what stands there. */
    public Explanation withoutValue() {
        return new Explanation(rule, column, "", text, evidence, by, at, approvedBy);
    }
}
