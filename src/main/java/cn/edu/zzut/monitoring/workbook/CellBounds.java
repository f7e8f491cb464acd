package cn.edu.zzut.monitoring.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a reader would make of a workbook's cells, looked at before it does: a few bytes can ask for a cell in the column
 * ZZZZZZ, for the text number two thousand million or for a number of a million digits. Places are those of ECMA-376:
 * columns A to XFD, rows 1 to 1,048,576.
 */
final class CellBounds {

    private static final XMLInputFactory XML = factory();
    private static final Pattern PLACE = Pattern.compile("([A-Za-z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");
    private static final int MOST_COLUMN = 16_384;
    private static final int MOST_ROW = 1_048_576;
    private static final int MOST_EXPONENT = 308;
    private static final int LONGEST_NUMBER = 400;
    private static final int LETTERS = 26;

    private int texts;
    private int lastText = -1;
    private String lastTextAt = "";
    private boolean isoDates;
    private long cells;

    private CellBounds() {}

    /** Whether there are dates that are written out, which the reader does not know. */
    boolean hasIsoDates() {
        return isoDates;
    }

    /** How many rows and cells all sheets have together, blank ones with a format among them. */
    long cells() {
        return cells;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws UploadRefused naming the first cell that no workbook has */
    static CellBounds check(ZipFile zip) throws IOException {
        CellBounds bounds = new CellBounds();
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            if (part.getName().endsWith(".xml")) {
                try (InputStream content = zip.getInputStream(part)) {
                    bounds.part(content);
                } catch (XMLStreamException | RuntimeException e) {
                    if (e instanceof UploadRefused refused) {
                        throw refused;
                    }
                    throw new UploadRefused(
                            "文件不完整或已损坏（" + part.getName() + "不是可读的XML），无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
                }
            }
        }
        if (bounds.lastText >= bounds.texts) {
            throw refused(bounds.lastTextAt, "引用了不存在的文字（第" + (bounds.lastText + 1L) + "条，共" + bounds.texts + "条）");
        }
        return bounds;
    }

    private void part(InputStream content) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(content);
        try {
            switch (root(xml)) {
                case "worksheet" -> sheet(xml);
                case "sst" -> texts(xml);
                default -> {
                    // no cells
                }
            }
        } finally {
            xml.close();
        }
    }

    private static String root(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return "";
    }

    private void texts(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts++;
            }
        }
    }

    private void sheet(XMLStreamReader xml) throws XMLStreamException {
        String row = "";
        String place = "";
        String type = "";
        int inRow = 0;
        StringBuilder value = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.getLocalName()) {
                        case "row" -> {
                            row = attribute(xml, "r");
                            inRow = 0;
                            cells++;
                            requireRow(row);
                        }
                        case "c" -> {
                            place = attribute(xml, "r");
                            type = attribute(xml, "t");
                            isoDates |= type.equals("d");
                            cells++;
                            requirePlace(place, row, ++inRow);
                        }
                        case "v" -> value = new StringBuilder();
                        default -> {
                            // says nothing of a cell's place or value
                        }
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (value != null && value.length() <= LONGEST_NUMBER) {
                        value.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (value != null && xml.getLocalName().equals("v")) {
                        requireValue(type, value, place);
                        value = null;
                    }
                }
                default -> {
                    // comments and the like
                }
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static void requireRow(String row) {
        if (!row.isEmpty() && !(row.matches("[1-9][0-9]{0,6}") && Integer.parseInt(row) <= MOST_ROW)) {
            throw refused("", "有不存在的行“" + shortened(row) + "”");
        }
    }

    private static void requirePlace(String place, String row, int cells) {
        if (cells > MOST_COLUMN) {
            throw refused("", "第" + row + "行的单元格超过" + MOST_COLUMN + "个");
        }
        if (place.isEmpty()) {
            return;
        }
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches() || column(parts.group(1)) > MOST_COLUMN || Integer.parseInt(parts.group(2)) > MOST_ROW) {
            throw refused(place, "的位置不存在（列最多到XFD，行最多到" + MOST_ROW + "）");
        }
    }

    private static int column(String letters) {
        return letters.chars()
                .reduce(0, (column, letter) -> column * LETTERS + Character.toUpperCase(letter) - 'A' + 1);
    }

    private void requireValue(String type, StringBuilder value, String place) {
        if (type.equals("s")) {
            int text = index(value.toString().strip(), place);
            if (text > lastText) {
                lastText = text;
                lastTextAt = place;
            }
        } else if (type.isEmpty() || type.equals("n")) {
            Matcher exponent = EXPONENT.matcher(value);
            if (value.length() > LONGEST_NUMBER
                    || (exponent.find()
                            && (exponent.group(1).length() > 3
                                    || Integer.parseInt(exponent.group(1)) > MOST_EXPONENT))) {
                throw refused(place, "的数字超出范围");
            }
        }
    }

    private static int index(String text, String place) {
        if (!text.matches("[0-9]{1,9}")) {
            throw refused(place, "引用了不存在的文字“" + shortened(text) + "”");
        }
        return Integer.parseInt(text);
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static UploadRefused refused(String place, String what) {
        return new UploadRefused("工作簿" + (place.isEmpty() ? "" : "的单元格“" + shortened(place) + "”") + what
                + "，不是Excel或WPS保存的文件。请新建工作簿，把数据以“值”粘贴进去后再上传。");
    }
}
