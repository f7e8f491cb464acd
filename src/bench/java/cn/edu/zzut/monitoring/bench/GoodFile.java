package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.Formulas;
import cn.edu.zzut.monitoring.workbook.Guidance;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A file that people send.
 *
 * @param parts what is in its zip; none where it is none
 * @param rows what is read of it as it is
 */
record GoodFile(String name, TableDefinition table, byte[] content, Map<String, byte[]> parts, List<TableRow> rows) {

    private static final int ROWS = 12;

    /** Of the product's own writer, of POI with styles, formulas and merged cells, of other programs, and texts. */
    static List<GoodFile> all(Catalog catalog) throws IOException {
        List<GoodFile> files = new ArrayList<>();
        for (String code : List.of("1-5-1", "5-1-1", "2-1", "1-4-1")) {
            TableDefinition table = catalog.table(new TableCode(code));
            List<TableRow> rows = rows(table);
            files.add(of("模板.xlsx", table, catalog, WorkbookWriter.template(table, rows, Guidance.NONE)));
            files.add(of("自制.xlsx", table, catalog, ofAnotherProgram(table, rows)));
            files.add(of("utf8.csv", table, catalog, text(table, rows, ",").getBytes(StandardCharsets.UTF_8)));
            files.add(of("gbk.csv", table, catalog, text(table, rows, "\t").getBytes(Charset.forName("GB18030"))));
        }
        files.addAll(ofOthers(catalog));
        return files;
    }

    /** The cases of the tests, as far as they can be read. */
    private static List<GoodFile> ofOthers(Catalog catalog) throws IOException {
        List<GoodFile> files = new ArrayList<>();
        try (Stream<Path> cases = Files.list(Path.of("src/test/resources/cases"))) {
            for (Path file : cases.sorted().toList()) {
                for (String code : List.of("1-5-1", "1-4-1", "2-7")) {
                    try {
                        String name = file.getFileName().toString();
                        files.add(of(name, catalog.table(new TableCode(code)), catalog, Files.readAllBytes(file)));
                    } catch (UploadRefused otherTable) {
                        // of another table, or refused as it is
                    }
                }
            }
        }
        return files;
    }

    private static GoodFile of(String name, TableDefinition table, Catalog catalog, byte[] content) throws IOException {
        Path file = Files.createTempFile("good-", name);
        try {
            Files.write(file, content);
            return new GoodFile(
                    name,
                    table,
                    content,
                    WorkbookReader.isWorkbook(file) ? parts(file) : Map.of(),
                    WorkbookReader.read(file, name, table, catalog, "104", Formulas.AS_SAVED)
                            .rows());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.put(part.getName(), zip.getInputStream(part).readAllBytes());
            }
        }
        return parts;
    }

    private static List<TableRow> rows(TableDefinition table) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < (table.isSingleRow() ? 1 : ROWS); i++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Column column : table.columns()) {
                values.put(column.name(), value(column, i));
            }
            rows.add(new TableRow(i + 2, "104", values));
        }
        return rows;
    }

    private static String value(Column column, int i) {
        if (!column.values().isEmpty()) {
            return column.values().get(i % column.values().size());
        }
        return switch (column.type()) {
            case TEXT -> "00" + i + "号\"甲\"";
            case INTEGER -> String.valueOf(i * 7);
            case NUMBER -> i + ".25";
            case YEAR -> String.valueOf(1990 + i);
            case YEAR_MONTH -> (1990 + i) + "-05";
            case DATE -> (1990 + i) + "-05-06";
        };
    }

    private static byte[] ofAnotherProgram(TableDefinition table, List<TableRow> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("数据");
            var style = workbook.createCellStyle();
            style.setBorderBottom(BorderStyle.THIN);
            style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            sheet.createRow(0).createCell(0).setCellValue("二〇二六年");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            XSSFRow heading = sheet.createRow(1);
            List<String> names = table.columnNames();
            for (int c = 0; c < names.size(); c++) {
                heading.createCell(c).setCellValue(names.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                XSSFRow row = sheet.createRow(r + 2);
                for (int c = 0; c < names.size(); c++) {
                    XSSFCell cell = row.createCell(c);
                    cell.setCellValue(rows.get(r).value(names.get(c)));
                    cell.setCellStyle(style);
                }
                row.createCell(names.size()).setCellFormula("1+" + r);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            workbook.createSheet("附表").createRow(5).createCell(2).setCellValue("备注");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static String text(TableDefinition table, List<TableRow> rows, String separator) {
        StringBuilder text = new StringBuilder(String.join(separator, table.columnNames())).append("\r\n");
        for (TableRow row : rows) {
            text.append(table.columnNames().stream()
                            .map(name -> "\"" + row.value(name).replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(separator)))
                    .append("\r\n");
        }
        return text.toString();
    }
}
