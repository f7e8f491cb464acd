package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts that a person has typed into rows of a table: of them is made, said and refused what would be of a workbook's cells. */
public final class TypedText {

    private final List<String> names;
    private final Map<String, ColumnForm> forms = new LinkedHashMap<>();
    private final PairedLists pairs;
    private final Changes changes = new Changes();
    private final Named damaged = new Named();

    public TypedText(TableDefinition table) {
        this.names = table.columnNames();
        this.pairs = new PairedLists(table);
        table.columns().forEach(column -> forms.put(column.name(), new ColumnForm(table, column)));
    }

    /**
     * The row's texts with what was typed into it. What cannot be brought into a column's form stays, for a finding to name.
     *
     * @param before the row's texts so far
     * @param typed column → text; an empty text or null empties the cell
     * @param row where it is typed
     * @throws Refusal when the table has no such column
     */
    public Map<String, String> into(Map<String, String> before, Map<String, String> typed, int row) {
        Map<String, String> texts = new HashMap<>(before);
        typed.forEach((column, text) -> {
            String normal = normal(column, text == null ? "" : text, row);
            if (normal.isEmpty()) {
                texts.remove(column);
            } else {
                texts.put(column, normal);
            }
        });
        settlePairs(texts, row);
        return texts;
    }

    private String normal(String column, String text, int row) {
        ColumnForm form = forms.get(column);
        if (form == null) {
            throw Refusal.invalid("本表没有“" + column + "”这一数据项，请刷新后重试。");
        }
        RawCell cell = new RawCell(Kind.TEXT, text);
        form.damage(cell).ifPresent(what -> damaged.add(() -> Places.ROWS.of(row, column) + "：" + what));
        return form.of(cell, row, changes);
    }

    private void settlePairs(Map<String, String> texts, int row) {
        String[] cells = new String[names.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = texts.get(names.get(i));
        }
        pairs.settle(cells, row, changes);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                texts.put(names.get(i), cells[i]);
            }
        }
    }

    /** @throws Refusal when a text is an error, too long for a cell, or a code that a spreadsheet has spoilt */
    public void requireUndamaged() {
        if (!damaged.isEmpty()) {
            throw Refusal.invalid("有" + damaged.count() + "处内容不完整或不能用，本次修改没有保存：" + damaged + "。请按原件改正后再保存。");
        }
    }

    /** What stands otherwise than it was typed, in Chinese. */
    public List<String> remarks() {
        return changes.remarks();
    }
}
