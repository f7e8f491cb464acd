package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows and columns of the locked version that a person has named: rows by their numbers or by their key. */
final class RowChoice {

    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\s]+");
    private static final Pattern NUMBERS = Pattern.compile("第?(\\d{1,7})(?:[-－—~～至](\\d{1,7}))?行?");

    private final TableDefinition table;
    private final List<TableRow> rows;

    RowChoice(TableDefinition table, List<TableRow> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    /**
     * @param text such as 5、8-10 or a key; empty for none
     * @throws Refusal when it names what is not there, or more than may be
     */
    SortedSet<Integer> rows(String text) {
        SortedSet<Integer> chosen = new TreeSet<>();
        for (String word : words(text)) {
            Matcher numbers = NUMBERS.matcher(word);
            if (numbers.matches()) {
                int first = Integer.parseInt(numbers.group(1));
                addAll(chosen, first, numbers.group(2) == null ? first : Integer.parseInt(numbers.group(2)));
            } else {
                chosen.add(byKey(word).number());
            }
        }
        return chosen;
    }

    private void addAll(SortedSet<Integer> chosen, int first, int last) {
        if (last < first || last - first >= Scope.MOST) {
            throw Refusal.invalid("行号“" + first + "-" + last + "”不对：前小后大，一次最多" + Scope.MOST + "行。");
        }
        for (int number = first; number <= last; number++) {
            int wanted = number;
            if (rows.stream().noneMatch(row -> row.number() == wanted)) {
                throw Refusal.invalid("锁定的版本中没有第" + wanted + "行。行号按“填报数据”或下载的工作簿中的行号填写（标题是第1行）。");
            }
            chosen.add(wanted);
        }
    }

    private TableRow byKey(String key) {
        List<TableRow> found = rows.stream().filter(row -> key(row).equals(key)).toList();
        if (found.size() != 1) {
            throw Refusal.invalid(
                    found.isEmpty()
                            ? "锁定的版本中没有“" + key + "”这一行。请填写行号（如5、8-10），或" + keyColumns() + "。"
                            : "“" + key + "”有" + found.size() + "行，请改填行号。");
        }
        return found.get(0);
    }

    private String key(TableRow row) {
        return String.join("+", table.primaryKey().stream().map(row::value).toList());
    }

    private String keyColumns() {
        return table.primaryKey().isEmpty() ? "改用行号" : String.join("+", table.primaryKey()) + "的值";
    }

    /** @throws Refusal when the table has no such column */
    List<String> columns(String text) {
        List<String> columns = text.isBlank()
                ? List.of()
                : Stream.of(text.split("[、，,；;\\n]+"))
                        .map(String::strip)
                        .filter(c -> !c.isEmpty())
                        .distinct()
                        .toList();
        columns.stream()
                .filter(column -> !table.columnNames().contains(column))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.invalid(table.title() + "没有数据项“" + unknown + "”。请照表头填写，几个数据项之间用顿号分开。");
                });
        return columns;
    }

    private static List<String> words(String text) {
        return Stream.of(BETWEEN.split(text.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
