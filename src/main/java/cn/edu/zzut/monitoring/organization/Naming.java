package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;

/**
 * Who shall have a duty in a unit.
 *
 * @param year the year to whose 附件2 it belongs
 * @param duty {@link Role#FILER} or {@link Role#DATA_LEAD}
 * @param from the day from which
 * @param reason why the duty changes hands; may be empty where nobody asks for it, see {@link TwoYears}
 */
public record Naming(
        int year, UnitCode unit, Role duty, PersonId person, LocalDate from, String reason, String remark) {}
