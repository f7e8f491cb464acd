package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Map;
import java.util.Optional;

/**
 * 回避: who has had a hand in a table and cannot judge it.
 *
 * @param units what the units did with it, such as 负责填报
 * @param people what people did with it or in its units, whichever unit they belong to now
 */
public record Involvement(TableCode table, Map<UnitCode, String> units, Map<PersonId, String> people) {

    /** Why the person cannot judge the table; empty where nothing speaks against it. */
    public Optional<String> against(Person expert) {
        return Optional.ofNullable(people.get(expert.id()))
                .map(deed -> "本人" + deed)
                .or(() -> Optional.ofNullable(units.get(expert.unit())).map(deed -> "所在单位" + deed));
    }
}
