package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.analysis.Quantities;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** A year's concepts as they were last reckoned, with what was said about their differences. */
@Service
public class YearConcepts {

    private final Concepts concepts;
    private final ReckonedValues values;
    private final Differences differences;
    private final Quantities quantities;
    private final Catalogs catalogs;

    YearConcepts(
            Concepts concepts,
            ReckonedValues values,
            Differences differences,
            Quantities quantities,
            Catalogs catalogs) {
        this.catalogs = catalogs;
        this.quantities = quantities;
        this.concepts = concepts;
        this.values = values;
        this.differences = differences;
    }

    private record Key(String concept, String occurrence) {}

    /** All pairs that are declared, in their order; those of which nothing has been reckoned yet are left out. */
    public List<Pair> of(int year) {
        Map<Key, Reckoned> reckoned = values.of(year).stream()
                .collect(Collectors.toMap(one -> new Key(one.concept(), one.occurrence()), Function.identity()));
        Map<Key, Difference> last = differences.of(year).stream()
                .collect(Collectors.toMap(
                        one -> new Key(one.concept(), one.occurrence()),
                        Function.identity(),
                        (earlier, later) ->
                                earlier.state().isOpen() && !later.state().isOpen() ? earlier : later));
        List<Pair> pairs = new ArrayList<>();
        for (Concept concept : concepts.all()) {
            for (Occurrence one : concept.occurrences()) {
                one.comparison().ifPresent(against -> {
                    Key key = new Key(concept.id(), one.id());
                    Reckoned value = reckoned.get(key);
                    Reckoned other = reckoned.get(new Key(concept.id(), against.with()));
                    if (value != null && other != null) {
                        pairs.add(Pair.of(concept, one, against, value, other, Optional.ofNullable(last.get(key))));
                    }
                });
            }
        }
        return pairs;
    }

    /** What of the declared concepts cannot be reckoned by the year's catalog, and why: a line each, in Chinese. */
    public List<String> lacking(int year) {
        List<String> lacking = new ArrayList<>();
        for (Concept concept : concepts.all()) {
            concept.occurrences().stream().filter(one -> !one.isTyped()).forEach(one -> quantities
                    .problem(year, one.wanted())
                    .ifPresent(why ->
                            lacking.add("“" + concept.name() + "”的出处“" + one.name() + "”" + year + "年度无法计算：" + why)));
        }
        return lacking;
    }

    /** The day or period of an occurrence: what it says itself, else that of its tables in the year. */
    public String statisticalTime(int year, Occurrence occurrence) {
        if (!occurrence.asOf().isBlank()) {
            return occurrence.asOf();
        }
        return occurrence.tables().values().stream()
                .flatMap(table -> catalogs.of(year).find(table).stream())
                .map(table -> table.in(year).statisticalTime())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    public Optional<Pair> find(int year, String concept, String occurrence) {
        return of(year).stream()
                .filter(pair -> pair.concept().id().equals(concept)
                        && pair.occurrence().id().equals(occurrence))
                .findFirst();
    }
}
