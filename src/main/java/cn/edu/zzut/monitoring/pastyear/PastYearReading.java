package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles.Assigned;
import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.pastyear.Recognition.Recognised;
import cn.edu.zzut.monitoring.pastyear.SheetOutcome.SheetPlace;
import cn.edu.zzut.monitoring.pastyear.SheetOutcome.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.HeadingChoices;
import cn.edu.zzut.monitoring.workbook.LooseReading;
import cn.edu.zzut.monitoring.workbook.LooseSheet;
import cn.edu.zzut.monitoring.workbook.Room;
import cn.edu.zzut.monitoring.workbook.TableHeadings;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One pass through all that was sent for a year, in an order that is always the same. A sheet's rows are handed over and
 * forgotten; of each sheet it is said what became of it.
 */
final class PastYearReading {

    private final int year;
    private final Map<TableCode, TableHeadings> tables = new HashMap<>();
    private final Catalog catalog;
    private final Recognition recognition;
    private final Choices choices;
    private final Map<TableCode, Assigned> responsibles;
    private final RowUnits units;
    private final Taker taker;
    private final Map<TableCode, Integer> below = new HashMap<>();
    private final Set<String> digests = new TreeSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<SheetOutcome> outcomes = new ArrayList<>();
    private final Room room = Room.ofAYear();

    /** Gets the rows of a sheet, numbered as they stand in its table. */
    interface Taker {

        void take(TableDefinition table, SheetPlace from, List<TableRow> rows);
    }

    PastYearReading(
            int year,
            Catalog catalog,
            Choices choices,
            Map<TableCode, Assigned> responsibles,
            RowUnits units,
            Taker taker) {
        this.year = year;
        this.catalog = catalog;
        this.choices = choices;
        this.responsibles = responsibles;
        this.units = units;
        this.taker = taker;
        catalog.tables().forEach(table -> tables.put(table.code(), new TableHeadings(table.in(year))));
        this.recognition = new Recognition(
                catalog.tables().stream().map(table -> tables.get(table.code())).toList(), choices.ofSheets());
    }

    /**
     * Reads one file.
     *
     * @throws Room.Exceeded when there is too much of all files
     */
    void read(Path file, String name) throws IOException {
        try {
            WorkbookReader.loosely(file, name, room, sheets -> {
                List<LooseSheet> filled = sheets.stream()
                        .filter(sheet -> !sheet.isEmpty() && !sheet.isOurNote())
                        .toList();
                filled.forEach(sheet -> outcomes.add(read(sheet, place(name, sheet, filled.size() > 1))));
                if (filled.isEmpty()) {
                    outcomes.add(SheetOutcome.without(place(name), State.EMPTY, "", "", "文件中没有内容", List.of()));
                }
                return filled.size();
            });
        } catch (Room.Exceeded e) {
            throw e;
        } catch (Refusal e) {
            outcomes.add(SheetOutcome.without(place(name), State.UNREADABLE, "", "", e.getMessage(), List.of()));
        }
    }

    private static SheetPlace place(String file) {
        return new SheetPlace(file, "", Recognition.label(file, ""));
    }

    private static SheetPlace place(String file, LooseSheet sheet, boolean several) {
        return new SheetPlace(file, sheet.name(), Recognition.label(file, several ? sheet.name() : ""));
    }

    private SheetOutcome read(LooseSheet sheet, SheetPlace place) {
        Map<TableHeadings, Integer> counted = new HashMap<>();
        Recognised recognised =
                recognition.of(place.label(), names(place), table -> counted.computeIfAbsent(table, sheet::columnsOf));
        if (recognised.isPutAside()) {
            return SheetOutcome.without(place, State.PUT_ASIDE, "", "", State.PUT_ASIDE.title(), List.of());
        }
        if (recognised.table().isEmpty()) {
            State state = sheet.hidden() ? State.HIDDEN : State.UNRECOGNISED;
            return SheetOutcome.without(place, state, "", "", state.title(), sheet.fullestHeading());
        }
        TableHeadings table = recognised.table().get();
        if (sheet.hidden() && recognised.how() != Recognition.How.CHOICE) {
            return without(place, State.HIDDEN, table.table(), State.HIDDEN.title());
        }
        try {
            return taken(sheet, place, table, recognised.how());
        } catch (Room.Exceeded e) {
            throw e;
        } catch (Refusal e) {
            return without(place, State.UNREADABLE, table.table(), e.getMessage());
        }
    }

    /** The sheet's name says more than the file's, the file's more than its folders'. */
    private static List<String> names(SheetPlace place) {
        String file = place.file();
        String base = file.substring(file.lastIndexOf('/') + 1);
        return Stream.of(place.sheet(), base, file.substring(0, file.length() - base.length()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static SheetOutcome without(SheetPlace place, State state, TableDefinition table, String problem) {
        return SheetOutcome.without(place, state, table.code().value(), table.title(), problem, List.of());
    }

    private SheetOutcome taken(LooseSheet sheet, SheetPlace place, TableHeadings headings, Recognition.How how) {
        TableDefinition table = headings.table();
        String responsible = responsibles.get(table.code()).responsible().value();
        LooseReading reading =
                sheet.read(headings, HeadingChoices.of(choices.ofColumns(table.code())), responsible, catalog.tables());
        State state = State.TAKEN;
        int before = below.getOrDefault(table.code(), 0);
        List<TableRow> rows = units.ascribed(table, reading.rows(), place.file(), responsible).stream()
                .map(row -> row.at(before + row.number()))
                .toList();
        String digest = table.code() + " " + ContentHash.of(table, rows);
        if (rows.isEmpty()) {
            state = State.EMPTY;
        } else if (!seen.add(digest)) {
            state = State.DOUBLE;
        } else {
            digests.add(
                    digest + " " + rows.stream().map(TableRow::unit).toList().hashCode());
            below.put(table.code(), rows.get(rows.size() - 1).number());
            taker.take(table, place, rows);
        }
        return new SheetOutcome(
                place.file(),
                place.sheet(),
                place.label(),
                state,
                table.code().value(),
                table.title(),
                how.title(),
                reading.headingRow(),
                state == State.TAKEN ? rows.size() : 0,
                before,
                reading.mapped(),
                reading.missing(),
                reading.unmapped(),
                reading.putAside(),
                reading.rejected(),
                reading.rejected().size(),
                reading.remarks(),
                state == State.TAKEN ? "" : state.title(),
                List.of());
    }

    /** What became of all that was read. */
    TrialOutcome outcome(PastFiles files) {
        Set<TableCode> with = below.keySet();
        return new TrialOutcome(
                files.leftOut(),
                outcomes,
                catalog.tables().stream()
                        .filter(table -> !with.contains(table.code()))
                        .map(TableDefinition::title)
                        .toList());
    }

    /** The same for the same content, whatever the files are called. */
    String likeness() {
        return Hashes.sha256(year + "\n" + String.join("\n", digests));
    }
}
