package cn.edu.zzut.monitoring.validation;

import java.util.function.Consumer;

/** A 单条 table has exactly one row; a list without rows wants an explanation. */
final class RowCountCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        int rows = subject.rows().size();
        if (subject.table().isSingleRow() && rows != 1) {
            findings.accept(new Finding(
                    Severity.ERROR, "row-count", 0, "", String.valueOf(rows), "1行", "本表应填报且只填报1行数据，现有" + rows + "行"));
        } else if (!subject.table().isSingleRow() && rows == 0) {
            findings.accept(new Finding(Severity.ANOMALY, "row-count", 0, "", "0", "至少1行", "本表没有数据行；确无数据的，请作情况说明"));
        }
    }
}
