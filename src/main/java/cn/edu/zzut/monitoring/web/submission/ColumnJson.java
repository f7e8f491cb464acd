package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;

/**
 * What a filer sees of a column while typing; texts are in Chinese, empty where there is nothing to say.
 *
 * @param type TEXT, INTEGER, NUMBER, YEAR, YEAR_MONTH or DATE
 * @param typeTitle the type with an example of its form
 * @param limits what its values keep to, such as 0–100，最多2位小数
 * @param meaning what is to be filled in; 待补充 where nobody has written it yet
 * @param countingRule how it is counted; empty where the meaning says it
 * @param source where the words are taken from
 * @param mark of which edition they are, such as 2019口径 or 修改于2026年9月3日
 * @param statisticalTime what time it is about, with its days in the year
 * @param values the permitted values; empty where any is
 * @param separator what stands between several values in one cell
 * @param privacy NONE, PERSONAL or SENSITIVE
 * @param lastYear what the unit reported the year before; only where the table has one row
 */
record ColumnJson(
        String name,
        String type,
        String typeTitle,
        boolean required,
        String meaning,
        String countingRule,
        String source,
        String mark,
        String unit,
        String limits,
        String statisticalTime,
        List<String> values,
        String separator,
        String lastYear,
        String privacy,
        String privacyTitle) {

    /** The table's columns, in its order. */
    static List<ColumnJson> of(TableDefinition table, List<TableRow> lastYear) {
        return table.columns().stream()
                .map(column -> of(
                        table,
                        column,
                        table.isSingleRow() && lastYear.size() == 1
                                ? lastYear.get(0).value(column.name())
                                : ""))
                .toList();
    }

    private static ColumnJson of(TableDefinition table, Column column, String lastYear) {
        return new ColumnJson(
                column.name(),
                column.type().name(),
                column.typeTitle(),
                column.required(),
                column.shownMeaning(),
                column.countingRule(),
                column.source(),
                column.editionMark(),
                column.unit(),
                column.limitsPhrase(),
                table.statisticalTimeOf(column),
                column.values(),
                column.separator(),
                lastYear,
                column.privacy().name(),
                column.privacy().title());
    }
}
