package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.analysis.Quantities;
import cn.edu.zzut.monitoring.analysis.Quantities.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Formulas are tried on a year's data before they are declared, so that no comparison waits for one that is too slow. */
@Service
public class FormulaTrials {

    private final Concepts concepts;
    private final Quantities quantities;

    FormulaTrials(Concepts concepts, Quantities quantities) {
        this.concepts = concepts;
        this.quantities = quantities;
    }

    /** @throws ConceptsRefused as {@link #require(int, List)}, and where what is written cannot be read */
    public void require(int year, WrittenConcept written) {
        require(year, List.of(written.read()));
    }

    /**
     * Tries what is not declared in the same words already, up to the first that takes too long.
     *
     * @throws ConceptsRefused naming it
     */
    public void require(int year, List<Concept> wanted) {
        Set<Quantities.Wanted> known = new HashSet<>();
        concepts.all().forEach(concept -> concept.occurrences().forEach(one -> known.add(one.wanted())));
        Quantities.Reader reader = quantities.trial(year);
        for (Concept concept : wanted) {
            concept.occurrences().stream()
                    .filter(one -> !one.isTyped() && known.add(one.wanted()))
                    .forEach(one -> require(concept, one, reader.find(one.wanted())));
        }
    }

    private static void require(Concept concept, Occurrence occurrence, Found found) {
        if (found.givenUp()) {
            throw new ConceptsRefused(List.of("“" + concept.name() + "”的出处“" + occurrence.name() + "”的公式不能用："
                    + String.join("；", found.missing())));
        }
    }
}
