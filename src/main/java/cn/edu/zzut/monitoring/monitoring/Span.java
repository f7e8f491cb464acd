package cn.edu.zzut.monitoring.monitoring;

import java.time.LocalDate;

/**
 * 监测期: the days that a round of monitoring is about.
 *
 * @param label such as 2026年10月
 * @param ends its last day
 */
public record Span(String label, LocalDate begins, LocalDate ends) {}
