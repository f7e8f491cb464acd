package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * A commendation that was ended before it was published (撤回).
 *
 * @param nominees who would have been commended, in words; empty where nobody was nominated yet
 */
public record Withdrawal(String reason, String nominees, PersonId by, Instant at) {}
