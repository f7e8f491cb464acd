package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/** 单条 (one row a school and year) or 列表 (any number of rows). */
public enum Shape {
    @JsonProperty("单条")
    SINGLE,
    @JsonProperty("列表")
    LIST
}
