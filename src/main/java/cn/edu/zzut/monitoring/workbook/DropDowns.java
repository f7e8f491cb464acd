package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a template's cells take: enumerations and short references are lists to choose from, where the references only warn;
 * of the rest a cell refuses what the checks would refuse.
 */
final class DropDowns {

    /** The sheet that the longer lists stand in. */
    static final String LIST_SHEET = "可选值";

    private static final int LAST_VALIDATED_ROW = 20_000;
    /** Excel refuses longer lists in a cell's own validation; they go to a sheet of their own. */
    private static final int LONGEST_INLINE_LIST = 200;

    private static final String REFUSED = "这个值不能用";
    private static final String CHOOSE = "请从下拉列表中选择。";

    private final Workbook workbook;
    private final Worksheet sheet;
    private Worksheet values;

    DropDowns(Workbook workbook, Worksheet sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    void add(TableDefinition table, Map<String, List<String>> choices) {
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            boolean one = column.separator().isEmpty();
            if (one && !column.values().isEmpty()) {
                enumeration(c, column.values());
            } else if (one && choices.containsKey(column.name())) {
                validated(c)
                        .validateWithList(listed(c, choices.get(column.name())))
                        .errorStyle(DataValidationErrorStyle.WARNING)
                        .errorTitle("基础表中没有这个值")
                        .error("列表取自基础数据表。确认无误可以继续，上传后还会校验。")
                        .showErrorMessage(true);
            } else {
                condition(c, column);
            }
        }
    }

    private void condition(int c, Column column) {
        new CellCondition(column, firstCell(c)).formula().ifPresent(formula -> validated(c)
                .validateWithFormula(xml(formula))
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(REFUSED)
                .error(xml(NotesSheet.requirement(column)))
                .showErrorMessage(true));
    }

    private void enumeration(int c, List<String> permitted) {
        String inline = String.join(",", permitted);
        boolean parts = permitted.stream().anyMatch(value -> value.contains(","));
        if (inline.length() <= LONGEST_INLINE_LIST && !parts) {
            validated(c)
                    .validateWithListByFormula(xml("\"" + inline.replace("\"", "\"\"") + "\""))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(REFUSED)
                    .error(CHOOSE)
                    .showErrorMessage(true);
        } else {
            validated(c)
                    .validateWithList(listed(c, permitted))
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .errorTitle(REFUSED)
                    .error(CHOOSE)
                    .showErrorMessage(true);
        }
    }

    /** The library writes these as they are: what a catalog says must not become the workbook's own markup. */
    private static String xml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Such as C2. */
    private String firstCell(int c) {
        return validated(c).toString().split(":", 2)[0];
    }

    private Range validated(int c) {
        return sheet.range(1, c, LAST_VALIDATED_ROW, c);
    }

    private Range listed(int c, List<String> texts) {
        values = values == null ? workbook.newWorksheet(LIST_SHEET) : values;
        for (int r = 0; r < texts.size(); r++) {
            values.value(r, c, texts.get(r));
        }
        return values.range(0, c, texts.size() - 1, c);
    }
}
