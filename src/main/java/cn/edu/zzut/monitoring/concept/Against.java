package cn.edu.zzut.monitoring.concept;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an occurrence is compared with.
 *
 * @param with the other occurrence's id
 * @param tolerance a difference up to this is none
 * @param percent the same as a share of the other, in percent; the greater of the two counts
 * @param note why the two may differ by right, such as another day
 */
public record Against(String with, Relation relation, BigDecimal tolerance, BigDecimal percent, String note) {

    public Against(
            String with,
            @Nullable Relation relation,
            @Nullable BigDecimal tolerance,
            @Nullable BigDecimal percent,
            @Nullable String note) {
        this.with = with;
        this.relation = relation == null ? Relation.EQUAL : relation;
        this.tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
        this.percent = percent == null ? BigDecimal.ZERO : percent;
        this.note = note == null ? "" : note;
    }
}
