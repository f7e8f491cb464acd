package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.concept.Concept;
import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.Occurrence;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.trail.Subject;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What codes in addresses stand for, as people call it: concepts, the reports that they stand in, indicators, remarks and comments. */
@Component
class CodedThings {

    private static final String INDICATORS = "/api/indicators/{id}";

    private final Concepts concepts;
    private final Catalogs catalogs;
    private final Remarks remarks;
    private final Reviews reviews;
    private final Clock clock;

    CodedThings(Concepts concepts, Catalogs catalogs, Remarks remarks, Reviews reviews, Clock clock) {
        this.remarks = remarks;
        this.reviews = reviews;
        this.concepts = concepts;
        this.catalogs = catalogs;
        this.clock = clock;
    }

    /**
     * Empty where it is no such code, or nobody has a name for it.
     *
     * @param named all that the address names
     */
    Optional<String> find(String pattern, String name, Map<String, String> named) {
        String code = named.getOrDefault(name, "");
        return switch (name) {
            case "concept" -> concepts.find(code).map(Concept::name).map(title -> "口径“" + title + "”");
            case "occurrence" ->
                concepts.find(named.getOrDefault("concept", ""))
                        .flatMap(concept -> concept.find(code))
                        .map(Occurrence::name)
                        .map(title -> "报表“" + title + "”");
            case "remark" ->
                number(named.getOrDefault("id", ""))
                        .flatMap(filed -> number(code).flatMap(id -> remark(filed, id)));
            case "comment" -> number(code).flatMap(this::comment);
            case "id" -> pattern.startsWith(INDICATORS) ? indicator(code) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text).filter(one -> one.matches("[1-9]\\d{0,17}")).map(Long::valueOf);
    }

    /** By its place, not by what it says. */
    private Optional<String> remark(long filed, long id) {
        return remarks.all(new SubmissionId(filed)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(one ->
                        "第" + one.version() + "版" + new Place(one.version(), one.row(), one.column()).title() + "的批注");
    }

    /** By its place and number, not by what it says. */
    private Optional<String> comment(long id) {
        return reviews.ofYear(Subject.here().year()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .map(one -> one.place().title() + "的专家意见（" + id + "号）");
    }

    /** The year is not in the address; from one to the next an indicator keeps its name. */
    private Optional<String> indicator(String code) {
        return catalogs.of(Year.now(clock).getValue()).indicators().stream()
                .map(compiled -> compiled.indicator())
                .filter(one -> one.id().equals(code))
                .findFirst()
                .map(one -> "指标“" + one.name() + "”");
    }
}
