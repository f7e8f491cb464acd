package cn.edu.zzut.monitoring.monitoring;

import java.time.LocalDate;
import java.util.Optional;

/** A period in which data are or were asked for; {@code closedOn} is empty while they are. */
public record Period(long id, int year, Rhythm rhythm, Span span, Optional<LocalDate> closedOn) {}
