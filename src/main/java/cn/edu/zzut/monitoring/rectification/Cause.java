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
 * @param ref the number of the comment, record or decision, or the rule of the anomaly; empty where there is none, and for
 *     what was published before it was kept
 */
@Embeddable
public record Cause(
        @Enumerated(EnumType.STRING) Source source,
        @Column(name = "table_code") String table,
        @Column(name = "column_name") String column,
        String indicator,
        String level,
        String subject,
        @Column(name = "cause_ref") String ref) {

    /** The office put it on the list by itself. */
    public static final Cause OFFICE = new Cause(Source.OFFICE, "", "", "", "", "", "");

    /** Who or what brought it up. */
    public enum Source {
        OFFICE("评估督导处列入"),
        REVIEW("专家意见"),
        INDICATOR("监测指标"),
        ANOMALY("数据校验"),
        ACCOUNTABILITY("追责问责"),
        PLATFORM("国家平台反馈"),
        MEETING("校长办公会决议");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** An expert's comment on the table, or on one of its columns. */
    public static Cause review(String table, String column, String comment) {
        return new Cause(Source.REVIEW, table, column, "", "", "", comment);
    }

    /** An indicator that stands out. */
    public static Cause indicator(String indicator, String level, String subject) {
        return new Cause(Source.INDICATOR, "", "", indicator, level, subject, "");
    }

    /** An anomaly that the check found in a unit's table. */
    public static Cause anomaly(String table, String column, String rule) {
        return new Cause(Source.ANOMALY, table, column, "", "", "", shortened(rule));
    }

    /** What the unit was held to account for. */
    public static Cause accountability(String table, String record) {
        return new Cause(Source.ACCOUNTABILITY, table, "", "", "", "", record);
    }

    /** What the national platform's check returned. */
    public static Cause platform(String table, String column, String kind) {
        return new Cause(Source.PLATFORM, table, column, "", "", "", shortened(kind));
    }

    /** What the president's meeting decided. */
    public static Cause meeting(String decision) {
        return new Cause(Source.MEETING, "", "", "", "", "", decision);
    }

    private static String shortened(String ref) {
        return ref.length() <= 64 ? ref : ref.substring(0, 64);
    }

    /** Whether it is the same; what was published before numbers were kept is the same without its number. */
    public boolean isSameAs(Cause proposed) {
        return equals(proposed) || (ref.isEmpty() && source != Source.OFFICE && equals(proposed.withoutRef()));
    }

    private Cause withoutRef() {
        return new Cause(source, table, column, indicator, level, subject, "");
    }

    /** Where it is, for people; empty where it is about no table and no indicator. */
    public String place() {
        return table.isEmpty() ? "" : "表" + table + (column.isEmpty() ? "" : "“" + column + "”");
    }
}
