package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet of somebody else's making, read for a table although not all of the table's headings are there. */
public final class LooseSheet {

    private final RawSheet sheet;
    private final Room room;
    private final List<Heading> headings;

    /** @param room in which the sheet is */
    LooseSheet(RawSheet sheet, Room room) {
        this.sheet = sheet;
        this.room = room;
        this.headings = Heading.of(sheet);
    }

    public String name() {
        return sheet.name();
    }

    /** Whether whoever opens the file does not see it. */
    public boolean hidden() {
        return sheet.hidden();
    }

    public boolean isEmpty() {
        return sheet.head().isEmpty();
    }

    /** Whether it is one that we put beside a table: how to fill it in, what may be chosen, or what was found in it. */
    public boolean isOurNote() {
        return sheet.isOurNote();
    }

    /** How many of the table's columns stand in it under a name of theirs, side by side or one below the other. */
    public int columnsOf(TableHeadings table) {
        int across = headings.stream().mapToInt(table::columnsIn).max().orElse(0);
        return across < table.table().columns().size() && turned(table).isPresent()
                ? table.table().columns().size()
                : across;
    }

    private Optional<NamesDown.Turned> turned(TableHeadings table) {
        return table.table().isSingleRow()
                ? NamesDown.turned(List.of(sheet), table.table()).stream().findFirst()
                : Optional.empty();
    }

    /**
     * Reads what is there of the table.
     *
     * @param unit the unit that the rows are ascribed to
     * @param all the tables that could stand in the same sheet
     * @throws UploadRefused when none of its columns is there, or nobody can tell what the rows are
     */
    public LooseReading read(
            TableHeadings table, HeadingChoices choices, String unit, Collection<TableDefinition> all) {
        HeadingFit across = fit(sheet, headings, table, choices);
        Optional<NamesDown.Turned> down =
                across.positions().size() < table.table().columns().size() ? turned(table) : Optional.empty();
        HeadingFit fit = down.map(names -> fit(names.sheet(), Heading.of(names.sheet()), table, choices))
                .orElse(across);
        if (fit.positions().isEmpty()) {
            throw new UploadRefused(
                    "工作表“" + sheet.name() + "”中没有一列是“" + table.table().title() + "”的数据项。");
        }
        Map<String, Integer> further = fit.match().extra();
        further.values().removeAll(fit.put());
        OwnColumns own = new OwnColumns(further);
        List<RejectedRow> rejected = new ArrayList<>();
        Reading reading = new RowReader(table.table(), fit.match(), own, unit, Formulas.AS_SAVED, all).read(row -> {
            room.problem();
            rejected.add(row);
        });
        List<String> remarks =
                new ArrayList<>(down.map(NamesDown.Turned::remarks).orElse(List.of()));
        remarks.addAll(reading.remarks());
        return reading(table.table(), fit, own, reading.rows(), rejected, remarks);
    }

    private static HeadingFit fit(RawSheet sheet, List<Heading> headings, TableHeadings table, HeadingChoices choices) {
        return headings.stream()
                .map(heading -> HeadingFit.of(sheet, heading, table, choices))
                .max(Comparator.comparingInt(fit -> fit.positions().size()))
                .orElseThrow(() -> new UploadRefused("工作表“" + sheet.name() + "”是空的。"));
    }

    private static LooseReading reading(
            TableDefinition table,
            HeadingFit fit,
            OwnColumns own,
            List<TableRow> rows,
            List<RejectedRow> rejected,
            List<String> remarks) {
        return new LooseReading(
                fit.heading().last(),
                rows,
                table.columnNames().stream()
                        .filter(fit.positions()::containsKey)
                        .map(column -> mapped(fit, column))
                        .toList(),
                table.columnNames().stream()
                        .filter(column -> !fit.positions().containsKey(column))
                        .toList(),
                own.filled().entrySet().stream()
                        .map(column -> new LooseReading.Unmapped(column.getValue(), CellPlace.letters(column.getKey())))
                        .toList(),
                fit.put().stream().map(place -> fit.heading().shown(place)).toList(),
                rejected,
                remarks);
    }

    private static MappedColumn mapped(HeadingFit fit, String column) {
        int place = fit.positions().get(column);
        return new MappedColumn(
                column,
                fit.heading().shown(place),
                CellPlace.letters(place),
                fit.how().get(column));
    }

    /** Nothing but the headings that could be, for people to look at: those of the fullest row. */
    public List<String> fullestHeading() {
        return headings.stream()
                .filter(heading -> heading.first() == heading.last())
                .map(heading -> heading.names().stream()
                        .map(names -> names.get(0))
                        .filter(name -> !name.isEmpty())
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }
}
