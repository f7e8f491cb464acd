package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.RawSheet.Kind;
import cn.edu.zzut.monitoring.filing.RawSheet.RawCell;
import cn.edu.zzut.monitoring.filing.RawSheet.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the rows of a table from an .xlsx or .csv file, or refuses the file. */
public final class WorkbookReader {

    private static final int PROBLEMS_NAMED = 10;

    private WorkbookReader() {}

    /**
     * @param unit the unit that the rows are ascribed to
     * @throws UploadRefused when the file cannot be read as this table
     */
    public static List<TableRow> read(Path file, String fileName, TableDefinition table, Catalog catalog, String unit)
            throws IOException {
        if (WorkbookGuard.isZip(file)) {
            try (XlsxReader workbook = new XlsxReader(file)) {
                return read(workbook.sheets(), table, catalog, unit);
            }
        }
        WorkbookGuard.refuseCompoundDocument(file);
        return read(text(file, fileName), table, catalog, unit);
    }

    private static List<RawSheet> text(Path file, String fileName) throws IOException {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CsvReader.read(file);
        }
        throw new UploadRefused(
                name.endsWith(".xlsx")
                        ? "文件不完整或已损坏，无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。"
                        : "只接收Excel工作簿（.xlsx）和CSV文件（.csv）。请另存为.xlsx后再上传。");
    }

    private static List<TableRow> read(List<RawSheet> sheets, TableDefinition table, Catalog catalog, String unit) {
        HeadingMatch match = HeadingMatch.find(sheets, table, catalog);
        RowValues.Columns columns = new RowValues.Columns();
        table.columnNames().forEach(columns::place);
        List<TableRow> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        match.sheet().content().each(raw -> {
            if (raw.number() > match.heading().number()) {
                RowValues values = values(raw, table, match, columns, problems);
                if (!values.isEmpty()) {
                    rows.add(new TableRow(raw.number(), unit, values));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new UploadRefused(
                    "有" + problems.size() + "个单元格是公式或错误值，系统只接收数值和文字。请全选后“复制—选择性粘贴—值”，再上传。"
                            + String.join("；", problems.stream().limit(3).toList()),
                    problems.stream().limit(PROBLEMS_NAMED).toList());
        }
        return rows;
    }

    private static RowValues values(
            RawRow raw, TableDefinition table, HeadingMatch match, RowValues.Columns columns, List<String> problems) {
        String[] texts = new String[table.columns().size()];
        for (int i = 0; i < texts.length; i++) {
            Column column = table.columns().get(i);
            RawCell cell = raw.cell(match.positions().get(column.name()));
            if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
                problems.add("第" + raw.number() + "行“" + column.name() + "”：" + cell.text());
                continue;
            }
            String text = CellText.of(cell, column.type());
            texts[i] = text.isEmpty() ? null : text;
        }
        return new RowValues(columns, texts);
    }
}
