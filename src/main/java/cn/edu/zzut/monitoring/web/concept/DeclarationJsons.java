package cn.edu.zzut.monitoring.web.concept;

import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.WrittenConcept;
import cn.edu.zzut.monitoring.concept.WrittenOccurrence;
import cn.edu.zzut.monitoring.web.answer.NamesItsTexts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Declared concepts as the page reads and writes them: every part a text, as in the workbook. */
final class DeclarationJsons {

    private DeclarationJsons() {}

    /** @param edition which a change is based on */
    record DeclaredConceptsJson(long edition, List<DeclaredConceptJson> concepts) {

        static DeclaredConceptsJson of(Concepts.Edition edition) {
            return new DeclaredConceptsJson(
                    edition.id(),
                    edition.concepts().stream()
                            .map(WrittenConcept::of)
                            .map(DeclaredConceptJson::of)
                            .toList());
        }
    }

    @NamesItsTexts
    record DeclaredConceptJson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String definition,
            @Nullable String unit,
            @Nullable List<DeclaredOccurrenceJson> occurrences) {

        static DeclaredConceptJson of(WrittenConcept one) {
            return new DeclaredConceptJson(
                    one.id(),
                    one.name(),
                    one.definition(),
                    one.unit(),
                    one.occurrences().stream().map(DeclaredOccurrenceJson::of).toList());
        }

        /** It is called by the id of its address. */
        DeclaredConceptJson as(String address) {
            return new DeclaredConceptJson(address, name, definition, unit, occurrences);
        }

        WrittenConcept written() {
            return new WrittenConcept(
                    text(id),
                    text(name),
                    text(definition),
                    text(unit),
                    Objects.requireNonNullElse(occurrences, List.<DeclaredOccurrenceJson>of()).stream()
                            .filter(Objects::nonNull)
                            .map(DeclaredOccurrenceJson::written)
                            .toList());
        }
    }

    record DeclaredOccurrenceJson(
            @Nullable String id,
            @Nullable String name,
            @Nullable String level,
            @Nullable String tables,
            @Nullable String formula,
            @Nullable String definition,
            @Nullable String asOf,
            @Nullable String with,
            @Nullable String relation,
            @Nullable String tolerance,
            @Nullable String percent,
            @Nullable String note) {

        static DeclaredOccurrenceJson of(WrittenOccurrence one) {
            return new DeclaredOccurrenceJson(
                    one.id(),
                    one.name(),
                    one.level(),
                    one.tables(),
                    one.formula(),
                    one.definition(),
                    one.asOf(),
                    one.with(),
                    one.relation(),
                    one.tolerance(),
                    one.percent(),
                    one.note());
        }

        WrittenOccurrence written() {
            return new WrittenOccurrence(
                    text(id),
                    text(name),
                    text(level),
                    text(tables),
                    text(formula),
                    text(definition),
                    text(asOf),
                    text(with),
                    text(relation),
                    text(tolerance),
                    text(percent),
                    text(note));
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
