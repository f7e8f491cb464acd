package cn.edu.zzut.monitoring.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook whose every sheet says at its top, its bottom and on each printed page whose it is and for how long. */
public final class StampedWorkbook {

    private static final String COLOUR = "FCE4D6";
    private static final String HEADING_COLOUR = "DDEBF7";
    private static final String MARK = "核验码";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?");

    private StampedWorkbook() {}

    /** @param rows each with as many cells as there are headings */
    public record Sheet(String title, List<String> headings, List<List<String>> rows) {}

    /**
     * @param stamp what is seen on every sheet and page
     * @param mark what the file says of itself where nobody looks: in its properties
     */
    public static byte[] write(String stamp, String mark, List<Sheet> sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "monitoring", "1.0")) {
            workbook.properties().setTextProperty(MARK, mark);
            Set<String> names = new HashSet<>();
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(name(sheet.title(), names)), stamp, sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String name(String title, Set<String> names) {
        String name = SheetName.of(title);
        return names.add(name)
                ? name
                : name.substring(0, Math.min(name.length(), SheetName.LONGEST - 2)) + names.size();
    }

    private static void write(Worksheet sheet, String stamp, Sheet content) {
        sheet.header(stamp.replace("&", "＆"), Position.CENTER);
        sheet.footer(stamp.replace("&", "＆"), Position.CENTER);
        stamp(sheet, 0, stamp);
        for (int c = 0; c < content.headings().size(); c++) {
            sheet.value(1, c, SharedTexts.escaped(content.headings().get(c)));
            sheet.width(c, Math.min(40, Math.max(12, content.headings().get(c).length() * 2.2 + 2)));
            sheet.style(1, c).bold().fillColor(HEADING_COLOUR).wrapText(true).set();
        }
        sheet.freezePane(0, 2);
        for (int r = 0; r < content.rows().size(); r++) {
            row(sheet, r + 2, content.rows().get(r));
        }
        stamp(sheet, content.rows().size() + 2, stamp);
    }

    private static void stamp(Worksheet sheet, int row, String stamp) {
        sheet.value(row, 0, SharedTexts.escaped(stamp));
        sheet.style(row, 0).bold().fillColor(COLOUR).set();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            if (NUMBER.matcher(cell).matches() && cell.replaceAll("\\D", "").length() <= 15) {
                sheet.value(row, c, new BigDecimal(cell));
            } else if (!cell.isEmpty()) {
                sheet.value(row, c, SharedTexts.escaped(cell));
            }
        }
    }
}
