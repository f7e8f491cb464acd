package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whose the rows of a past year are: the unit that a row itself names by code or name, else that which file or folder are
 * called by, else whoever answers for the table.
 */
final class RowUnits {

    private static final String UNIT_CODE = "单位号";
    private static final Pattern NAMES_A_UNIT = Pattern.compile(".*(单位|学院|院系|部门).*");
    private static final int SHORTEST_NAME = 3;

    private final Map<String, String> known = new HashMap<>();
    private final List<Unit> units;

    RowUnits(Collection<Unit> units) {
        this.units = List.copyOf(units);
        units.forEach(unit -> known.put(unit.name().strip(), unit.code().value()));
        units.forEach(unit -> known.put(unit.code().value(), unit.code().value()));
    }

    /** @param otherwise the code of whoever answers for the table */
    List<TableRow> ascribed(TableDefinition table, List<TableRow> rows, String path, String otherwise) {
        List<String> columns = columns(table);
        String ofFile = namedBy(path).orElse(otherwise);
        return rows.stream()
                .map(row -> row.from(unitOf(row, columns).orElse(ofFile)))
                .toList();
    }

    private Optional<String> unitOf(TableRow row, List<String> columns) {
        return columns.stream()
                .flatMap(column -> Stream.ofNullable(known.get(row.value(column).strip())))
                .findFirst();
    }

    /** Columns that refer to the lists of units come first; the lists themselves name others' units. */
    private static List<String> columns(TableDefinition table) {
        Stream<String> referring =
                table.foreignKeys().stream().filter(RowUnits::isToUnits).flatMap(key -> key.columns().stream());
        Stream<String> called = table.primaryKey().contains(UNIT_CODE)
                ? Stream.empty()
                : table.columns().stream()
                        .map(Column::name)
                        .filter(name -> NAMES_A_UNIT.matcher(name).matches());
        return Stream.concat(referring, called).distinct().toList();
    }

    private static boolean isToUnits(ForeignKey key) {
        return key.targets().stream().anyMatch(target -> target.columns().contains(UNIT_CODE));
    }

    /** The unit with the longest name that stands in it. */
    Optional<String> namedBy(String path) {
        String plain = Normalizer.normalize(path, Normalizer.Form.NFKC);
        return units.stream()
                .filter(unit -> unit.name().strip().length() >= SHORTEST_NAME
                        && plain.contains(Normalizer.normalize(unit.name().strip(), Normalizer.Form.NFKC)))
                .max(Comparator.comparingInt(unit -> unit.name().length()))
                .map(unit -> unit.code().value());
    }
}
