package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.analysis.Quantities.Wanted;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a concept occurs (第十八条).
 *
 * @param tables single tables by the name that the formula gives them
 * @param formula FEEL as in indicators; empty in another return, whose figure the office types in
 * @param definition how it is counted there
 * @param asOf its day or period; empty for that of its tables
 * @param against null where it is what others are compared with
 */
public record Occurrence(
        String id,
        String name,
        Extent level,
        Map<String, TableCode> tables,
        String formula,
        String definition,
        String asOf,
        @Nullable Against against) {

    public Occurrence(
            String id,
            String name,
            @Nullable Extent level,
            @Nullable Map<String, TableCode> tables,
            @Nullable String formula,
            @Nullable String definition,
            @Nullable String asOf,
            @Nullable Against against) {
        this.id = id;
        this.name = name;
        this.level = level == null ? Extent.SCHOOL : level;
        this.tables = tables == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        this.formula = formula == null ? "" : formula;
        this.definition = definition == null ? "" : definition;
        this.asOf = asOf == null ? "" : asOf;
        this.against = against;
    }

    @JsonIgnore
    public boolean isTyped() {
        return level == Extent.OTHER_RETURN;
    }

    public Optional<Against> comparison() {
        return Optional.ofNullable(against);
    }

    Wanted wanted() {
        return new Wanted(tables, formula, level == Extent.COLLEGES ? Level.COLLEGE : Level.SCHOOL);
    }
}
