package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 回避: who has had a hand in a table and cannot judge it. Whoever had one in the responsible unit's part has had one in all of
 * it, for that unit put the whole together; whoever had one in an assisting unit's may judge what the others filled in.
 *
 * @param responsible the unit that answers for the whole table
 * @param units what each unit did with it, such as 负责填报
 * @param people what people did with it or in its units, and of which unit; whichever unit they belong to now
 */
public record Involvement(
        TableCode table,
        UnitCode responsible,
        Map<UnitCode, String> units,
        Map<PersonId, Map<UnitCode, String>> people) {

    /** Why the person cannot judge the whole table; empty where nothing speaks against it. */
    public Optional<String> against(Person expert) {
        return against(expert, Portion.WHOLE);
    }

    /** Why the person cannot judge this part of the table; empty where nothing speaks against it. */
    public Optional<String> against(Person expert, Portion portion) {
        return people.getOrDefault(expert.id(), Map.of()).entrySet().stream()
                .filter(deed -> touches(deed.getKey(), portion))
                .findFirst()
                .map(deed -> "本人" + deed.getValue())
                .or(() -> Optional.ofNullable(units.get(expert.unit()))
                        .filter(deed -> touches(expert.unit(), portion))
                        .map(deed -> "所在单位" + deed));
    }

    private boolean touches(UnitCode unit, Portion portion) {
        return unit.equals(responsible) || portion.holds(unit);
    }

    /** The units that fill the table in, the responsible one first. */
    public List<UnitCode> filling() {
        return List.copyOf(units.keySet());
    }
}
