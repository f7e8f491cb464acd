package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a sheet's rows once it is known where the table's columns stand. */
final class RowReader {

    private static final int PROBLEMS_NAMED = 10;
    /** All tables of a university together have fewer; they are kept in memory until they are checked. */
    private static final int MOST_CELLS = 8_000_000;

    private final int[] positions;
    private final Map<String, Integer> extra;
    private final String unit;
    private final Formulas formulas;
    private final RowValues.Columns columns = new RowValues.Columns();
    private final List<Column> definitions;
    private final List<ColumnForm> forms;
    private final PairedLists pairs;
    private final Asides asides;
    private final Changes changes = new Changes();
    private final List<String> problems = new ArrayList<>();
    private boolean hasFormulas;
    private int hiddenRows;
    private int kept;

    /** @param positions column name → index in the row; a column without one stays empty */
    RowReader(
            TableDefinition table,
            Map<String, Integer> positions,
            Map<String, Integer> extra,
            String unit,
            Formulas formulas) {
        this.positions = table.columnNames().stream()
                .mapToInt(name -> positions.getOrDefault(name, -1))
                .toArray();
        this.extra = extra;
        this.unit = unit;
        this.formulas = formulas;
        this.definitions = table.columns();
        table.columnNames().forEach(columns::place);
        this.forms = definitions.stream()
                .map(column -> new ColumnForm(table, column))
                .toList();
        this.pairs = new PairedLists(table);
        this.asides = new Asides(table, this.positions);
    }

    /** @throws UploadRefused when cells hold errors, or formulas that are not wanted */
    Reading read(RawSheet sheet, Heading heading) {
        Unheaded unheaded = new Unheaded(heading, sheet.layout());
        List<TableRow> rows = new ArrayList<>();
        List<String[]> texts = new ArrayList<>();
        List<Merged> merged = sheet.content().each(raw -> {
            if (raw.number() <= heading.last() || asides.isAside(raw)) {
                return;
            }
            if (sheet.layout() == RawSheet.Layout.LINES) {
                saySeveralLines(raw);
            }
            unheaded.look(raw);
            String[] cells = texts(raw);
            RowValues values = new RowValues(columns, cells);
            if (!values.isEmpty()) {
                hiddenRows += raw.hidden() ? 1 : 0;
                rows.add(new TableRow(raw.number(), unit, values, extra(raw)));
                texts.add(cells);
                requireRoom(cells.length + extra.size());
            } else {
                extra(raw).keySet().forEach(own -> changes.add("所在的行在本表各列中没有内容，没有读入", raw.number(), own));
            }
        });
        unheaded.requireUnshifted();
        if (!problems.isEmpty()) {
            throw refusal();
        }
        new MergedCells(definitions, positions, heading.last(), changes).fill(rows, texts, merged);
        List<String> remarks = new ArrayList<>();
        if (hiddenRows > 0) {
            remarks.add("其中" + hiddenRows + "行在工作簿中被隐藏或筛选掉，也已读入");
        }
        asides.remark().ifPresent(remarks::add);
        unheaded.remark().ifPresent(remarks::add);
        remarks.addAll(changes.remarks());
        return new Reading(rows, remarks);
    }

    private void requireRoom(int more) {
        kept += more;
        if (kept > MOST_CELLS) {
            throw new UploadRefused("工作表的数据超过" + MOST_CELLS + "个单元格。请删除与本表无关的列和行，或与评估督导处联系分批报送。");
        }
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

    /** In a text a quote too many makes one cell of several lines, which nobody sees. */
    private void saySeveralLines(RawRow raw) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0 && raw.cell(positions[i]).text().strip().indexOf('\n') >= 0) {
                changes.add("在文件中占了几行，请核对引号是否成对", raw.number(), name(i));
            }
        }
    }

    private String[] texts(RawRow raw) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < texts.length; i++) {
            if (positions[i] >= 0) {
                RawCell cell = raw.cell(positions[i]);
                if (!cell.isNone()) {
                    texts[i] = text(cell, i, raw.number());
                }
            }
        }
        pairs.settle(texts, i -> changes.add("的分隔符改成了“" + definitions.get(i).separator() + "”", raw.number(), name(i)));
        return texts;
    }

    private String name(int i) {
        return definitions.get(i).name();
    }

    /** Null where nothing is to be kept. */
    private String text(RawCell written, int i, int row) {
        RawCell cell = written.kind() == Kind.FORMULA && formulas == Formulas.AS_SAVED ? written.resolved() : written;
        if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
            hasFormulas |= cell.kind() == Kind.FORMULA;
            return problem(row, i, cell.text());
        }
        ColumnForm form = forms.get(i);
        if (form.isCode() && !cell.text().isEmpty()) {
            Optional<String> damage = form.isBroken(cell) ? Optional.of("代码中间有换行，无法确定代码是哪一个") : Codes.damage(cell);
            if (damage.isPresent()) {
                return problem(row, i, damage.get());
            }
        }
        Column column = definitions.get(i);
        String text =
                StandardText.of(form.of(cell, row, changes), column, change -> changes.add(change, row, column.name()));
        return text.isEmpty() ? null : text;
    }

    private String problem(int row, int i, String what) {
        problems.add("第" + row + "行“" + name(i) + "”：" + what);
        return null;
    }

    private Map<String, String> extra(RawRow raw) {
        if (extra.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        extra.forEach((heading, position) -> {
            RawCell cell = raw.cell(position).resolved();
            String text = CellText.of(
                    cell.kind() == Kind.TEXT ? new RawCell(Kind.TEXT, PlainText.of(cell.text())) : cell,
                    ColumnType.TEXT);
            if (!text.isEmpty()) {
                texts.put(heading, text);
            }
        });
        return texts;
    }
}
