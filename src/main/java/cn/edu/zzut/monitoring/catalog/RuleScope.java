package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a rule looks at. */
public enum RuleScope {
    @JsonProperty("row")
    ROW,
    @JsonProperty("table")
    TABLE
}
