package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.analysis.Quantities;
import cn.edu.zzut.monitoring.analysis.Quantities.Found;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reckons what a concept's occurrences amount to in a year, and what each figure rests on. */
@Component
class Reckoning {

    private static final int SHOWN_OF_HASH = 8;
    private static final int SHOWN_REASONS = 3;

    private final Quantities quantities;
    private final TypedFigures typed;
    private final Submissions submissions;
    private final Cycles cycles;

    Reckoning(Quantities quantities, TypedFigures typed, Submissions submissions, Cycles cycles) {
        this.quantities = quantities;
        this.typed = typed;
        this.submissions = submissions;
        this.cycles = cycles;
    }

    /** What the figures of a year depend on; the same text as long as nothing has changed. */
    String basis(int year, long edition) {
        Map<TableCode, String> versions =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        submissions
                .effective(year)
                .forEach(one ->
                        versions.put(one.submission().table(), one.version().id() + "/" + one.isProvisional()));
        return edition + ";" + typed.of(year).size() + ";" + versions;
    }

    /** Reckons one concept after the other, reading each table once. */
    Of of(int year) {
        return new Of(year);
    }

    final class Of {

        private final int year;
        private final Quantities.Reader reader;
        private final Map<TableCode, EffectiveVersion> versions;
        private final Map<TableCode, UnitCode> responsible;

        private Of(int year) {
            this.year = year;
            this.reader = quantities.of(year);
            this.versions = submissions.effective(year).stream()
                    .collect(Collectors.toMap(one -> one.submission().table(), Function.identity(), (a, b) -> b));
            this.responsible = cycles.assignments(year).stream()
                    .collect(Collectors.toMap(Assignment::table, Assignment::responsible, (a, b) -> b));
        }

        Reckoned of(Concept concept, Occurrence occurrence) {
            return occurrence.isTyped() ? typed(concept, occurrence) : computed(concept, occurrence);
        }

        private Reckoned typed(Concept concept, Occurrence occurrence) {
            return typed.of(year, concept.id(), occurrence.id())
                    .map(figure -> new Reckoned(
                            concept.id(),
                            occurrence.id(),
                            figure.value(),
                            "",
                            "",
                            figure.form() + "（" + figure.asOf() + "），来源：" + figure.source(),
                            Set.of()))
                    .orElseGet(() -> new Reckoned(
                            concept.id(), occurrence.id(), Optional.empty(), "评估督导处还没有录入这份报表的数值", "", "", Set.of()));
        }

        private Reckoned computed(Concept concept, Occurrence occurrence) {
            Found found = reader.find(occurrence.wanted());
            boolean summed = occurrence.level() == Extent.COLLEGES;
            return new Reckoned(
                    concept.id(),
                    occurrence.id(),
                    sum(found.values().values(), found.missing(), summed),
                    found.missing().stream().limit(SHOWN_REASONS).collect(Collectors.joining("；")),
                    summed ? colleges(found) : "",
                    found.tables().stream().flatMap(this::version).sorted().collect(Collectors.joining("；")),
                    found.tables().stream()
                            .filter(
                                    occurrence.tables().isEmpty()
                                            ? table -> true
                                            : table -> occurrence.tables().containsValue(table))
                            .flatMap(table -> Optional.ofNullable(responsible.get(table)).stream())
                            .collect(Collectors.toSet()));
        }

        private java.util.stream.Stream<String> version(TableCode table) {
            return Optional.ofNullable(versions.get(table)).stream()
                    .map(one -> "表" + table + "第" + one.version().number() + "版"
                            + (one.isProvisional() ? "（未锁定）" : "") + " "
                            + one.version().sha256().substring(0, SHOWN_OF_HASH));
        }
    }

    /** A sum of which a part is missing would be too small: then there is none. */
    static Optional<BigDecimal> sum(Collection<BigDecimal> values, List<String> missing, boolean summed) {
        if (values.isEmpty() || (summed && !missing.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static String colleges(Found found) {
        return found.values().entrySet().stream()
                .map(one -> one.getKey().name() + " "
                        + one.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("；"));
    }
}
