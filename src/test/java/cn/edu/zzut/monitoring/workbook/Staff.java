package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.PartedWorkbook.row;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small table of people, and files that hold it. */
final class Staff {

    static final Catalog CATALOG = Shipped.CATALOG;
    static final TableDefinition TABLE = TableDefinition.form(
            new TableCode("FJ-9"),
            "人员",
            List.of(
                    Column.optional("工号", ColumnType.TEXT),
                    Column.optional("姓名", ColumnType.TEXT),
                    Column.optional("学院", ColumnType.TEXT),
                    Column.optional("经费", ColumnType.NUMBER)),
            List.of("工号"));

    static final String HEADINGS = row(1, "工号", "姓名", "学院", "经费");

    private Staff() {}

    static Reading read(Path folder, PartedWorkbook workbook) throws IOException {
        return read(folder, workbook, TABLE);
    }

    static Reading read(Path folder, PartedWorkbook workbook, TableDefinition table) throws IOException {
        return WorkbookReader.read(workbook.in(folder), "表.xlsx", table, CATALOG, "104", Formulas.REFUSED);
    }

    static Reading read(Path folder, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("f"), content);
        return WorkbookReader.read(file, name, TABLE, CATALOG, "104", Formulas.REFUSED);
    }

    static List<Map<String, String>> values(Reading reading) {
        return reading.rows().stream().map(TableRow::values).map(Map::copyOf).toList();
    }
}
