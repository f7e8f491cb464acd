package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.workbook.PlainSheet.Kind;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written for another system is read again as it was, in each kind of file. */
class PlainSheetTest {

    private static final List<String> HEADINGS = List.of("工号", "姓名", "学时", "备注");

    @TempDir
    Path folder;

    private Path written(Kind kind, List<List<String>> rows) throws IOException {
        Path file = folder.resolve("表." + kind.extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PlainSheet sheet = kind.into(out, " 专业实验课情况")) {
            sheet.row(HEADINGS, place -> false);
            for (List<String> row : rows) {
                sheet.row(row, place -> place == 2);
            }
        }
        return file;
    }

    private static List<List<String>> read(Path file, boolean guarded) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        SheetTexts.each(file, file.getFileName().toString(), (number, cells) -> {
            if (number > 1) {
                rows.add(cells.stream()
                        .map(cell -> guarded ? SheetTexts.unguarded(cell) : cell)
                        .toList());
            }
        });
        return rows;
    }

    /** Whether a file has to be imported once more is told by its bytes. */
    @ParameterizedTest
    @EnumSource
    void theSameCellsGiveTheSameBytesLaterToo(Kind kind) throws Exception {
        List<List<String>> rows = List.of(List.of("007", "李", "12.5", "=1+1"));
        byte[] first = Files.readAllBytes(written(kind, rows));
        TimeUnit.MILLISECONDS.sleep(2_001);
        assertThat(Files.readAllBytes(written(kind, rows))).isEqualTo(first);
        assertThat(Files.readAllBytes(written(kind, List.of(List.of("008", "李", "12.5", "=1+1")))))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void everyTextComesBackAsItIs(Kind kind) throws IOException {
        List<List<String>> rows = List.of(
                List.of("007", "买买提·艾力", "12.5", "=1+1"),
                List.of("41010019900101123X", "𠮷田", "12.50", "-5"),
                List.of("123456789012345678", "+86 371", "0", "@SUM(A1)"),
                List.of("1", "_x0041_", "-3", "'引号"),
                List.of("0.1", "两\n行", "999999999999999", "'=已有撇号"),
                List.of("2026", "\"引号\"", "1234567890.12345", "，；,;"),
                List.of("A", "字".repeat(9_000), "3", "末"));
        assertThat(read(written(kind, rows), kind == Kind.CSV)).isEqualTo(rows);
    }

    @Test
    void anXlsFileHasOneSheetWithTextsThatAreTextsAndNumbersThatAreNumbers() throws IOException {
        Path file = written(Kind.XLS, List.of(List.of("007", "王芳", "12.5", "=HYPERLINK(\"http://x\")")));
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            assertThat(workbook.getSheetName(0)).isEqualTo(" 专业实验课情况");
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            for (int text : List.of(0, 1, 3)) {
                Cell cell = row.getCell(text);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
            assertThat(workbook.getSheetAt(0).getNumMergedRegions()).isZero();
        }
    }

    /** Above seven megabytes the file's table of sectors needs a table of its own. */
    @Test
    void anXlsFileHoldsAsManyRowsAsTheFormHasAndNotOneMore() throws IOException {
        Path file = folder.resolve("满.xls");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PlainSheet sheet = Kind.XLS.into(out, "满")) {
            for (int r = 0; r < Kind.XLS.mostRows(); r++) {
                sheet.row(
                        List.of("第" + r + "行的文字，各不相同", String.valueOf(r), "同样的", "又一段各不相同的文字" + r),
                        place -> place == 1);
            }
            assertThatThrownBy(() -> sheet.row(List.of("多"), place -> false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Files.size(file)).isGreaterThan(7_200_000);
        int[] rows = {0};
        SheetTexts.each(file, "满.xls", (number, cells) -> {
            assertThat(cells)
                    .containsExactly(
                            "第" + rows[0] + "行的文字，各不相同", String.valueOf(rows[0]), "同样的", "又一段各不相同的文字" + rows[0]);
            rows[0]++;
        });
        assertThat(rows[0]).isEqualTo(65_536);
    }

    @Test
    void aFileThatOnlySaysXlsIsRefused() throws IOException {
        Path file = folder.resolve("坏.xls");
        byte[] whole = Files.readAllBytes(written(Kind.XLS, List.of(List.of("1", "2", "3", "4"))));
        Files.write(file, java.util.Arrays.copyOf(whole, 1_500));
        assertThatThrownBy(() -> SheetTexts.each(file, "坏.xls", (number, cells) -> {}))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("另存为.xlsx");
        Files.writeString(file, "<html><table></table></html>");
        assertThatThrownBy(() -> SheetTexts.each(file, "坏.xls", (number, cells) -> {}))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("网页");
    }
}
