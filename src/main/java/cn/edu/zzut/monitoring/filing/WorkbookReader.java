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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        HeadingMatch match = HeadingMatch.find(sheets(file, fileName), table, catalog);
        List<TableRow> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (RawRow raw : match.sheet().rows()) {
            if (raw.number() > match.heading().number()) {
                Map<String, String> values = values(raw, table, match, problems);
                if (!values.isEmpty()) {
                    rows.add(new TableRow(raw.number(), unit, values));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UploadRefused(
                    "有" + problems.size() + "个单元格是公式或错误值，系统只接收数值和文字。请全选后“复制—选择性粘贴—值”，再上传。"
                            + String.join("；", problems.stream().limit(3).toList()),
                    problems.stream().limit(PROBLEMS_NAMED).toList());
        }
        return rows;
    }

    private static List<RawSheet> sheets(Path file, String fileName) throws IOException {
        if (WorkbookGuard.isZip(file)) {
            return XlsxReader.read(file);
        }
        WorkbookGuard.refuseCompoundDocument(file);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CsvReader.read(file);
        }
        throw new UploadRefused(
                name.endsWith(".xlsx")
                        ? "文件不完整或已损坏，无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。"
                        : "只接收Excel工作簿（.xlsx）和CSV文件（.csv）。请另存为.xlsx后再上传。");
    }

    private static Map<String, String> values(
            RawRow raw, TableDefinition table, HeadingMatch match, List<String> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            RawCell cell = raw.cell(match.positions().get(column.name()));
            if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
                problems.add("第" + raw.number() + "行“" + column.name() + "”：" + cell.text());
                continue;
            }
            String text = CellText.of(cell, column.type());
            if (!text.isEmpty()) {
                values.put(column.name(), text);
            }
        }
        return values;
    }
}
