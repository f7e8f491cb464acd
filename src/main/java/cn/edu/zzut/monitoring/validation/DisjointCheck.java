package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Disjoint;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Values that stand in another table may not stand here too. */
final class DisjointCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (Disjoint disjoint : subject.table().disjointFrom()) {
            Set<String> taken = subject.others().rows(disjoint.table()).orElse(List.of()).stream()
                    .map(row -> row.value(disjoint.itsColumn()))
                    .collect(Collectors.toSet());
            for (TableRow row : subject.rows()) {
                String value = row.value(disjoint.column());
                if (!value.isEmpty() && taken.contains(value)) {
                    findings.accept(Finding.error(
                            "disjoint",
                            row.number(),
                            disjoint.column(),
                            value,
                            "不与表" + disjoint.table() + "的“" + disjoint.itsColumn() + "”重复"));
                }
            }
        }
    }
}
