package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person as they are, or would be.
 *
 * @param roles those that they have, with the day since when
 */
record PersonEntry(
        PersonId id,
        String name,
        UnitCode unit,
        String email,
        String phone,
        LocalDate from,
        Optional<LocalDate> endsOn,
        Map<Role, LocalDate> roles) {

    PersonEntry {
        Map<Role, LocalDate> ordered = new EnumMap<>(Role.class);
        ordered.putAll(roles);
        roles = Map.copyOf(ordered);
    }

    boolean isThere() {
        return endsOn.isEmpty();
    }

    boolean is(Role role) {
        return roles.containsKey(role);
    }

    PersonEntry with(Role role, LocalDate since) {
        Map<Role, LocalDate> more = new EnumMap<>(Role.class);
        more.putAll(roles);
        more.put(role, since);
        return new PersonEntry(id, name, unit, email, phone, from, endsOn, more);
    }

    PersonEntry without(Role role) {
        Map<Role, LocalDate> fewer = new EnumMap<>(Role.class);
        fewer.putAll(roles);
        fewer.remove(role);
        return new PersonEntry(id, name, unit, email, phone, from, endsOn, fewer);
    }

    PersonEntry leftOn(LocalDate day) {
        return new PersonEntry(id, name, unit, email, phone, from, Optional.of(day), Map.of());
    }

    String title() {
        return name + "（" + id + "）";
    }
}
