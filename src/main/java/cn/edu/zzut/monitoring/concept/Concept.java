package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/**
 * 统计口径: a quantity with one definition, wherever it occurs (第十八条).
 *
 * @param unit what it is counted in
 */
public record Concept(String id, String name, String definition, String unit, List<Occurrence> occurrences) {

    public Concept {
        definition = definition == null ? "" : definition;
        unit = unit == null ? "" : unit;
        occurrences = occurrences == null ? List.of() : List.copyOf(occurrences);
    }

    public Optional<Occurrence> find(String occurrence) {
        return occurrences.stream().filter(one -> one.id().equals(occurrence)).findFirst();
    }

    /** @throws Refusal when it has no such occurrence */
    public Occurrence occurrence(String occurrence) {
        return find(occurrence).orElseThrow(() -> Refusal.hidden("“" + name + "”没有编号为“" + occurrence + "”的出处。请刷新后重试。"));
    }
}
