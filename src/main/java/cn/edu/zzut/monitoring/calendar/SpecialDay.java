package cn.edu.zzut.monitoring.calendar;

import java.time.LocalDate;

/** A day that is not what its weekday says: a holiday, or a weekend day that is worked (调休). */
public record SpecialDay(LocalDate day, boolean working, String name) {}
