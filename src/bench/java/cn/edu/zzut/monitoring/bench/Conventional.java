package cn.edu.zzut.monitoring.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The import that such systems usually have, and the same by those who know what a database does with single rows. */
@Component
class Conventional {

    private static final int BATCH = 1_000;

    private final Validator validator;
    private final StudentRows rows;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    Conventional(Validator validator, StudentRows rows, JdbcTemplate jdbc, TransactionOperations transaction) {
        this.validator = validator;
        this.rows = rows;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** By JPA's saveAll, each row a statement. */
    void byJpa(Path file) {
        load(file, rows::saveAll);
    }

    /** By batches of JDBC in one transaction. */
    void byBatches(Path file) {
        transaction.executeWithoutResult(status -> load(
                file,
                batch -> jdbc.batchUpdate(
                        """
                        insert into monitoring.conventional_student
                            (number, name, sex, major_name, major_code, origin, grade, enrolled)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        batch.stream().map(StudentRow::values).toList())));
    }

    private void load(Path file, Consumer<List<StudentRow>> saving) {
        EasyExcel.read(file.toFile(), StudentRow.class, new AnalysisEventListener<StudentRow>() {
                    private final List<StudentRow> batch = new ArrayList<>();

                    @Override
                    public void invoke(StudentRow row, AnalysisContext context) {
                        if (!validator.validate(row).isEmpty()) {
                            throw new IllegalStateException("a valid file was expected");
                        }
                        batch.add(row);
                        if (batch.size() == BATCH) {
                            save();
                        }
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {
                        save();
                    }

                    private void save() {
                        saving.accept(batch);
                        batch.clear();
                    }
                })
                .sheet()
                .doRead();
    }
}
