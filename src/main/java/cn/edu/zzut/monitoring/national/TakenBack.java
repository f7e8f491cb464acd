package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/** That what was said of a table, or loaded, does not hold any more: why, by whom, and when. */
public record TakenBack(String because, PersonId by, Instant at) {}
