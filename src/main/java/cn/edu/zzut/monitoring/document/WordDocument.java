package cn.edu.zzut.monitoring.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word document that is written from top to bottom; {@link #bytes()} ends it. */
public final class WordDocument {

    private static final int BODY = 11;
    private static final int NOTE = 9;
    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    private final XWPFDocument document = new XWPFDocument();
    private final StringBuilder written = new StringBuilder();

    public WordDocument title(String text) {
        return paragraph(text, 16, true, ParagraphAlignment.CENTER);
    }

    public WordDocument text(String text) {
        return paragraph(text, BODY, false, ParagraphAlignment.LEFT);
    }

    /** Such as a signature or a date. */
    public WordDocument right(String text) {
        return paragraph(text, BODY, false, ParagraphAlignment.RIGHT);
    }

    public WordDocument note(String text) {
        return paragraph(text, NOTE, false, ParagraphAlignment.LEFT);
    }

    private WordDocument paragraph(String text, int size, boolean bold, ParagraphAlignment align) {
        written.append(text).append('\n');
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(align);
        var run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(size);
        run.setFontFamily("宋体");
        return this;
    }

    /** @param cells rows of equal length */
    public WordDocument table(List<List<String>> cells) {
        XWPFTable table = document.createTable(cells.size(), cells.get(0).size());
        table.setWidth("100%");
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                table.getRow(r).getCell(c).setText(cells.get(r).get(c));
                written.append(cells.get(r).get(c)).append('\t');
            }
        }
        return this;
    }

    /** A picture in the middle of the line, so wide and high. */
    public WordDocument picture(byte[] png, int millimetres) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int side = Units.toEMU(millimetres * POINTS_A_MILLIMETRE);
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(png), PictureType.PNG, "picture.png", side, side);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a picture that was just made", e);
        }
        return this;
    }

    /** All that is written in it: two documents that say the same have the same text, whenever they were made. */
    public String text() {
        return written.toString();
    }

    /** The .docx file. */
    public byte[] bytes() {
        try (document;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
