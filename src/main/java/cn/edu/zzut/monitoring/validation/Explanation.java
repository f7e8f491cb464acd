package cn.edu.zzut.monitoring.validation;

import java.time.Instant;

/** 情况说明: why an anomalous value is right. */
public record Explanation(String column, String value, String text, String by, Instant at) {}
