package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;

/**
 * 批注: what somebody who audits a submission says of a place in it.
 *
 * @param version the version that was looked at
 * @param row the row's number; 0 when it is about a column or the whole table
 * @param column the column's name; empty when it is about a row or the whole table
 */
public record Remark(long id, int version, int row, String column, String text, PersonId by, Instant at) {}
