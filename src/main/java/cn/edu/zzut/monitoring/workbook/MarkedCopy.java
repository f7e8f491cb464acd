package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The filer's own workbook, with all its sheets and formats, in which what was found is coloured and commented. Marks of an
 * earlier copy are taken away first.
 */
public final class MarkedCopy implements AutoCloseable {

    private static final String AUTHOR = "数据校验";
    /** More comments than this nobody reads, and Excel opens slowly; the other cells are coloured all the same. */
    private static final int MOST_COMMENTS = 2_000;

    /** A larger workbook does not fit into memory with all its formats. */
    private static final int MOST_CELLS = 200_000;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private MarkedCopy(XSSFWorkbook workbook, String sheet) {
        this.workbook = workbook;
        this.sheet = workbook.getSheet(sheet);
    }

    /**
     * @param original the workbook (.xlsx) as it was taken
     * @return empty where the workbook, with its blank cells that have a format, does not fit into memory
     * @throws UploadRefused when it is no workbook of the table
     */
    public static Optional<byte[]> write(Path original, TableDefinition table, Catalog catalog, List<Mark> marks)
            throws IOException {
        Optional<HeadingMatch> found = XlsxReader.use(
                original,
                workbook -> workbook.cells() > MOST_CELLS
                        ? Optional.empty()
                        : Optional.of(HeadingMatch.find(workbook.sheets(), table, catalog)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        HeadingMatch match = found.get();
        byte[] content = Files.readAllBytes(original);
        try (MarkedCopy copy = new MarkedCopy(
                new XSSFWorkbook(new ByteArrayInputStream(content)),
                match.sheet().name())) {
            copy.removeMarks();
            copy.mark(
                    match.sheet().turned()
                            ? MarkedCells.inCells(marks, match.sheet().cells())
                            : MarkedCells.inRows(marks, match.positions()));
            copy.list(marks);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.workbook.write(out);
            return Optional.of(out.toByteArray());
        }
    }

    private void removeMarks() {
        for (Map.Entry<CellAddress, XSSFComment> comment :
                Map.copyOf(sheet.getCellComments()).entrySet()) {
            if (AUTHOR.equals(comment.getValue().getAuthor())) {
                XSSFCell cell = cell(comment.getKey().getRow(), comment.getKey().getColumn());
                cell.removeCellComment();
                cell.setCellStyle(style(cell.getCellStyle(), ""));
            }
        }
        int list = workbook.getSheetIndex(Mark.LIST_SHEET);
        if (list >= 0) {
            workbook.removeSheetAt(list);
        }
    }

    private void mark(Map<MarkedCells.Place, MarkedCells> cells) {
        var drawing = sheet.createDrawingPatriarch();
        int comments = 0;
        for (Map.Entry<MarkedCells.Place, MarkedCells> marked : cells.entrySet()) {
            int row = marked.getKey().row();
            int column = marked.getKey().column();
            XSSFCell cell = cell(row, column);
            cell.setCellStyle(style(cell.getCellStyle(), marked.getValue().colour()));
            if (cell.getCellComment() == null && comments++ < MOST_COMMENTS) {
                XSSFComment comment = drawing.createCellComment(
                        new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 4));
                comment.setString(new XSSFRichTextString(marked.getValue().text()));
                comment.setAuthor(AUTHOR);
                comment.setAddress(row, column);
            }
        }
    }

    private XSSFCell cell(int row, int column) {
        XSSFRow found = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return found.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The same style with another fill, or with none. */
    private XSSFCellStyle style(XSSFCellStyle base, String colour) {
        return styles.computeIfAbsent(base.getIndex() + colour, key -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(base);
            if (colour.isEmpty()) {
                style.setFillPattern(FillPatternType.NO_FILL);
            } else {
                style.setFillForegroundColor(new XSSFColor(
                        HexFormat.of().parseHex(colour),
                        workbook.getStylesSource().getIndexedColors()));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            return style;
        });
    }

    private void list(List<Mark> marks) {
        XSSFSheet list = workbook.createSheet(Mark.LIST_SHEET);
        line(list, 0, Mark.LIST_HEADINGS);
        list.setColumnWidth(2, 30 * 256);
        list.setColumnWidth(3, 100 * 256);
        for (int r = 0; r < marks.size(); r++) {
            line(list, r + 1, marks.get(r).line());
        }
        list.createFreezePane(0, 1);
    }

    private static void line(XSSFSheet sheet, int r, List<String> cells) {
        XSSFRow row = sheet.createRow(r);
        for (int c = 0; c < cells.size(); c++) {
            row.createCell(c).setCellValue(cells.get(c));
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
