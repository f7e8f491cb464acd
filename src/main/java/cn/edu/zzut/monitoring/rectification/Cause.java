package cn.edu.zzut.monitoring.rectification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a rectification comes from, as far as it can be looked at again a year later.
 *
 * @param table the code of the table that it is about; empty where it is about none
 * @param column the column's name; empty where it is about the whole table
 * @param indicator the indicator's id; empty where it is about none, then level and subject are empty too
 * @param subject the code of the college or major; empty for the school
 */
@Embeddable
public record Cause(
        @Enumerated(EnumType.STRING) Source source,
        @Column(name = "table_code") String table,
        @Column(name = "column_name") String column,
        String indicator,
        String level,
        String subject) {

    /** The office put it on the list by itself. */
    public static final Cause OFFICE = new Cause(Source.OFFICE, "", "", "", "", "");

    /** Who or what brought it up. */
    public enum Source {
        OFFICE("评估督导处列入"),
        REVIEW("专家意见"),
        INDICATOR("监测指标");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** An expert's comment on the table, or on one of its columns. */
    public static Cause review(String table, String column) {
        return new Cause(Source.REVIEW, table, column, "", "", "");
    }

    /** An indicator that stands out. */
    public static Cause indicator(String indicator, String level, String subject) {
        return new Cause(Source.INDICATOR, "", "", indicator, level, subject);
    }
}
