package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * A condition on a table's data, in FEEL over the columns' names without punctuation; {@code 填报年} is the cycle's year.
 *
 * @param scope whether it looks at each row by itself or at all rows together, which are then {@code 行}
 * @param tables other tables that it looks at, by the name that it gives them: a 单条 table is its row, a list its rows
 * @param holds a boolean FEEL expression that is true for good data
 * @param anomaly whether a violation needs an explanation only, instead of a correction
 * @param enabled whether it is in force; one that is not can be tried
 * @param source the article or document that the rule comes from
 */
public record Rule(
        String id,
        RuleScope scope,
        Map<String, TableCode> tables,
        @JsonProperty("holds") String holds,
        String message,
        boolean anomaly,
        Boolean enabled,
        String source) {

    public Rule {
        scope = scope == null ? RuleScope.ROW : scope;
        tables = tables == null ? Map.of() : Map.copyOf(tables);
        enabled = enabled == null || enabled;
    }
}
