package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/** What happened to an alert; by the system where nobody did it. */
public record AlertEvent(Instant at, PersonId by, String text) {}
