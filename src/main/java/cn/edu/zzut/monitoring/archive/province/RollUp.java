package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.archive.province.SchoolList.School;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What many schools' packages of a year come to. Of each school one counts, the latest; where nobody can say which that is,
 * none does.
 *
 * @param taken those that count, by the school's code
 * @param all what came in, with the reason where it does not count
 * @param absent schools of which none counts
 */
record RollUp(Map<String, IndicatorPackage> taken, List<Received> all, List<School> absent, List<Spread> spreads) {

    static RollUp of(List<School> schools, List<Received> received) {
        List<Received> judged = new ArrayList<>();
        Map<String, IndicatorPackage> taken = new LinkedHashMap<>();
        for (School school : schools) {
            List<Received> of = oneOf(received.stream()
                    .filter(one -> one.code().equals(school.code()))
                    .toList());
            judged.addAll(of);
            of.forEach(one -> one.content().ifPresent(content -> taken.put(school.code(), content)));
        }
        received.stream()
                .filter(one ->
                        schools.stream().noneMatch(school -> school.code().equals(one.code())))
                .forEach(judged::add);
        List<School> absent = schools.stream()
                .filter(school -> !taken.containsKey(school.code()))
                .toList();
        return new RollUp(taken, List.copyOf(judged), absent, spreads(taken));
    }

    /** The same files of a school, of which at most one counts. */
    private static List<Received> oneOf(List<Received> ofASchool) {
        List<Received> judged = new ArrayList<>();
        List<Received> whole = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Received one : ofASchool) {
            if (one.content().isEmpty()) {
                judged.add(one);
            } else if (seen.add(one.sha256())) {
                whole.add(one);
            } else {
                judged.add(one.refusedBecause("与另一个文件完全相同，只计一次。"));
            }
        }
        Instant latest = whole.stream()
                .map(RollUp::madeAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        boolean several =
                whole.stream().filter(one -> madeAt(one).equals(latest)).count() > 1;
        for (Received one : whole) {
            if (!madeAt(one).equals(latest)) {
                judged.add(one.refusedBecause("该校同一年度有更新的一份，这份不计。"));
            } else {
                judged.add(several ? one.refusedBecause("该校同一年度有两份制作时间相同、内容不同的包，无法确定以哪份为准。请该校重新制作。") : one);
            }
        }
        return judged;
    }

    private static Instant madeAt(Received one) {
        return one.content().orElseThrow().madeAt();
    }

    private static List<Spread> spreads(Map<String, IndicatorPackage> taken) {
        Map<String, Map<String, Figure>> figures = new LinkedHashMap<>();
        taken.forEach((code, content) -> content.indicators().forEach(figure -> figures.computeIfAbsent(
                        figure.id() + " " + figure.formula(), key -> new LinkedHashMap<>())
                .put(code, figure)));
        Map<String, Set<String>> formulas = new LinkedHashMap<>();
        figures.values().stream().flatMap(of -> of.values().stream()).forEach(figure -> formulas.computeIfAbsent(
                        figure.id(), id -> new LinkedHashSet<>())
                .add(figure.formula()));
        List<String> order = List.copyOf(formulas.keySet());
        return figures.values().stream()
                .map(of -> Spread.of(of, formulas))
                .sorted(Comparator.comparing(spread -> order.indexOf(spread.id())))
                .toList();
    }

    /** When the last of those that count was made. */
    Instant latest() {
        return taken.values().stream()
                .map(IndicatorPackage::madeAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    List<Received> refused() {
        return all.stream().filter(one -> !one.refused().isEmpty()).toList();
    }
}
