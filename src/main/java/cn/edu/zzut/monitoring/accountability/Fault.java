package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fault as it is found.
 *
 * @param key what tells the fault from others of its kind in the year: the same fault found again is put on record once
 * @param table the table's code; empty when it is not about a table
 * @param subject what happened, as a sentence in Chinese
 * @param plannedOn the day that was missed; empty for an anomaly
 * @param evidence by what data are proved to be untrue, and what the unit answered; empty for other kinds
 */
public record Fault(
        int year,
        FaultKind kind,
        String key,
        UnitCode unit,
        String table,
        String subject,
        Optional<LocalDate> plannedOn,
        String evidence) {

    /** @throws Refusal in Chinese when untrue data are not proved */
    public Fault {
        if (kind == FaultKind.FALSE_DATA && evidence.isBlank()) {
            throw Refusal.invalid("数据失实须有专家的证明，才能建立追责记录。请专家在意见中写明证明。");
        }
    }

    /** A fault that needs no proof but its day: being late, or an anomaly that nobody has explained. */
    public Fault(
            int year,
            FaultKind kind,
            String key,
            UnitCode unit,
            String table,
            String subject,
            Optional<LocalDate> plannedOn) {
        this(year, kind, key, unit, table, subject, plannedOn, "");
    }
}
