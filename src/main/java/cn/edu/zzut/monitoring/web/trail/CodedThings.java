package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.concept.Concept;
import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.Occurrence;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What codes in addresses stand for, as people call it: concepts, the reports that they stand in, and indicators. */
@Component
class CodedThings {

    private static final String INDICATORS = "/api/indicators/{id}";

    private final Concepts concepts;
    private final Catalogs catalogs;
    private final Clock clock;

    CodedThings(Concepts concepts, Catalogs catalogs, Clock clock) {
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
            case "id" -> pattern.startsWith(INDICATORS) ? indicator(code) : Optional.empty();
            default -> Optional.empty();
        };
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
