package cn.edu.zzut.monitoring.bench;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.event.AnalysisEventListener;
import jakarta.validation.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The import that such systems usually have. */
@Component
class Conventional {

    private static final int BATCH = 1_000;

    private final Validator validator;
    private final StudentRows rows;

    Conventional(Validator validator, StudentRows rows) {
        this.validator = validator;
        this.rows = rows;
    }

    void load(Path file) {
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
                        rows.saveAll(batch);
                        batch.clear();
                    }
                })
                .sheet()
                .doRead();
    }
}
