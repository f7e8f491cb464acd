package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table's rows as an .xlsx file while they come, and holds only some of them, however many there are. */
public final class WorkbookStream implements AutoCloseable {

    private static final int HELD = 200;

    private final TableDefinition table;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public WorkbookStream(OutputStream out, TableDefinition table) {
        this.table = table;
        this.workbook = new Workbook(out, "monitoring", "1.0");
        this.sheet = WorkbookWriter.sheet(workbook, table);
    }

    public void add(TableRow row) throws IOException {
        rows++;
        WorkbookWriter.row(sheet, rows, table, row, sheet::inlineString);
        if (rows % HELD == 0) {
            sheet.flush();
        }
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
