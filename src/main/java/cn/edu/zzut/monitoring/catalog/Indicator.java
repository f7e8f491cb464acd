package cn.edu.zzut.monitoring.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 监测指标: a figure that is derived from the year's tables.
 *
 * @param unit what its value is counted in; empty for a bare ratio
 * @param levels for whom it is computed; the school where nothing is said
 * @param tables single tables that it looks at as a whole, by the name that it gives them; for the school only
 * @param parts what the formula is made of, see {@link Calculation}
 * @param formula a FEEL expression over parts, populations, these tables and the indicators listed before
 * @param at another calculation at a level
 * @param better "higher" or "lower", where one is
 * @param limits category of school, or {@link #ANY}, → the qualified and perhaps the restricted value (合格、限制招生) of the
 *     school
 * @param otherwise a FEEL condition over the parts under which the school is qualified all the same; empty where there is none
 * @param targets the school's own aim at a level
 * @param smallest part → what it must at least be for the value to be compared with others'
 * @param asked the official lists that ask for it, such as 质量报告 or 审核评估
 * @param entered whether no table has it, so that the office enters it; then there is no formula
 * @param note what a reader has to know about whom or what it counts, and about the limits
 * @param remark what the office still has to clarify; readers of figures and reports do not see it
 */
public record Indicator(
        String id,
        String name,
        String unit,
        List<Level> levels,
        Map<String, TableCode> tables,
        Map<String, String> parts,
        String formula,
        Map<Level, Calculation> at,
        String better,
        Map<String, List<BigDecimal>> limits,
        String otherwise,
        Map<Level, BigDecimal> targets,
        Map<String, BigDecimal> smallest,
        List<String> asked,
        boolean entered,
        String note,
        String remark,
        String source) {

    /** Whatever category the school is of. */
    public static final String ANY = "各类";

    public static final String HIGHER = "higher";
    public static final String LOWER = "lower";

    private static final int DECIMALS = 2;

    /** Units of what is counted one by one. */
    private static final Set<String> COUNTED = Set.of("人", "人次", "个", "门", "门次", "项", "篇", "本", "册", "台套", "次");

    public Indicator {
        unit = unit == null ? "" : unit;
        levels = levels == null || levels.isEmpty() ? List.of(Level.SCHOOL) : List.copyOf(levels);
        tables = tables == null ? Map.of() : Map.copyOf(tables);
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        at = at == null ? Map.of() : Map.copyOf(at);
        limits = limits == null ? Map.of() : Map.copyOf(limits);
        targets = targets == null ? Map.of() : Map.copyOf(targets);
        smallest = smallest == null ? Map.of() : Map.copyOf(smallest);
        asked = asked == null ? List.of() : List.copyOf(asked);
        note = note == null ? "" : note;
        remark = remark == null ? "" : remark;
        otherwise = otherwise == null ? "" : otherwise;
    }

    public Calculation calculation(Level level) {
        return at.getOrDefault(level, new Calculation(parts, formula));
    }

    /** The calculations of its levels. */
    public Map<Level, Calculation> calculations() {
        Map<Level, Calculation> all = new EnumMap<>(Level.class);
        levels.forEach(level -> all.put(level, calculation(level)));
        return all;
    }

    /** The limits of a school of that category, the qualified one first; empty where there are none. */
    public List<BigDecimal> limitsOf(String category) {
        return limits.getOrDefault(category, limits.getOrDefault(ANY, List.of()));
    }

    /** Whether a lower value is the better one; empty where neither is. */
    public Optional<Boolean> isLowerBetter() {
        return Optional.ofNullable(better).map(LOWER::equals);
    }

    /** With how many decimals all its values are shown: none of what is counted one by one, two of all else. */
    public int decimals() {
        return COUNTED.contains(unit)
                        && !entered
                        && calculations().values().stream().noneMatch(Indicator::isFractional)
                ? 0
                : DECIMALS;
    }

    private static boolean isFractional(Calculation calculation) {
        String formula = String.valueOf(calculation.formula());
        return formula.contains("/") || formula.contains("*") || formula.contains("mean(");
    }

    /** What is wrong with it, whatever the formulas say. */
    Optional<String> contradiction() {
        if (id == null || id.isBlank() || name == null || name.isBlank()) {
            return Optional.of("指标的编号和名称不能为空");
        }
        if (entered && (formula != null || !parts.isEmpty() || !at.isEmpty())) {
            return Optional.of("由评估督导处录入（entered）的指标不能有公式");
        }
        if (better != null && !Arrays.asList(HIGHER, LOWER).contains(better)) {
            return Optional.of("better只能是" + HIGHER + "（越高越好）或" + LOWER + "（越低越好）");
        }
        if (better == null && !(limits.isEmpty() && targets.isEmpty())) {
            return Optional.of("有限值或目标，就须用better写明越高越好还是越低越好");
        }
        if (limits.values().stream().anyMatch(values -> values.isEmpty() || values.size() > 2)) {
            return Optional.of("limits的每一类须有一个（合格）或两个（合格、限制招生）数值");
        }
        if (!otherwise.isEmpty() && limits.isEmpty()) {
            return Optional.of("otherwise（另可合格的条件）须与limits（限值）同用");
        }
        return at.keySet().stream()
                .filter(level -> !levels.contains(level))
                .findFirst()
                .map(level -> "at写了" + level.title() + "的算法，而levels中没有" + level.title());
    }
}
