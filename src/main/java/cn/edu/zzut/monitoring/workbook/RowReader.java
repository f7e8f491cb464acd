package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a sheet's rows once it is known where the table's columns stand. */
final class RowReader {

    private static final int PROBLEMS_NAMED = 10;
    /** All tables of a university together have fewer; they are kept in memory until they are checked. */
    private static final int MOST_CELLS = 8_000_000;

    private final RawSheet sheet;
    private final Heading heading;
    private final int[] positions;
    private final OwnColumns own;
    private final String unit;
    private final Formulas formulas;
    private final RowValues.Columns columns = new RowValues.Columns();
    private final List<Column> definitions;
    private final List<ColumnForm> forms;
    private final PairedLists pairs;
    private final Asides asides;
    private final OtherBlocks others;
    private final Places places;
    private final Changes changes;
    private final List<Problem> problems = new ArrayList<>();
    private boolean hasFormulas;
    private int hiddenRows;
    private int kept;

    /**
     * @param match where the columns stand; one without a position stays empty
     * @param own the sender's own columns
     * @param all the tables that could stand in the same sheet
     */
    RowReader(
            TableDefinition table,
            HeadingMatch match,
            OwnColumns own,
            String unit,
            Formulas formulas,
            Collection<TableDefinition> all) {
        this.sheet = match.sheet();
        this.heading = match.heading();
        this.positions = table.columnNames().stream()
                .mapToInt(name -> match.positions().getOrDefault(name, -1))
                .toArray();
        this.own = own;
        this.unit = unit;
        this.formulas = formulas;
        this.definitions = table.columns();
        table.columnNames().forEach(columns::place);
        this.forms = definitions.stream()
                .map(column -> new ColumnForm(table, column))
                .toList();
        this.pairs = new PairedLists(table);
        this.asides = new Asides(table, positions);
        this.others = new OtherBlocks(table, heading, all);
        this.places = sheet.places();
        this.changes = new Changes(places);
    }

    /** A cell that cannot be read. */
    private record Problem(int row, String column, String what) {

        RejectedRow asRejected() {
            return new RejectedRow(row, column, what);
        }
    }

    /** @throws UploadRefused when cells hold errors, or formulas that are not wanted */
    Reading read() {
        Reading reading = read(row -> {});
        if (!problems.isEmpty()) {
            throw refusal();
        }
        return reading;
    }

    /**
     * The same without the rows in which such cells are.
     *
     * @param rejected is told of each such cell
     */
    Reading read(Consumer<RejectedRow> rejected) {
        Unheaded unheaded = new Unheaded(heading, sheet.layout());
        List<TableRow> rows = new ArrayList<>();
        List<String[]> texts = new ArrayList<>();
        Rest rest = sheet.content().each(raw -> {
            if (raw.number() <= heading.last()) {
                others.above(raw);
                return;
            }
            others.requireNoHeading(raw);
            if (asides.isAside(raw)) {
                return;
            }
            if (sheet.layout() == RawSheet.Layout.LINES) {
                saySeveralLines(raw);
            }
            unheaded.look(raw);
            int before = problems.size();
            String[] cells = texts(raw);
            if (problems.size() > before) {
                problems.subList(before, problems.size()).forEach(problem -> rejected.accept(problem.asRejected()));
                return;
            }
            RowValues values = new RowValues(columns, cells);
            Map<String, String> extra = own.of(raw);
            if (!values.isEmpty()) {
                hiddenRows += raw.hidden() ? 1 : 0;
                rows.add(new TableRow(raw.number(), unit, values, extra));
                texts.add(cells);
                requireRoom(cells.length + own.size());
            } else {
                extra.keySet().forEach(name -> changes.add("所在的行在本表各列中没有内容，没有读入", raw.number(), name));
            }
        });
        unheaded.requireUnshifted();
        new MergedCells(definitions, positions, heading.last(), changes).fill(rows, texts, rest.merged());
        List<String> remarks = new ArrayList<>();
        if (hiddenRows > 0) {
            remarks.add("其中" + hiddenRows + "行在工作簿中被隐藏或筛选掉，也已读入");
        }
        hiddenColumns(rest, texts).ifPresent(remarks::add);
        others.remark().ifPresent(remarks::add);
        asides.remark().ifPresent(remarks::add);
        own.remark().ifPresent(remarks::add);
        unheaded.remark().ifPresent(remarks::add);
        remarks.addAll(rest.unread());
        remarks.addAll(changes.remarks());
        return new Reading(rows, remarks, sheet.cells());
    }

    private Optional<String> hiddenColumns(Rest rest, List<String[]> texts) {
        String hidden = IntStream.range(0, positions.length)
                .filter(i -> rest.hiddenColumns().contains(positions[i]))
                .filter(i -> texts.stream().anyMatch(row -> row[i] != null))
                .mapToObj(i -> "“" + definitions.get(i).name() + "”")
                .collect(Collectors.joining("、"));
        return hidden.isEmpty() ? Optional.empty() : Optional.of(hidden + "列在工作簿中被隐藏，也已读入");
    }

    private void requireRoom(int more) {
        kept += more;
        if (kept > MOST_CELLS) {
            throw new UploadRefused("工作表的数据超过" + MOST_CELLS + "个单元格。请删除与本表无关的列和行，或与评估督导处联系分批报送。");
        }
    }

    private UploadRefused refusal() {
        List<String> named =
                problems.stream().limit(PROBLEMS_NAMED).map(this::inWords).toList();
        String some = String.join("；", named.subList(0, Math.min(3, named.size())));
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
                changes.add(
                        "在文件中占了几行，请核对引号是否成对", raw.number(), definitions.get(i).name());
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
        pairs.settle(texts, raw.number(), changes);
        return texts;
    }

    /** Null where nothing is to be kept. */
    private String text(RawCell written, int i, int row) {
        boolean calculated = written.kind() == Kind.FORMULA && formulas == Formulas.AS_SAVED;
        RawCell cell = calculated ? written.resolved() : written;
        if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
            hasFormulas |= cell.kind() == Kind.FORMULA;
            return problem(row, i, cell.text());
        }
        ColumnForm form = forms.get(i);
        if (!calculated && form.keeps(cell)) {
            return cell.text();
        }
        Optional<String> damage = form.damage(cell);
        if (damage.isPresent()) {
            return problem(row, i, damage.get());
        }
        String text = form.of(cell, row, changes);
        if (calculated) {
            changes.add("是公式，读入的是文件保存时算出的值", row, definitions.get(i).name(), "（" + Named.shortened(text) + "）");
        }
        return text.isEmpty() ? null : text;
    }

    private String problem(int row, int i, String what) {
        problems.add(new Problem(row, definitions.get(i).name(), what));
        return null;
    }

    private String inWords(Problem problem) {
        return places.of(problem.row(), problem.column()) + "：" + problem.what();
    }
}
