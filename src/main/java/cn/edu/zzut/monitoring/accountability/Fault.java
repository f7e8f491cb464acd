package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fault as it is found.
 *
 * @param key what tells the fault from others of its kind in the year: the same fault found again makes no second record
 * @param table the table's code; empty when it is not about a table
 * @param subject what happened, as a sentence in Chinese
 * @param plannedOn the day that was missed; empty for an anomaly
 */
public record Fault(
        int year,
        FaultKind kind,
        String key,
        UnitCode unit,
        String table,
        String subject,
        Optional<LocalDate> plannedOn) {}
