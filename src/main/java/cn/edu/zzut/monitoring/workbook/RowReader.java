package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a sheet's rows once it is known where the table's columns stand. */
final class RowReader {

    private static final int PROBLEMS_NAMED = 10;

    private final TableDefinition table;
    private final int[] positions;
    private final Map<String, Integer> extra;
    private final String unit;
    private final Formulas formulas;
    private final RowValues.Columns columns = new RowValues.Columns();
    private final boolean[] codes;
    private final Changes changes = new Changes();
    private final List<String> problems = new ArrayList<>();
    private boolean hasFormulas;
    private int hiddenRows;

    /** @param positions column name → index in the row; a column without one stays empty */
    RowReader(
            TableDefinition table,
            Map<String, Integer> positions,
            Map<String, Integer> extra,
            String unit,
            Formulas formulas) {
        this.table = table;
        this.positions = table.columnNames().stream()
                .mapToInt(name -> positions.getOrDefault(name, -1))
                .toArray();
        this.extra = extra;
        this.unit = unit;
        this.formulas = formulas;
        table.columnNames().forEach(columns::place);
        Set<String> names = Codes.columns(table);
        this.codes = new boolean[this.positions.length];
        for (int i = 0; i < codes.length; i++) {
            Column column = table.columns().get(i);
            codes[i] = column.type() == ColumnType.TEXT && names.contains(column.name());
        }
    }

    /** @throws UploadRefused when cells hold errors, or formulas that are not wanted */
    Reading read(RawSheet sheet, Heading heading) {
        List<TableRow> rows = new ArrayList<>();
        sheet.content().each(raw -> {
            if (raw.number() > heading.last()) {
                RowValues values = values(raw);
                if (!values.isEmpty()) {
                    hiddenRows += raw.hidden() ? 1 : 0;
                    rows.add(new TableRow(raw.number(), unit, values, extra(raw)));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw refusal();
        }
        List<String> remarks = new ArrayList<>();
        if (hiddenRows > 0) {
            remarks.add("其中" + hiddenRows + "行在工作簿中被隐藏或筛选掉，也已读入");
        }
        remarks.addAll(changes.remarks());
        return new Reading(rows, remarks);
    }

    private UploadRefused refusal() {
        List<String> named = problems.stream().limit(PROBLEMS_NAMED).toList();
        String some = String.join("；", problems.stream().limit(3).toList());
        return hasFormulas
                ? new FormulaCells(
                        "有" + problems.size() + "个单元格是公式或错误值，系统只接收数值和文字。请全选后“复制—选择性粘贴—值”再上传，或选择“按公式当前的值接收”。" + some,
                        named)
                : new UploadRefused(
                        "有" + problems.size() + "个单元格是错误值，或是被Excel改坏的代码，无法作为数据接收。请在工作簿中改正（代码列先设为“文本”格式，再重新输入）后再上传。"
                                + some,
                        named);
    }

    private RowValues values(RawRow raw) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < texts.length; i++) {
            if (positions[i] < 0) {
                continue;
            }
            Column column = table.columns().get(i);
            RawCell cell = raw.cell(positions[i]);
            if (cell.kind() == Kind.FORMULA && formulas == Formulas.AS_SAVED) {
                cell = cell.resolved();
            }
            if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
                hasFormulas |= cell.kind() == Kind.FORMULA;
                problems.add("第" + raw.number() + "行“" + column.name() + "”：" + cell.text());
                continue;
            }
            String text = text(cell, i, raw.number());
            texts[i] = text.isEmpty() ? null : text;
        }
        return new RowValues(columns, texts);
    }

    private String text(RawCell cell, int i, int row) {
        Column column = table.columns().get(i);
        if (codes[i] && !cell.text().isEmpty()) {
            Optional<String> damage = Codes.damage(cell);
            if (damage.isPresent()) {
                problems.add("第" + row + "行“" + column.name() + "”：" + damage.get());
                return "";
            }
        }
        RawCell seen = cell;
        if (cell.kind() == Kind.TEXT) {
            String plain = PlainText.of(cell.text());
            if (!plain.equals(cell.text())) {
                changes.add("去掉了看不见的字符或代码的外壳（如=\"…\"）", row, column.name());
                seen = new RawCell(Kind.TEXT, plain);
            }
        }
        String text = CellText.of(seen, column.type());
        if (codes[i]) {
            String code = Codes.normal(text);
            if (!code.equals(text)) {
                changes.add("的代码改成了半角、去掉了数字间的空格", row, column.name());
                return code;
            }
        }
        return StandardText.of(text, column, change -> changes.add(change, row, column.name()));
    }

    private Map<String, String> extra(RawRow raw) {
        if (extra.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        extra.forEach((heading, position) -> {
            String text = CellText.of(raw.cell(position).resolved(), ColumnType.TEXT);
            if (!text.isEmpty()) {
                texts.put(heading, text);
            }
        });
        return texts;
    }
}
