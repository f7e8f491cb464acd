package cn.edu.zzut.monitoring.web.concept;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.concept.Comparison;
import cn.edu.zzut.monitoring.concept.Concept;
import cn.edu.zzut.monitoring.concept.ConceptRun;
import cn.edu.zzut.monitoring.concept.Difference;
import cn.edu.zzut.monitoring.concept.Occurrence;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.Reckoned;
import cn.edu.zzut.monitoring.concept.TypedFigures;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Concepts and their differences as JSON. */
@Component
class ConceptJsons {

    private final YearConcepts years;
    private final TypedFigures typed;
    private final Organization organization;

    ConceptJsons(YearConcepts years, TypedFigures typed, Organization organization) {
        this.years = years;
        this.typed = typed;
        this.organization = organization;
    }

    /**
     * @param loadedBy the person's name; null for what comes with the product
     * @param run null while the year was never compared
     * @param outOfDate whether tables, typed figures or concepts have changed since
     * @param pairs as far as the asker may read them, in the concepts' order
     */
    record ConceptsJson(
            int year,
            int concepts,
            String loadedBy,
            Instant loadedAt,
            ConceptRunJson run,
            boolean outOfDate,
            List<ConceptPairJson> pairs) {}

    /** @param failure why it ended early; null when it did not */
    record ConceptRunJson(
            boolean running,
            int concepts,
            int done,
            String startedBy,
            Instant startedAt,
            Instant finishedAt,
            String failure) {}

    /**
     * @param state CONSISTENT, TO_EXPLAIN, EXPLAINED, CORRECTED or INCOMPARABLE
     * @param whyNot why the two cannot be compared; empty where they can
     * @param stale whether an explanation was accepted for figures that have changed since
     * @param difference the one less the other; null where a figure is missing
     * @param percent of the other; null where that is 0 or missing
     * @param sendable whether the difference can be sent to its units now
     * @param last what was last sent to units; null where nothing was
     */
    record ConceptPairJson(
            String concept,
            String name,
            String definition,
            String unit,
            ConceptSideJson one,
            ConceptSideJson other,
            String relation,
            BigDecimal tolerance,
            BigDecimal tolerancePercent,
            String note,
            BigDecimal difference,
            BigDecimal percent,
            String state,
            String stateTitle,
            String whyNot,
            boolean stale,
            boolean sendable,
            ConceptDifferenceJson last) {}

    /**
     * @param asOf its day or period
     * @param value null where it is missing
     * @param colleges of a sum over colleges, each one's share; empty for who does not see the whole school
     * @param basis the versions that it rests on, or the other return
     * @param typed whether the office types it in
     * @param figure what was typed in; null else
     */
    record ConceptSideJson(
            String occurrence,
            String name,
            String level,
            String definition,
            String asOf,
            String formula,
            List<String> tables,
            BigDecimal value,
            String missing,
            String colleges,
            String basis,
            List<String> units,
            boolean typed,
            ConceptFigureJson figure) {}

    record ConceptFigureJson(BigDecimal value, String form, String asOf, String source, String by, Instant at) {}

    record ConceptDifferenceJson(
            long id,
            String stateTitle,
            boolean open,
            BigDecimal value,
            BigDecimal other,
            String askedBy,
            Instant askedAt,
            String reason,
            String decidedBy,
            Instant decidedAt,
            List<ConceptExplanationJson> explanations) {}

    record ConceptExplanationJson(
            String unitName,
            boolean corrects,
            String text,
            BigDecimal value,
            BigDecimal other,
            String by,
            Instant at) {}

    ConceptRunJson of(ConceptRun run) {
        return new ConceptRunJson(
                run.isRunning(),
                run.concepts(),
                run.done(),
                name(run.startedBy()),
                run.startedAt(),
                run.finishedAt().orElse(null),
                run.failure().orElse(null));
    }

    /** @param whole whether the asker sees the whole school */
    ConceptPairJson of(int year, Pair pair, boolean whole) {
        Concept concept = pair.concept();
        Optional<Comparison> compared = pair.comparison();
        return new ConceptPairJson(
                concept.id(),
                concept.name(),
                concept.definition(),
                concept.unit(),
                side(year, concept, pair.occurrence(), pair.value(), whole),
                side(year, concept, pair.with(), pair.other(), whole),
                pair.against().relation().title(),
                pair.against().tolerance(),
                pair.against().percent(),
                pair.against().note(),
                compared.map(Comparison::difference).orElse(null),
                compared.flatMap(Comparison::percent).orElse(null),
                pair.state().name(),
                pair.stateTitle(),
                pair.whyNot(),
                pair.isStale(),
                pair.isToBeSent(),
                pair.last().map(this::of).orElse(null));
    }

    private ConceptSideJson side(int year, Concept concept, Occurrence one, Reckoned figure, boolean whole) {
        return new ConceptSideJson(
                one.id(),
                one.name(),
                one.level().title(),
                one.definition(),
                years.statisticalTime(year, one),
                one.formula(),
                one.tables().values().stream().map(TableCode::value).toList(),
                figure.value().orElse(null),
                figure.missing(),
                whole ? figure.colleges() : "",
                figure.basis(),
                figure.units().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .map(this::unit)
                        .toList(),
                one.isTyped(),
                one.isTyped()
                        ? typed.of(year, concept.id(), one.id()).map(this::of).orElse(null)
                        : null);
    }

    private String unit(UnitCode unit) {
        return organization.unit(unit).name();
    }

    private ConceptFigureJson of(TypedFigures.TypedFigure figure) {
        return new ConceptFigureJson(
                figure.value().orElse(null),
                figure.form(),
                figure.asOf(),
                figure.source(),
                name(figure.by()),
                figure.at());
    }

    private ConceptDifferenceJson of(Difference one) {
        return new ConceptDifferenceJson(
                one.id(),
                one.state().title(),
                one.state().isOpen(),
                one.value(),
                one.other(),
                name(one.askedBy()),
                one.askedAt(),
                one.reason(),
                one.decidedBy().map(this::name).orElse(""),
                one.decidedAt().orElse(null),
                one.explanations().stream()
                        .map(said -> new ConceptExplanationJson(
                                unit(said.unit()),
                                said.corrects(),
                                said.text(),
                                said.value(),
                                said.other(),
                                name(said.by()),
                                said.at()))
                        .toList());
    }

    String name(PersonId person) {
        return person.equals(PersonId.SYSTEM) ? "系统" : organization.nameOf(person);
    }
}
