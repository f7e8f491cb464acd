package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A school's tables of a year, as a story tells them; without a database. */
final class FiledRows implements FiledTables {

    private final int year;
    private final Map<TableCode, Filed> filed = new HashMap<>();
    private FiledRows before;

    private FiledRows(int year) {
        this.year = year;
    }

    /** A school that has filed nothing in 2026. */
    static FiledRows nothing() {
        return nothing(2026);
    }

    static FiledRows nothing(int year) {
        return new FiledRows(year);
    }

    /** Each row as its columns and values in turn, such as {@code 工号=1 任职状态=在职}. */
    FiledRows with(String table, String... rows) {
        List<TableRow> made = new ArrayList<>();
        for (String row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String cell : row.split(" ")) {
                values.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
            made.add(new TableRow(made.size() + 2, "104", values));
        }
        return with(new TableCode(table), made);
    }

    FiledRows with(TableCode table, List<TableRow> rows) {
        filed.put(table, new Filed(table, filed.size() + 1L, 1, false, rows));
        return this;
    }

    FiledRows after(FiledRows yearBefore) {
        before = yearBefore;
        return this;
    }

    @Override
    public int year() {
        return year;
    }

    @Override
    public Optional<Filed> of(TableCode table) {
        return Optional.ofNullable(filed.get(table));
    }

    @Override
    public FiledTables yearBefore() {
        return before == null ? nothing(year - 1) : before;
    }

    YearOutcomes outcomes() {
        return outcomes(Shipped.CATALOG);
    }

    YearOutcomes outcomes(Catalog catalog) {
        return new Computation(
                        catalog, new Reading(catalog, this, Effort::new), Computation.Entered.NOTHING, Effort::new)
                .all();
    }

    /** The shipped indicator's outcome for the school. */
    Outcome school(String indicator) {
        return outcomes().of(indicator, Level.SCHOOL, "").orElseThrow();
    }
}
