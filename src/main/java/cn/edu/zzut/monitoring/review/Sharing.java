package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposes who judges which table: never who must not, those who know the field first, the loads as equal as they get. A
 * table that nobody may judge as a whole, or that is known by its colleges only, is divided by the units that fill it in.
 */
public final class Sharing {

    /** What a table costs besides its rows: its definition, its findings, last year. */
    private static final int EACH = 20;

    private final List<Candidate> candidates;
    private final Map<PersonId, Integer> loads = new LinkedHashMap<>();

    private Sharing(List<Candidate> candidates) {
        this.candidates = candidates;
        candidates.forEach(one -> loads.put(one.person().id(), 0));
    }

    /** @param fields what the expert knows: categories of tables and units' codes */
    public record Candidate(Person person, Set<String> fields) {

        boolean knows(String field) {
            return fields.contains(field);
        }
    }

    /**
     * @param category the field that the table is known by, besides its units
     * @param toLookAt how many rows an expert looks at
     */
    public record Work(Involvement involvement, String category, int toLookAt) {

        TableCode table() {
            return involvement.table();
        }

        /** What whoever knows it knows the whole table by. */
        List<String> keys() {
            return List.of(category, involvement.responsible().value());
        }
    }

    /**
     * @param left the units whose data all must keep away from
     * @param why a line for each expert, or why there is none
     */
    public record Share(TableCode table, Division division, List<UnitCode> left, List<Why> why) {

        public boolean isComplete() {
            return left.isEmpty();
        }
    }

    /**
     * @param fields what the expert knows of it, categories and units' codes; none for whoever has the least to do
     */
    public record Why(PersonId expert, List<String> fields) {}

    /** One share for each table, in the tables' order. */
    public static List<Share> propose(List<Candidate> candidates, List<Work> tables) {
        Sharing sharing = new Sharing(candidates);
        Map<TableCode, Share> shares = new HashMap<>();
        List<Work> largestFirst = new ArrayList<>(tables);
        largestFirst.sort(Comparator.comparingInt(Work::toLookAt).reversed());
        largestFirst.forEach(work -> shares.put(work.table(), sharing.share(work)));
        return tables.stream().map(work -> shares.get(work.table())).toList();
    }

    private Share share(Work work) {
        List<Candidate> free = free(work, Portion.WHOLE);
        List<Candidate> knowing = free.stream()
                .filter(one -> work.keys().stream().anyMatch(one::knows))
                .toList();
        boolean byCollege = knowing.isEmpty()
                && work.involvement().filling().size() > 1
                && (free.isEmpty() || isKnownByColleges(work));
        return byCollege ? divided(work) : whole(work, free, knowing);
    }

    private Share whole(Work work, List<Candidate> free, List<Candidate> knowing) {
        if (free.isEmpty()) {
            return new Share(work.table(), Division.NOBODY, work.involvement().filling(), List.of());
        }
        Candidate chosen = idlest(knowing.isEmpty() ? free : knowing);
        load(chosen, EACH + work.toLookAt());
        return new Share(
                work.table(),
                Division.whole(chosen.person().id()),
                List.of(),
                List.of(new Why(
                        chosen.person().id(),
                        work.keys().stream().filter(chosen::knows).sorted().toList())));
    }

    private boolean isKnownByColleges(Work work) {
        return work.involvement().filling().stream().anyMatch(unit -> free(work, Portion.of(List.of(unit))).stream()
                .anyMatch(one -> one.knows(unit.value())));
    }

    /** Each unit's rows to who knows the unit, else to whom has some of the table already, else to the idlest. */
    private Share divided(Work work) {
        List<UnitCode> filling = work.involvement().filling();
        int each = work.toLookAt() / filling.size();
        Division division = Division.NOBODY;
        List<UnitCode> left = new ArrayList<>();
        Map<PersonId, List<String>> known = new LinkedHashMap<>();
        for (UnitCode unit : knownFirst(work)) {
            Portion portion = Portion.of(List.of(unit));
            List<Candidate> free = free(work, portion);
            if (free.isEmpty()) {
                left.add(unit);
                continue;
            }
            List<Candidate> knowing =
                    free.stream().filter(one -> one.knows(unit.value())).toList();
            Candidate chosen = knowing.isEmpty() ? besides(free, division) : idlest(knowing);
            PersonId expert = chosen.person().id();
            load(chosen, each + (division.of(expert).isPresent() ? 0 : EACH));
            division = division.with(expert, portion);
            known.computeIfAbsent(expert, any -> new ArrayList<>());
            if (chosen.knows(unit.value())) {
                known.get(expert).add(unit.value());
            }
        }
        return new Share(
                work.table(),
                division.over(filling),
                left,
                known.entrySet().stream()
                        .map(one -> new Why(one.getKey(), one.getValue()))
                        .toList());
    }

    private List<UnitCode> knownFirst(Work work) {
        return work.involvement().filling().stream()
                .sorted(Comparator.comparing(unit -> candidates.stream().noneMatch(one -> one.knows(unit.value()))))
                .toList();
    }

    private Candidate besides(List<Candidate> free, Division division) {
        return free.stream()
                .filter(one -> division.of(one.person().id()).isPresent())
                .findFirst()
                .orElseGet(() -> idlest(free));
    }

    private List<Candidate> free(Work work, Portion portion) {
        return candidates.stream()
                .filter(one -> work.involvement().against(one.person(), portion).isEmpty())
                .toList();
    }

    private Candidate idlest(List<Candidate> some) {
        return some.stream()
                .min(Comparator.comparingInt(one -> loads.get(one.person().id())))
                .orElseThrow();
    }

    private void load(Candidate chosen, int more) {
        loads.merge(chosen.person().id(), more, Integer::sum);
    }

    /** Why none of them may judge what the units filled in, such as 张三（所在单位协助填报本表）. */
    public static String against(Involvement involvement, List<UnitCode> units, List<Person> experts) {
        Portion portion = units.containsAll(involvement.filling()) ? Portion.WHOLE : Portion.of(units);
        return experts.stream()
                .flatMap(expert ->
                        involvement.against(expert, portion).map(why -> expert.name() + "（" + why + "）").stream())
                .collect(Collectors.joining("、"));
    }
}
