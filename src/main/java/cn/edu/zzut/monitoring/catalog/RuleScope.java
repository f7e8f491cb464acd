package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a rule looks at. */
public enum RuleScope {
    /** Each row by itself. */
    @JsonProperty("row")
    ROW("行"),
    /** The rows that are filed together, be they one unit's part of the table. */
    @JsonProperty("table")
    TABLE("整表"),
    /** The rows of all units together; an assisting unit is not asked about what others file. */
    @JsonProperty("whole")
    WHOLE("汇总表");

    private final String title;

    RuleScope(String title) {
        this.title = title;
    }

    /** As the catalog's workbook has it. */
    public String title() {
        return title;
    }

    /** As a table's file has it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
