package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of an indicator is made of, so that the same figure is known under two names, and what it is counted in.
 *
 * @param text its formula, with tables by their codes; empty for an indicator before it
 * @param unit empty where nothing says it
 */
record PartSource(String text, String unit) {

    private static final String PERSONS = "人";
    private static final Set<String> NUMBERS_OF_PERSONS = Set.of("工号", "学号");
    private static final Pattern COUNT = Pattern.compile("count\\((?:distinct values\\()?([^\\s\\[().]+).*");
    private static final Pattern SUM =
            Pattern.compile("(?:sum\\(concatenate\\(\\[0\\], )?([^\\s\\[().]+)(?:\\[.*\\])?\\.([^\\s\\[().]+)\\)*");

    /** @param part its name; empty for the indicator's own formula */
    static PartSource of(Catalog catalog, Indicator indicator, Level level, String part) {
        String formula = part.isEmpty()
                ? indicator.calculation(level).formula()
                : indicator.calculation(level).parts().get(part);
        if (formula == null) {
            return new PartSource("", unitOfIndicator(catalog, part));
        }
        String text = formula;
        for (Map.Entry<String, TableCode> table : indicator.tables().entrySet()) {
            text = text.replace(table.getKey() + ".", "表" + table.getValue().value() + ".");
        }
        return new PartSource(text, unit(catalog, indicator, formula));
    }

    private static String unitOfIndicator(Catalog catalog, String name) {
        return catalog.indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(other -> other.name().equals(name))
                .map(Indicator::unit)
                .findFirst()
                .orElse("");
    }

    private static String unit(Catalog catalog, Indicator indicator, String formula) {
        Matcher count = COUNT.matcher(formula);
        if (count.matches()) {
            boolean isOfPersons = NUMBERS_OF_PERSONS.stream().anyMatch(key -> formula.contains("." + key + "))"))
                    || (!formula.contains("distinct") && isOfPersons(catalog, count.group(1)));
            return isOfPersons ? PERSONS : "";
        }
        Matcher sum = SUM.matcher(formula);
        return sum.matches() ? unitOfColumn(catalog, indicator, sum.group(1), sum.group(2)) : "";
    }

    private static String unitOfColumn(Catalog catalog, Indicator indicator, String rows, String column) {
        TableCode table = indicator.tables().get(rows);
        Optional<Column> found = table == null
                ? catalog.population(rows)
                        .flatMap(known -> Optional.ofNullable(known.columns().get(column)))
                : catalog.find(table).flatMap(known -> known.columns().stream()
                        .filter(one -> one.feelName().equals(column))
                        .findFirst());
        return found.map(Column::unit).orElse("");
    }

    /** Whether each row of the population is a person: the person's number is its table's key. */
    private static boolean isOfPersons(Catalog catalog, String population) {
        return catalog.population(population)
                .flatMap(known -> catalog.find(known.population().table()))
                .filter(table -> table.primaryKey().stream().anyMatch(NUMBERS_OF_PERSONS::contains))
                .isPresent();
    }
}
