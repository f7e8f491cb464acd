package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An .xls file of another program is read as whoever opens it sees it; what is no such file is refused with one reason. */
class XlsBookTest {

    private static final TableDefinition TABLE = TableDefinition.form(
            new TableCode("1-2"),
            "学校相关党政单位",
            Stream.of("单位号", "单位名称", "在编人数", "外聘人数")
                    .map(name -> Column.text(name, false, ""))
                    .toList(),
            List.of());

    @TempDir
    Path folder;

    private static byte[] made(Consumer<HSSFWorkbook> making) {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            making.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("往年.xls"), content);
    }

    /** All rows of all sheets. */
    private Map<String, List<RawRow>> read(byte[] content) throws IOException {
        return XlsBook.use(file(content), sheets -> {
            Map<String, List<RawRow>> all = new LinkedHashMap<>();
            sheets.forEach(
                    sheet -> sheet.content().each(all.computeIfAbsent(sheet.name(), name -> new ArrayList<>())::add));
            return all;
        });
    }

    private RawCell only(Consumer<Cell> filling) throws IOException {
        return read(made(workbook ->
                        filling.accept(workbook.createSheet().createRow(0).createCell(0))))
                .values()
                .iterator()
                .next()
                .get(0)
                .cell(0);
    }

    private static Cell formatted(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private static void row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }

    @Test
    void everySheetIsReadAndWhatIsHiddenIsKnown() throws IOException {
        byte[] content = made(workbook -> {
            row(workbook.createSheet("甲"), 2, "", "第三行");
            row(workbook.createSheet("乙"), 0, "另一张");
            workbook.getSheet("乙").getRow(0).setZeroHeight(true);
            workbook.getSheet("乙").setColumnHidden(4, true);
            workbook.createSheet("空");
            workbook.setSheetHidden(1, true);
        });
        Map<String, List<RawRow>> read = read(content);
        assertThat(read.keySet()).containsExactly("甲", "乙", "空");
        assertThat(read.get("甲")).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cell(1).text()).isEqualTo("第三行");
        });
        assertThat(read.get("乙").get(0).hidden()).isTrue();
        assertThat(XlsBook.<List<Boolean>>use(
                        file(content),
                        sheets -> sheets.stream().map(RawSheet::hidden).toList()))
                .containsExactly(false, true, false);
        assertThat(XlsBook.<Object>use(
                        file(content),
                        sheets -> sheets.get(1).content().each(row -> {}).hiddenColumns()))
                .isEqualTo(Set.of(4));
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, 43344, DATE, 43344",
        "yyyy\"年\"m\"月\", 43344, DATE, 43344",
        "m/d/yy, 43344, DATE, 43344",
        "0.0%, 0.155, TEXT, 15.5%",
        "0000000, 101001, TEXT, 0101001",
        "General, 12.5, NUMBER, 12.5",
        "General, -3, NUMBER, -3",
        "General, 123456789012345, NUMBER, 123456789012345",
    })
    void numbersAreWhatIsShown(String format, double number, Kind kind, String text) throws IOException {
        RawCell cell = only(one -> formatted(one, format).setCellValue(number));
        assertThat(cell.kind()).isEqualTo(kind);
        assertThat(cell.text()).isEqualTo(text);
    }

    @Test
    void aNumberThatIsShownOtherwiseIsKnown() throws IOException {
        assertThat(only(one -> formatted(one, "0").setCellValue(12.6)).shown()).isEqualTo("13");
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        RawCell cell = read(made(workbook -> {
                    workbook.getInternalWorkbook().getRecords().forEach(record -> {
                        if (record instanceof DateWindow1904Record calendar) {
                            calendar.setWindowing((short) 1);
                        }
                    });
                    formatted(workbook.createSheet().createRow(0).createCell(0), "yyyy-mm-dd")
                            .setCellValue(41882d);
                }))
                .values()
                .iterator()
                .next()
                .get(0)
                .cell(0);
        assertThat(cell).isEqualTo(new RawCell(Kind.DATE, "43344"));
    }

    @Test
    void formulasHaveTheValuesThatWereSaved() throws IOException {
        List<RawRow> rows = read(made(workbook -> {
                    Sheet sheet = workbook.createSheet();
                    row(sheet, 0, "教务处");
                    Row row = sheet.createRow(1);
                    row.createCell(0).setCellFormula("A1&\"（合署）\"");
                    row.createCell(1).setCellFormula("1+2");
                    row.createCell(2).setCellFormula("1=2");
                    row.createCell(3).setCellFormula("1/0");
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }))
                .values()
                .iterator()
                .next();
        assertThat(rows.get(1).cells()).allMatch(cell -> cell.kind() == Kind.FORMULA);
        assertThat(rows.get(1).cells().stream()
                        .map(cell -> cell.resolved().text())
                        .toList())
                .containsExactly("教务处（合署）", "3", "FALSE", "#DIV/0!");
    }

    @Test
    void truthsAndErrorsAreNamedAsTheyAre() throws IOException {
        assertThat(only(one -> one.setCellValue(true))).isEqualTo(new RawCell(Kind.BOOLEAN, "TRUE"));
        assertThat(only(one -> one.setCellErrorValue(FormulaError.REF.getCode())))
                .isEqualTo(new RawCell(Kind.ERROR, "#REF!"));
    }

    @Test
    void textsMayBeLongFormattedAndMany() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            texts.add("第" + i + "条" + "字a".repeat(i % 40));
        }
        texts.add("长".repeat(32_767));
        List<RawRow> rows = read(made(workbook -> {
                    Sheet sheet = workbook.createSheet();
                    for (int i = 0; i < texts.size(); i++) {
                        var rich = workbook.getCreationHelper().createRichTextString(texts.get(i));
                        rich.applyFont(0, 1, workbook.getFontAt(1));
                        sheet.createRow(i).createCell(0).setCellValue(rich);
                    }
                }))
                .values()
                .iterator()
                .next();
        assertThat(rows.stream().map(row -> row.cell(0).text()).toList()).isEqualTo(texts);
    }

    /** 人数 stands above both of its kinds. */
    @Test
    void headingsMayBeMergedOverTwoRows() throws IOException {
        byte[] content = made(workbook -> {
            Sheet sheet = workbook.createSheet("党政单位");
            row(sheet, 0, "2018年学校相关党政单位");
            row(sheet, 1, "单位号", "单位名称", "人数");
            row(sheet, 2, "", "", "在编人数", "外聘人数");
            row(sheet, 3, "104", "教务处", "12", "3");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
        });
        assertThat(XlsBook.<List<Merged>>use(
                        file(content),
                        sheets -> sheets.get(0).content().each(row -> {}).merged()))
                .contains(new Merged(2, 2, 2, 3));
        LooseReading reading = WorkbookReader.loosely(file(content), "往年.xls", Room.ofAYear(), sheets -> sheets.get(0)
                .read(new TableHeadings(TABLE), HeadingChoices.of(Map.of()), "104", List.of(TABLE)));
        assertThat(reading.missing()).isEmpty();
        assertThat(reading.rows()).singleElement().satisfies(row -> assertThat(row.value("外聘人数"))
                .isEqualTo("3"));
    }

    @Test
    void macrosAreNeverLookedAt() throws IOException {
        try (POIFSFileSystem files =
                        new POIFSFileSystem(new ByteArrayInputStream(made(book -> row(book.createSheet(), 0, "教务处"))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.getRoot()
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("VBA", new ByteArrayInputStream(new byte[10]));
            files.writeFilesystem(out);
            assertThat(read(out.toByteArray()).values().iterator().next()).hasSize(1);
        }
    }

    @Test
    void onesWithAPasswordAndOtherDocumentsAreRefusedAsWhatTheyAre() throws IOException {
        byte[] plain = made(book -> row(book.createSheet(), 0, "教务处"));
        byte[] locked = encrypted("secret");
        assertThatThrownBy(() -> read(locked)).isInstanceOf(UploadRefused.class).hasMessageContaining("密码");
        assertThatThrownBy(() -> read(renamed(plain, "WordDocument")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("其他文档");
        assertThatThrownBy(() -> read(renamed(plain, "Book")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("Excel 95");
        assertThatThrownBy(() -> WorkbookReader.sheets(file(plain), "本年.xls", List::size))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("另存为.xlsx");
    }

    private static byte[] encrypted(String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return made(book -> {
                row(book.createSheet("甲"), 0, "教务处");
                for (int r = 0; r < 900; r++) {
                    row(book.getSheet("甲"), r, "教务处" + r);
                }
                row(book.createSheet("乙"), 3, "人事处");
            });
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    /** Excel encrypts it with a password that nobody is asked for. */
    @Test
    void aProtectedOrderOfSheetsIsNoPassword() throws IOException {
        Map<String, List<RawRow>> read = read(encrypted(Decryptor.DEFAULT_PASSWORD));
        assertThat(read.get("甲")).hasSize(900);
        assertThat(read.get("甲").get(899).cell(0).text()).isEqualTo("教务处899");
        assertThat(read.get("乙").get(0).cell(0).text()).isEqualTo("人事处");
    }

    private static byte[] renamed(byte[] content, String name) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.getRoot().getEntry("Workbook").renameTo(name);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void namesOfSheetsHoldNothingThatNobodySees() throws IOException {
        byte[] content = made(book -> row(book.createSheet("名称甲乙"), 0, "教务处"));
        byte[] name = "名称甲乙".getBytes(StandardCharsets.UTF_16LE);
        for (int at = 0; at < content.length - name.length; at++) {
            if (Arrays.equals(content, at, at + name.length, name, 0, name.length)) {
                content[at] = 0x2E;
                content[at + 1] = 0x20;
                content[at + 2] = 0;
                content[at + 3] = 0;
            }
        }
        assertThat(read(content).keySet()).containsExactly("甲乙");
    }

    /** Bytes that are others than were written give another content or one refusal, never anything else. */
    @Test
    void whatIsDamagedIsReadOrRefused() throws IOException {
        byte[] whole = made(workbook -> {
            for (String name : List.of("甲", "乙")) {
                Sheet sheet = workbook.createSheet(name);
                for (int r = 0; r < 40; r++) {
                    row(sheet, r, "文字" + r, "另一段");
                    sheet.getRow(r).createCell(2).setCellValue(r / 7d);
                    sheet.getRow(r).createCell(3).setCellFormula("C1&\"个\"");
                }
                sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
            }
        });
        Random random = new Random(16);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 10 == 0 ? Arrays.copyOf(whole, random.nextInt(8, whole.length)) : whole.clone();
            for (int n = random.nextInt(1, 6); n > 0; n--) {
                damaged[random.nextInt(8, damaged.length)] = (byte) random.nextInt();
            }
            try {
                read(damaged);
            } catch (UploadRefused e) {
                refused++;
                assertThat(e.getMessage()).contains(".xlsx");
            }
        }
        assertThat(refused).isPositive();
    }

    /** A file of a few kilobytes may say that it has two thousand million texts, or all sheets the same rows. */
    @Test
    void whatAsksForMoreThanItHoldsIsRefused() throws IOException {
        byte[] content = made(book -> {
            row(book.createSheet("甲"), 0, "教务处");
            row(book.createSheet("乙"), 0, "人事处");
        });
        int texts = find(content, 0xFC);
        byte[] many = content.clone();
        Arrays.fill(many, texts + 8, texts + 12, (byte) 0x7F);
        assertThatThrownBy(() -> read(many)).isInstanceOf(UploadRefused.class);
        byte[] same = content.clone();
        int first = find(content, 0x85);
        int second = first + 4 + content[first + 2];
        System.arraycopy(same, first + 4, same, second + 4, 4);
        assertThatThrownBy(() -> read(same)).isInstanceOf(UploadRefused.class);
    }

    /** Where the first record of the kind begins. */
    private static int find(byte[] content, int kind) {
        byte[] first = {0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00};
        int at = 0;
        while (!Arrays.equals(content, at, at + first.length, first, 0, first.length)) {
            at += 64;
        }
        while ((content[at] & 0xFF | (content[at + 1] & 0xFF) << 8) != kind) {
            at += 4 + (content[at + 2] & 0xFF | (content[at + 3] & 0xFF) << 8);
        }
        return at;
    }
}
