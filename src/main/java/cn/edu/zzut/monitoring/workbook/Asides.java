package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows below a table that are no data: sums, signatures, notes. A row is one only where its first cell says so and none of
 * the columns has content by which a row of the table is told from others; all that are left out are named.
 */
final class Asides {

    private static final int LONGEST = 500;
    private static final int FEWEST_FILLED = 3;
    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "共计", "总和", "合计数", "本页合计", "本页小计");
    private static final Pattern LABELLED = Pattern.compile(
            "(填表|填报|制表|经办|复核|审核|审批|负责|联系)人(签字|签名|\\(签字\\)|\\(签名\\)|\\(签章\\))?:.*"
                    + "|(单位|部门|学院|主管)?(负责人|领导|盖章|公章)(签字|签名|\\(签字\\)|\\(签章\\)|\\(公章\\)|\\(盖章\\))?:.*"
                    + "|(填表|填报|制表|上报)(日期|时间|单位|部门):.*|(联系)?电话:.*|日期:.*"
                    + "|(注|备注|说明|填表说明|填报说明|附注|注意)[0-9一二三]?:.*",
            Pattern.DOTALL);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]");

    private final List<Integer> keys = new ArrayList<>();
    private final List<Column> columns;
    private final int[] positions;
    private final Named found = new Named();

    /** @param positions each column's index in the row; -1 where it has none */
    Asides(TableDefinition table, int[] positions) {
        this.columns = table.columns();
        this.positions = positions;
        for (int i = 0; i < positions.length; i++) {
            Column column = columns.get(i);
            boolean telling = table.primaryKey().isEmpty()
                    ? column.required() && column.type() == ColumnType.TEXT
                    : table.primaryKey().contains(column.name());
            if (telling && positions[i] >= 0) {
                keys.add(i);
            }
        }
    }

    /** Whether the row is none of the table's; it is then remembered for the remarks. */
    boolean isAside(RawRow row) {
        if (keys.isEmpty() || !tellsNothing(row) || isFilled(row)) {
            return false;
        }
        String first = first(row);
        String own = firstOwn(row);
        if (!says(first) && !says(own)) {
            return false;
        }
        found.add(() -> "第" + row.number() + "行" + Named.quoted((says(first) ? first : own).strip()));
        return true;
    }

    /** None of the columns by which rows are told apart has content but such words. */
    private boolean tellsNothing(RawRow row) {
        for (int key : keys) {
            String text = row.cell(positions[key]).text();
            if (!text.isBlank() && (!says(text) || columns.get(key).values().contains(text.strip()))) {
                return false;
            }
        }
        return true;
    }

    /** Most columns for words have some of their own: somebody of the code 小计 is somebody. Sums fill columns of numbers only. */
    private boolean isFilled(RawRow row) {
        int words = 0;
        int filled = 0;
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] >= 0 && !columns.get(i).type().isNumeric() && !keys.contains(i)) {
                String text = row.cell(positions[i]).text();
                words++;
                filled += text.isBlank() || says(text) ? 0 : 1;
            }
        }
        return filled >= FEWEST_FILLED && 2 * filled > words;
    }

    private static String first(RawRow row) {
        for (RawCell cell : row.cells()) {
            if (!cell.text().isBlank()) {
                return cell.text();
            }
        }
        return "";
    }

    private String firstOwn(RawRow row) {
        for (int position : positions) {
            String text = position < 0 ? "" : row.cell(position).text();
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static boolean says(String text) {
        return maySay(text)
                && (SUMS.contains(Heading.plain(text))
                        || LABELLED.matcher(labelled(text)).matches());
    }

    /** Nearly all texts are not even looked at closely. */
    private static boolean maySay(String text) {
        return text.length() <= LONGEST
                && (text.indexOf('计') >= 0
                        || text.indexOf('和') >= 0
                        || text.indexOf(':') >= 0
                        || text.indexOf('：') >= 0);
    }

    private static String labelled(String text) {
        return text.replaceAll("[\\s\\u3000]", "")
                .replace('：', ':')
                .replace('（', '(')
                .replace('）', ')');
    }

    /** Which rows were left out, for their sender to know. */
    Optional<String> remark() {
        return found.isEmpty() ? Optional.empty() : Optional.of("有" + found.count() + "行是合计、签字或说明，没有作为数据读入：" + found);
    }
}
