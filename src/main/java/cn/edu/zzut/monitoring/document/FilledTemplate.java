package cn.edu.zzut.monitoring.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** A paper made from a template: its fields filled, a table's row repeated for each line, the whole as often as it is needed. */
public final class FilledTemplate {

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    private FilledTemplate() {}

    /**
     * What goes into the fields.
     *
     * @param words field → text; line ends stay line ends
     * @param groups which lines the row that has their fields is repeated for; one empty row where there is none
     * @param copies what {@code {{copyField}}} says in each copy; each begins on a page of its own
     * @param picture a PNG picture for the paragraph that has nothing but the field of this name
     */
    public record Values(
            Map<String, String> words,
            List<Lines> groups,
            String copyField,
            List<String> copies,
            Map<String, byte[]> picture,
            int pictureMillimetres) {

        /** A paper whose tables all have the same lines. */
        public Values(
                Map<String, String> words,
                List<String> lineFields,
                List<Map<String, String>> lines,
                String copyField,
                List<String> copies,
                Map<String, byte[]> picture,
                int pictureMillimetres) {
            this(words, List.of(new Lines(lineFields, lines)), copyField, copies, picture, pictureMillimetres);
        }

        /** One copy without pictures. */
        public Values(Map<String, String> words, List<Lines> groups) {
            this(words, groups, "", List.of(""), Map.of(), 0);
        }
    }

    /** The lines of one table, by the fields that only they have. */
    public record Lines(List<String> fields, List<Map<String, String>> rows) {}

    /** The .docx file; fields that nothing is known for are empty. */
    public static byte[] of(byte[] template, Values values) {
        try (XWPFDocument document = WordTemplate.open(template)) {
            document.getTables().forEach(table -> repeat(table, values));
            copy(document, values.copies().size());
            return filled(bytes(document), values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void repeat(XWPFTable table, Values values) {
        for (int at = 0; at < table.getNumberOfRows(); at++) {
            XWPFTableRow row = table.getRow(at);
            Optional<Lines> meant = values.groups().stream()
                    .filter(group -> hasFieldOf(row, group))
                    .findFirst();
            if (meant.isPresent()) {
                repeat(table, at, meant.get());
                return;
            }
        }
    }

    private static void repeat(XWPFTable table, int at, Lines group) {
        CTRow row = table.getRow(at).getCtRow();
        List<XWPFTableRow> rows = new ArrayList<>();
        for (Map<String, String> line : group.rows().isEmpty() ? List.of(Map.<String, String>of()) : group.rows()) {
            XWPFTableRow filled = new XWPFTableRow((CTRow) row.copy(), table);
            paragraphs(filled).forEach(place -> place.replace(field -> inLine(field, line, group)));
            rows.add(filled);
        }
        table.removeRow(at);
        for (int i = 0; i < rows.size(); i++) {
            table.addRow(rows.get(i), at + i);
        }
    }

    private static boolean hasFieldOf(XWPFTableRow row, Lines group) {
        return paragraphs(row).stream()
                .flatMap(place -> place.fields().stream())
                .anyMatch(field -> group.fields().contains(field.name()));
    }

    private static List<Placeholders.Place> paragraphs(XWPFTableRow row) {
        List<Placeholders.Place> places = new ArrayList<>();
        for (XWPFTableCell cell : row.getTableCells()) {
            cell.getParagraphs().forEach(paragraph -> places.add(new Placeholders.Place(paragraph, false)));
        }
        return places;
    }

    /** Other fields in the row are left for later. */
    private static String inLine(Field field, Map<String, String> line, Lines group) {
        return group.fields().contains(field.name()) ? line.getOrDefault(field.name(), "") : field.toString();
    }

    /** Puts what the body has behind itself, so often that it stands there as often as asked for. */
    private static void copy(XWPFDocument document, int copies) {
        List<XmlObject> elements = new ArrayList<>();
        document.getBodyElements().forEach(element -> {
            if (element instanceof XWPFTable table) {
                elements.add(table.getCTTbl().copy());
            } else if (element instanceof XWPFParagraph paragraph) {
                elements.add(paragraph.getCTP().copy());
            }
        });
        for (int copy = 1; copy < copies; copy++) {
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
            for (XmlObject element : elements) {
                if (element instanceof CTTbl) {
                    document.createTable().getCTTbl().set(element);
                } else {
                    document.createParagraph().getCTP().set(element);
                }
            }
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static byte[] filled(byte[] copied, Values values) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(copied))) {
            Copies copies = new Copies(values);
            for (Placeholders.Place place : Placeholders.of(document)) {
                Optional<byte[]> picture = picture(place, values);
                if (picture.isPresent()) {
                    place.replace(field -> "");
                    put(picture.get(), values.pictureMillimetres(), place.paragraph());
                } else {
                    place.replace(copies);
                    breakLines(place.paragraph());
                }
            }
            return bytes(document);
        }
    }

    private static Optional<byte[]> picture(Placeholders.Place place, Values values) {
        return place.isAlone()
                ? Optional.ofNullable(values.picture().get(place.fields().get(0).name()))
                : Optional.empty();
    }

    private static void put(byte[] png, int millimetres, XWPFParagraph paragraph) throws IOException {
        int side = Units.toEMU(millimetres * POINTS_A_MILLIMETRE);
        try {
            paragraph.createRun().addPicture(new ByteArrayInputStream(png), PictureType.PNG, "picture.png", side, side);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture that was just made", e);
        }
    }

    /** A line end within a run's text is nothing to Word. */
    private static void breakLines(XWPFParagraph paragraph) {
        for (XWPFRun run : paragraph.getRuns()) {
            String text = run.getText(0);
            if (text != null && text.contains("\n")) {
                String[] lines = text.split("\n", -1);
                run.setText(lines[0], 0);
                for (int i = 1; i < lines.length; i++) {
                    run.addBreak();
                    run.setText(lines[i]);
                }
            }
        }
    }

    /** Which copy it is is known by how often the copies' own field was met before. */
    private static final class Copies implements Function<Field, String> {

        private final Values values;
        private int met;

        Copies(Values values) {
            this.values = values;
        }

        @Override
        public String apply(Field field) {
            if (field.name().equals(values.copyField())) {
                return values.copies().get(met++ % values.copies().size());
            }
            return values.words().getOrDefault(field.name(), "");
        }
    }
}
