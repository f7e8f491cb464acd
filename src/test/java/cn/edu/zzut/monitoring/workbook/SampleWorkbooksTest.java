package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.school.InventedYears;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the demo offers as a sample workbook is uploaded as the rows that it was made from. */
class SampleWorkbooksTest {

    @TempDir
    Path folder;

    static List<TableCode> tables() {
        return InventedYears.SMALL.tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everySampleIsReadAsItIsMeant(TableCode code) throws IOException {
        TableDefinition table = Shipped.CATALOG.table(code);
        List<TableRow> rows = InventedYears.SMALL.rows(2026, code.value());
        assertThat(uploaded(table, rows)).isEqualTo(values(rows));
    }

    private List<Map<String, String>> uploaded(TableDefinition table, List<TableRow> rows) throws IOException {
        Path file = Files.write(folder.resolve("sample.xlsx"), WorkbookWriter.write(table, rows));
        return values(WorkbookReader.read(file, "sample.xlsx", table, Shipped.CATALOG, "104", Formulas.REFUSED)
                .rows());
    }

    private static List<Map<String, String>> values(List<TableRow> rows) {
        return rows.stream().map(TableRow::values).toList();
    }
}
