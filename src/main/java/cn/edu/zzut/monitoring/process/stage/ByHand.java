package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Portion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 指定专家: what the office writes by hand into {@code assign-experts}: for a table, or for one unit's data of it, one or two experts. */
final class ByHand {

    /** In place of a unit: all that the table's other lines do not name. */
    static final String OTHERS = "others";

    /** For each table the units that lines name, the whole table being none. */
    private final Map<TableCode, Map<String, List<PersonId>>> lines = new LinkedHashMap<>();

    /**
     * @param rows with table, unit, expert and second
     * @throws Refusal in Chinese where a line lacks its table or its expert, or says something twice
     */
    ByHand(List<Map<String, String>> rows) {
        rows.forEach(this::add);
    }

    private void add(Map<String, String> row) {
        String table = row.getOrDefault("table", "").replaceFirst("^表", "");
        String unit = row.getOrDefault("unit", "");
        List<PersonId> experts = Stream.of(row.getOrDefault("expert", ""), row.getOrDefault("second", ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .map(PersonId::new)
                .toList();
        if (table.isEmpty() && unit.isEmpty() && experts.isEmpty()) {
            return;
        }
        if (table.isEmpty() || experts.isEmpty()) {
            throw Refusal.invalid("“指定专家”的每一行请同时选择表格和专家。");
        }
        Map<String, List<PersonId>> known = lines.computeIfAbsent(new TableCode(table), any -> new LinkedHashMap<>());
        if (known.put(unit, experts) != null) {
            throw Refusal.invalid("“指定专家”中表" + table + "的同一范围出现了两次，请合并为一行。");
        }
    }

    Set<TableCode> tables() {
        return lines.keySet();
    }

    /**
     * Who judges the table; empty where no line is about it.
     *
     * @param filling the units that fill it in
     */
    Optional<Division> of(TableCode table, List<UnitCode> filling) {
        Map<String, List<PersonId>> said = lines.get(table);
        if (said == null) {
            return Optional.empty();
        }
        List<UnitCode> others = new ArrayList<>(filling);
        said.keySet().forEach(unit -> others.removeIf(one -> one.value().equals(unit)));
        Division division = Division.NOBODY;
        for (Map.Entry<String, List<PersonId>> line : said.entrySet()) {
            for (PersonId expert : line.getValue()) {
                division = division.with(expert, portion(table, line.getKey(), others));
            }
        }
        return Optional.of(division);
    }

    private static Portion portion(TableCode table, String unit, List<UnitCode> others) {
        if (unit.isEmpty()) {
            return Portion.WHOLE;
        }
        if (!unit.equals(OTHERS)) {
            return Portion.of(List.of(new UnitCode(unit)));
        }
        if (others.isEmpty()) {
            throw Refusal.invalid("“指定专家”中表" + table + "已为每个填报单位指定了专家，没有“其余单位”，请删去这一行。");
        }
        return Portion.of(others);
    }
}
