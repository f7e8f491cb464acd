package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of units, people and roles as somebody fills it in. */
public final class RosterFile {

    private final Map<RosterSheet, List<String[]>> rows = new EnumMap<>(RosterSheet.class);

    public RosterFile() {
        for (RosterSheet sheet : RosterSheet.values()) {
            rows.put(sheet, new ArrayList<>());
        }
    }

    public RosterFile row(RosterSheet sheet, String... cells) {
        rows.get(sheet).add(cells);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            rows.forEach((sheet, lines) -> {
                Worksheet written = workbook.newWorksheet(sheet.title());
                write(written, 0, sheet.columns().toArray(String[]::new));
                for (int r = 0; r < lines.size(); r++) {
                    write(written, r + 1, lines.get(r));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int r, String[] cells) {
        for (int c = 0; c < cells.length; c++) {
            sheet.value(r, c, cells[c]);
        }
    }
}
