package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.RuleRows;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a check needs of the year's other tables, each read once for as long as this object lives. */
final class OtherTables {

    /** Where the rows of a year's tables come from; empty for a table without any. */
    @FunctionalInterface
    interface Content {

        Optional<List<TableRow>> rows(TableCode table);
    }

    private final Content thisYear;
    private final Content lastYear;
    private final Catalog catalog;
    private final int year;
    private final Map<ForeignKey.Target, Optional<Offer>> offers = new HashMap<>();
    private final Map<TableCode, Optional<Object>> contents = new HashMap<>();
    private final Map<TableCode, Optional<List<TableRow>>> rows = new HashMap<>();

    OtherTables(Submissions submissions, LastYear lastYear, Catalog catalog, int year) {
        this(
                table -> submissions.effective(year, table).map(submissions::rows),
                table -> lastYear.rows(year, table),
                catalog,
                year);
    }

    OtherTables(Content thisYear, Content lastYear, Catalog catalog, int year) {
        this.thisYear = thisYear;
        this.lastYear = lastYear;
        this.catalog = catalog;
        this.year = year;
    }

    /**
     * The values that a table offers to references: this year's where the table has any, else last year's; empty when it
     * has neither.
     */
    Optional<Offer> offer(ForeignKey.Target target) {
        return offers.computeIfAbsent(target, this::readOffer);
    }

    private Optional<Offer> readOffer(ForeignKey.Target target) {
        TableCode table = target.table();
        return rows(table).map(content -> offer(target, content, year)).or(() -> lastYear.rows(table)
                .map(content -> offer(target, content, year - 1)));
    }

    private static Offer offer(ForeignKey.Target target, List<TableRow> content, int ofYear) {
        Set<List<String>> values = new HashSet<>();
        content.forEach(
                row -> values.add(target.columns().stream().map(row::value).toList()));
        return new Offer(values, ofYear);
    }

    /** This year's rows of a table; empty when nothing was submitted yet. */
    Optional<List<TableRow>> rows(TableCode table) {
        return rows.computeIfAbsent(table, thisYear::rows);
    }

    /** A table as rules see it this year: its row where it is 单条, else its rows; empty when there are no data. */
    Optional<Object> content(TableCode table) {
        return contents.computeIfAbsent(table, code -> rows(code)
                .filter(content -> !content.isEmpty())
                .map(content -> RuleRows.of(catalog.table(code), content)));
    }

    TableDefinition definition(TableCode table) {
        return catalog.table(table);
    }

    record Offer(Set<List<String>> values, int year) {}
}
