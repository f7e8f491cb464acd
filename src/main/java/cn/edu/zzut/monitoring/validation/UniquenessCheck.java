package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** No two rows have the same key. */
final class UniquenessCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        if (!subject.table().primaryKey().isEmpty()) {
            check(subject, subject.table().primaryKey(), findings);
        }
        subject.table().uniqueKeys().forEach(column -> check(subject, List.of(column), findings));
    }

    private static void check(Subject subject, List<String> key, Consumer<Finding> findings) {
        Map<List<String>, Integer> firstRows = new HashMap<>();
        for (TableRow row : subject.rows()) {
            List<String> values = key.stream().map(row::value).toList();
            if (values.stream().anyMatch(String::isEmpty)) {
                continue;
            }
            Integer first = firstRows.putIfAbsent(values, row.number());
            if (first != null) {
                findings.accept(Finding.error(
                        "unique",
                        row.number(),
                        String.join("+", key),
                        String.join("+", values),
                        "不重复，与第" + first + "行相同"));
            }
        }
    }
}
