package cn.edu.zzut.monitoring.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word documents as stories write and read them. */
public final class Words {

    private Words() {}

    /** A document with these paragraphs; what stands between bars is a run of its own, as Word cuts texts. */
    static byte[] document(String... paragraphs) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String paragraph : paragraphs) {
                var made = document.createParagraph();
                for (String run : paragraph.split("\\|")) {
                    made.createRun().setText(run);
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Cell cell) {
        return cell == null ? "" : cell.toString();
    }

    /** A document with one table of one cell. */
    static byte[] inATable(String text) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{{年度}}");
            document.createTable(1, 1).getRow(0).getCell(0).setText(text);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with one paragraph more. */
    public static byte[] withParagraph(byte[] docx, String text) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a reader sees, tables, headers and footers among it. */
    public static String text(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return Stream.concat(
                            Stream.of(extractor.getText()),
                            document.getFooterList().stream().map(footer -> footer.getText()))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures behind each chart: heading, then category and value. */
    public static List<String> charts(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getCharts().stream()
                    .map(chart -> {
                        try {
                            var sheet = chart.getWorkbook().getSheetAt(0);
                            return Stream.iterate(0, row -> row <= sheet.getLastRowNum(), row -> row + 1)
                                    .map(row -> text(sheet.getRow(row).getCell(0)) + " "
                                            + sheet.getRow(row).getCell(1))
                                    .collect(Collectors.joining("|"));
                        } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
