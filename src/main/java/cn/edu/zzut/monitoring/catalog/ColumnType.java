package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The types that the national platform's columns have. */
public enum ColumnType {
    @JsonProperty("string")
    TEXT("文本"),
    @JsonProperty("integer")
    INTEGER("整数"),
    @JsonProperty("number")
    NUMBER("数字"),
    @JsonProperty("year")
    YEAR("年份，如 2026"),
    @JsonProperty("yearmonth")
    YEAR_MONTH("年月，如 2026-09"),
    @JsonProperty("date")
    DATE("日期，如 2026-09-30");

    private final String title;

    ColumnType(String title) {
        this.title = title;
    }

    /** The type as a filer reads it, with an example where the format matters. */
    public String title() {
        return title;
    }

    public boolean isNumeric() {
        return this == INTEGER || this == NUMBER;
    }

    public boolean isTemporal() {
        return this == YEAR || this == YEAR_MONTH || this == DATE;
    }
}
