package cn.edu.zzut.monitoring.concept;

import java.util.ArrayList;
import java.util.List;

/** A concept as the office writes it on the page. */
public record WrittenConcept(
        String id, String name, String definition, String unit, List<WrittenOccurrence> occurrences) {

    public WrittenConcept {
        occurrences = List.copyOf(occurrences);
    }

    public static WrittenConcept of(Concept concept) {
        return new WrittenConcept(
                concept.id(),
                concept.name(),
                concept.definition(),
                concept.unit(),
                concept.occurrences().stream().map(WrittenOccurrence::of).toList());
    }

    /** @throws ConceptsRefused naming what cannot be read, each by its occurrence */
    Concept read() {
        List<String> problems = new ArrayList<>();
        List<Occurrence> read = new ArrayList<>();
        for (WrittenOccurrence one : occurrences) {
            read.add(one.read("第" + (read.size() + 1) + "个出处：", problems));
        }
        if (!problems.isEmpty()) {
            throw new ConceptsRefused(problems);
        }
        return new Concept(id, name, definition, unit, read);
    }
}
