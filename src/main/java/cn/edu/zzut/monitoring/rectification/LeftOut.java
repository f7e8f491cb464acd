package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * A proposal that the office did not take into its list.
 *
 * @param source what it came from, as it was called
 */
public record LeftOut(String source, String reason, PersonId by, Instant at) {}
