package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;

/**
 * Whose year goes into a package.
 *
 * @param unit the unit whose own material it is; empty for the whole school
 */
public record Subject(int year, Optional<UnitCode> unit) {

    /** Whether what belongs to that unit belongs in the package. */
    public boolean concerns(UnitCode owner) {
        return unit.isEmpty() || unit.get().equals(owner);
    }
}
