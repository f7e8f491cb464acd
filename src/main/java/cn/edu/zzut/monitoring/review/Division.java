package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who judges one table: everybody the whole of it, or the rows of some units.
 *
 * @param judges each expert once
 */
public record Division(Map<PersonId, Portion> judges) {

    /** Nobody judges it. */
    public static final Division NOBODY = new Division(Map.of());

    /** More would not agree. */
    private static final int MOST_EXPERTS = 2;

    public Division {
        judges = new LinkedHashMap<>(judges);
    }

    /** Each looks at the whole table. */
    public static Division whole(PersonId... experts) {
        Division division = NOBODY;
        for (PersonId expert : experts) {
            division = division.with(expert, Portion.WHOLE);
        }
        return division;
    }

    /** One more, or more for whoever has some of it. */
    public Division with(PersonId expert, Portion portion) {
        Map<PersonId, Portion> more = new LinkedHashMap<>(judges);
        more.merge(expert, portion, Portion::and);
        return new Division(more);
    }

    /** Whoever judges what all of the units filled in judges the whole table. */
    public Division over(Collection<UnitCode> filling) {
        Division division = NOBODY;
        for (Map.Entry<PersonId, Portion> one : judges.entrySet()) {
            division = division.with(
                    one.getKey(), one.getValue().units().containsAll(filling) ? Portion.WHOLE : one.getValue());
        }
        return division;
    }

    public List<PersonId> experts() {
        return List.copyOf(judges.keySet());
    }

    /** What is the expert's; empty for whoever has nothing of it. */
    public Optional<Portion> of(PersonId expert) {
        return Optional.ofNullable(judges.get(expert));
    }

    /** What is judged by itself, each once. */
    public List<Portion> portions() {
        return judges.values().stream().distinct().toList();
    }

    /** Those who judge what the unit filled in. */
    public List<PersonId> judgesOf(UnitCode unit) {
        return judges.entrySet().stream()
                .filter(one -> one.getValue().holds(unit))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What is wrong with it, as the middle of a sentence in Chinese that begins with the table.
     *
     * @param filling the units that fill the table in
     * @param unitName what a unit is called
     */
    Optional<String> fault(Collection<UnitCode> filling, Function<UnitCode, String> unitName) {
        if (judges.isEmpty()) {
            return Optional.of("没有专家审核，请至少指定一位");
        }
        List<UnitCode> strange = judges.values().stream()
                .flatMap(portion -> portion.inOrder().stream())
                .filter(unit -> !filling.contains(unit))
                .distinct()
                .toList();
        if (!strange.isEmpty()) {
            return Optional.of("不由" + names(strange, unitName) + "填报，不能按它分工");
        }
        List<UnitCode> left =
                filling.stream().filter(unit -> judgesOf(unit).isEmpty()).toList();
        if (!left.isEmpty()) {
            return Optional.of("中" + names(left, unitName) + "的数据没有专家审核，请为它指定专家，或指定一位审核整表的专家");
        }
        return filling.stream()
                .filter(unit -> judgesOf(unit).size() > MOST_EXPERTS)
                .findFirst()
                .map(unit -> (portions().equals(List.of(Portion.WHOLE)) ? "" : "中" + unitName.apply(unit) + "的数据")
                        + "选了" + judgesOf(unit).size() + "位专家，同一数据最多由" + MOST_EXPERTS + "位专家审核");
    }

    private static String names(List<UnitCode> units, Function<UnitCode, String> unitName) {
        return units.stream().map(unitName).collect(Collectors.joining("、"));
    }
}
