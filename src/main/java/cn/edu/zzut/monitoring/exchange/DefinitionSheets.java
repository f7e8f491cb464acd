package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.Definition;
import cn.edu.zzut.monitoring.catalog.Definitions.Change;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 数据项的含义与统计口径 as a workbook, one row a column: written, changed in Excel, and taken back, all or nothing. */
public final class DefinitionSheets {

    private static final String MARK = "校对码（请勿改动）";
    private static final List<String> HEADINGS =
            List.of("表格代码", "表格名称", "数据项", "计量单位", "含义", "统计口径", "统计时间", "含义出处", "版本", MARK);
    private static final int ASKED = 8;
    private static final int MARKED = 9;
    private static final int MOST_TOLD = 20;
    private static final int MOST_ROWS = 5_000;

    private DefinitionSheets() {}

    /** Each row has a mark by which it is known again what was written there, and of which year. */
    public static byte[] write(Catalog catalog, int year) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlainSheet sheet = PlainSheet.Kind.XLSX.into(out, "数据项含义")) {
            sheet.row(HEADINGS, place -> false);
            for (TableDefinition table : catalog.tables()) {
                for (Column column : table.columns()) {
                    sheet.row(cells(table, column, year), place -> false);
                }
            }
        }
        return out.toByteArray();
    }

    private static List<String> cells(TableDefinition table, Column column, int year) {
        Definition words = Definition.of(table, column);
        return List.of(
                table.code().value(),
                table.name(),
                column.name(),
                column.unit(),
                words.meaning(),
                words.countingRule(),
                words.statisticalTime(),
                words.source(),
                column.editionMark(),
                mark(year, table, column.name(), words));
    }

    static String mark(int year, TableDefinition table, String column, Definition words) {
        String all = String.join(
                "\n",
                String.valueOf(year),
                table.code().value(),
                column,
                words.meaning(),
                words.countingRule(),
                words.statisticalTime(),
                words.source());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the file changes. Of a workbook of ours a row that nobody has touched is left as it is now; a list of one's own has
     * no marks and is taken as it stands.
     *
     * @throws Refusal naming each row that cannot be taken, also those that were changed here since they were downloaded
     */
    public static List<Change> read(Path file, String name, Catalog catalog, int year) throws IOException {
        Map<Integer, List<String>> rows = new java.util.LinkedHashMap<>();
        SheetTexts.each(file, name, (number, cells) -> {
            if (rows.size() > MOST_ROWS) {
                throw Refusal.invalid("工作簿超过" + MOST_ROWS + "行，没有导入。");
            }
            rows.put(number, cells);
        });
        return read(rows, catalog, year);
    }

    /** @param rows by their number in the sheet, the headings first */
    static List<Change> read(Map<Integer, List<String>> rows, Catalog catalog, int year) {
        List<List<String>> all = List.copyOf(rows.values());
        if (all.isEmpty() || !startsWithHeadings(all.get(0))) {
            throw Refusal.invalid("第1行须是表头：" + String.join("、", HEADINGS) + "。请先下载含义工作簿，在其中修改后上传。");
        }
        Map<String, TableDefinition> tables = catalog.tables().stream()
                .collect(Collectors.toMap(table -> table.code().value(), Function.identity()));
        boolean marked = cell(all.get(0), MARKED).equals(MARK);
        Map<String, Integer> seen = new HashMap<>();
        List<Change> found = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        rows.entrySet().stream().skip(1).forEach(row -> {
            try {
                Row one = row(row.getValue(), tables, seen, row.getKey());
                found.add(marked ? one.since(year, cell(row.getValue(), MARKED)) : one.change());
            } catch (Refusal refused) {
                wrong.add("第" + row.getKey() + "行：" + refused.getMessage());
            }
        });
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("有" + wrong.size() + "行不能导入，所有含义都没有变化。"
                    + String.join("", wrong.subList(0, Math.min(MOST_TOLD, wrong.size())))
                    + (wrong.size() > MOST_TOLD ? "……" : ""));
        }
        return found;
    }

    private static boolean startsWithHeadings(List<String> row) {
        return row.size() >= ASKED && row.subList(0, ASKED).equals(HEADINGS.subList(0, ASKED));
    }

    /** @param now what is written there */
    private record Row(TableDefinition table, Change change, Definition now) {

        Change since(int year, String mark) {
            String column = change.column();
            if (change.words().equals(now) || mark.equals(mark(year, table, column, now))) {
                return change;
            }
            if (mark.equals(mark(year, table, column, change.words()))) {
                return new Change(change.table(), column, now);
            }
            throw Refusal.invalid(table.title() + "“" + column + "”的含义在下载之后又有修改，或者这不是" + year + "年度的工作簿。请重新下载" + year
                    + "年度的工作簿，在其中修改后上传。");
        }
    }

    private static Row row(
            List<String> cells, Map<String, TableDefinition> tables, Map<String, Integer> seen, int number) {
        TableDefinition table = tables.get(cell(cells, 0));
        if (table == null) {
            throw Refusal.invalid("指标体系中没有表" + cell(cells, 0) + "。");
        }
        String column = cell(cells, 2);
        Definition now = Definition.of(
                table,
                table.column(column).orElseThrow(() -> Refusal.invalid(table.title() + "没有数据项“" + column + "”。")));
        Integer before = seen.putIfAbsent(table.code() + "\n" + column, number);
        if (before != null) {
            throw Refusal.invalid(table.title() + "“" + column + "”与第" + before + "行重复。");
        }
        Definition words = Definition.of(cell(cells, 4), cell(cells, 5), cell(cells, 6), cell(cells, 7));
        if (words.meaning().isEmpty() && !words.equals(now)) {
            throw Refusal.invalid(table.title() + "“" + column + "”的含义是空的，请填写。");
        }
        return new Row(table, new Change(table.code(), column, words), now);
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() && cells.get(place) != null
                ? cells.get(place).strip()
                : "";
    }
}
