package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rows of a table from an .xlsx or .csv file, or refuses the file. */
public final class WorkbookReader {

    private WorkbookReader() {}

    /**
     * @param unit the unit that the rows are ascribed to
     * @throws UploadRefused when the file cannot be read as this table
     */
    public static Reading read(
            Path file, String fileName, TableDefinition table, Catalog catalog, String unit, Formulas formulas)
            throws IOException {
        return sheets(file, fileName, sheets -> {
            HeadingMatch match = HeadingMatch.find(sheets, table, catalog);
            Reading reading =
                    new RowReader(table, match, new OwnColumns(match.extra()), unit, formulas, catalog.tables()).read();
            return new Reading(
                    reading.rows(),
                    Stream.concat(match.remarks(sheets, table).stream(), reading.remarks().stream())
                            .toList(),
                    reading.cells());
        });
    }

    /**
     * A sheet with something in it.
     *
     * @param tables those whose headings it has, side by side or one below the other; several where these are the same, none
     *     where it has no table's
     * @param hasRows whether anything stands below the headings, or beside them
     */
    public record Recognised(String sheet, List<TableDefinition> tables, boolean hasRows) {}

    /**
     * Which tables the file's sheets hold, told by their headings. Left out are empty sheets, notes of ours, and hidden sheets
     * without any table's headings or of a table whose rows stand in a sheet that is seen, as that one is read.
     *
     * @throws UploadRefused when the file cannot be read
     */
    public static List<Recognised> recognise(Path file, String fileName, Collection<TableDefinition> tables)
            throws IOException {
        return sheets(file, fileName, sheets -> {
            List<Recognised> seen = sheets.stream()
                    .filter(sheet -> !sheet.hidden() && !sheet.head().isEmpty() && !sheet.isOurNote())
                    .map(sheet -> recognised(sheet, tables))
                    .toList();
            Set<TableDefinition> read = seen.stream()
                    .filter(Recognised::hasRows)
                    .flatMap(sheet -> sheet.tables().stream())
                    .collect(Collectors.toSet());
            Stream<Recognised> hidden = sheets.stream()
                    .filter(RawSheet::hidden)
                    .map(sheet -> recognised(sheet, tables))
                    .filter(sheet -> !sheet.tables().isEmpty())
                    .filter(sheet -> sheet.tables().stream().noneMatch(read::contains));
            return Stream.concat(seen.stream(), hidden).toList();
        });
    }

    private static Recognised recognised(RawSheet sheet, Collection<TableDefinition> tables) {
        List<TableDefinition> byHeadings = HeadingMatch.tablesOf(sheet, tables);
        return byHeadings.isEmpty()
                ? NamesDown.recognised(sheet, tables)
                : new Recognised(sheet.name(), byHeadings, HeadingMatch.holdsRows(sheet, byHeadings));
    }

    /** What is done with a file's sheets while they can be read. */
    public interface Look<T> {

        T at(List<LooseSheet> sheets);
    }

    /**
     * The file's sheets whatever they hold, to be read for any table; those of an .xls file too.
     *
     * @param room for them and those of other files
     * @throws UploadRefused when the file cannot be read
     * @throws Room.Exceeded when there is too much of all files
     */
    public static <T> T loosely(Path file, String fileName, Room room, Look<T> look) throws IOException {
        return anySheets(
                file,
                fileName,
                sheets -> look.at(sheets.stream()
                        .map(sheet -> new LooseSheet(room.within(sheet), room))
                        .toList()));
    }

    /** Whether the file claims to be an .xlsx workbook, and no .csv file. */
    public static boolean isWorkbook(Path file) throws IOException {
        return OtherFormats.isZip(file);
    }

    interface Use<T> {

        T of(List<RawSheet> sheets);
    }

    /** The file's sheets, whatever they hold; they can be read until the use of them ends. */
    static <T> T sheets(Path file, String fileName, Use<T> use) throws IOException {
        if (OtherFormats.isZip(file)) {
            return XlsxReader.use(file, workbook -> use.of(workbook.sheets()));
        }
        OtherFormats.refuse(file);
        return use.of(text(file, fileName));
    }

    /** The same for whoever takes .xls files too, which are not given back marked. */
    static <T> T anySheets(Path file, String fileName, Use<T> use) throws IOException {
        return OtherFormats.isOldWorkbook(file) ? XlsBook.use(file, use) : sheets(file, fileName, use);
    }

    private static List<RawSheet> text(Path file, String fileName) throws IOException {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return CsvReader.read(file);
        }
        throw new UploadRefused(
                name.endsWith(".xlsx")
                        ? "文件不完整或已损坏，无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。"
                        : "只接收Excel工作簿（.xlsx）和CSV文件（.csv）。请另存为.xlsx后再上传。");
    }
}
