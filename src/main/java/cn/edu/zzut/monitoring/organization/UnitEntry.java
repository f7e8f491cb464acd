package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.Optional;

/** A unit as it is, or would be. */
record UnitEntry(UnitCode code, String name, UnitKind kind, LocalDate from, Optional<LocalDate> endsOn) {

    static UnitEntry of(Unit unit) {
        return new UnitEntry(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.term().from(),
                unit.term().endsOn());
    }

    UnitEntry endedOn(LocalDate day) {
        return new UnitEntry(code, name, kind, from, Optional.of(day));
    }

    boolean isOpen() {
        return endsOn.isEmpty();
    }

    String title() {
        return name + "（" + code + "）";
    }
}
