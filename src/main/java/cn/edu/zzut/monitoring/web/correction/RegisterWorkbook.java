package cn.edu.zzut.monitoring.web.correction;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.datacorrection.CorrectionRegister;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The register as a workbook: the corrections, their cells before and after, and how else locks were opened. */
final class RegisterWorkbook {

    private RegisterWorkbook() {}

    static byte[] write(CorrectionRegister register, List<DataCorrection> all, List<List<String>> unlocks) {
        Map<TableDefinition, List<TableRow>> sheets = new LinkedHashMap<>();
        put(sheets, 1, "数据更正登记", CorrectionRegister.HEADINGS, register.lines(all));
        put(sheets, 2, "更正前后对照", CorrectionRegister.CELL_HEADINGS, register.cells(all));
        put(sheets, 3, "解锁记录", CorrectionRegister.UNLOCK_HEADINGS, unlocks);
        return WorkbookWriter.sheets(sheets);
    }

    private static void put(
            Map<TableDefinition, List<TableRow>> sheets,
            int number,
            String name,
            List<String> headings,
            List<List<String>> lines) {
        List<TableRow> rows = new ArrayList<>();
        for (List<String> line : lines) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                if (!line.get(i).isEmpty()) {
                    values.put(headings.get(i), line.get(i));
                }
            }
            rows.add(new TableRow(rows.size() + 2, "", values));
        }
        sheets.put(
                TableDefinition.form(
                        new TableCode("GZ-" + number),
                        name,
                        headings.stream()
                                .map(heading -> Column.text(heading, false, ""))
                                .toList(),
                        List.of()),
                rows);
    }
}
