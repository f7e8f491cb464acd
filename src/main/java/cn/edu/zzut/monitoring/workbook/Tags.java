package cn.edu.zzut.monitoring.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tags of a part, one after the other. Names come without their prefix, whichever namespace they are in: the strict form
 * of a workbook differs from the usual one in nothing else that is read here.
 */
final class Tags implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    /** Excel has 32,767 characters in a cell and 8,192 in a formula. */
    private static final int LONGEST_TEXT = 200_000;

    private final Parts.Part part;
    private final XMLStreamReader reader;
    private int event;

    /** @throws UploadRefused when there is no such part */
    Tags(Parts parts, String name) {
        part = parts.open(name);
        try {
            reader = FACTORY.createXMLStreamReader(part);
        } catch (UploadRefused refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Goes on to the next tag; texts in between are passed over.
     *
     * @return whether there is one
     */
    boolean next() {
        do {
            advance();
        } while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT);
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    /** @throws UploadRefused when it is no XML that a workbook has */
    private void advance() {
        try {
            if (!reader.hasNext()) {
                throw broken();
            }
            event = reader.next();
        } catch (UploadRefused refused) {
            throw refused;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken();
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UploadRefused("文件含有不允许的XML实体声明（" + part.name() + "），已拒绝。请新建工作簿，把数据以“值”粘贴进去后再上传。");
        }
        part.tagged();
    }

    private String piece() {
        try {
            return reader.getText();
        } catch (UploadRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    private UploadRefused broken() {
        return new UploadRefused("文件已损坏（" + part.name() + "不是完整的XML），无法读取。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String name) {
        return starts() && name().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && name().equals(name);
    }

    String name() {
        return reader.getLocalName();
    }

    /** The attribute of that name without a prefix; empty where there is none. */
    String attribute(String name) {
        return attribute(name, false);
    }

    /** The attribute of that name with a prefix, such as r:id; empty where there is none. */
    String prefixed(String name) {
        return attribute(name, true);
    }

    /** How many attributes there are. */
    int attributes() {
        return reader.getAttributeCount();
    }

    /** The name of one of the attributes; empty where it has a prefix. */
    String attributeName(int i) {
        String prefix = reader.getAttributePrefix(i);
        return prefix == null || prefix.isEmpty() ? reader.getAttributeLocalName(i) : "";
    }

    String attributeValue(int i) {
        return reader.getAttributeValue(i);
    }

    private String attribute(String name, boolean prefixed) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (name.equals(reader.getAttributeLocalName(i))) {
                String prefix = reader.getAttributePrefix(i);
                if ((prefix != null && !prefix.isEmpty()) == prefixed) {
                    return reader.getAttributeValue(i);
                }
            }
        }
        return "";
    }

    /** The text of the element that has just begun, up to its end; not that of elements within. */
    String text() {
        Text text = new Text();
        int depth = 0;
        while (true) {
            advance();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth-- == 0) {
                        return text.toString();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 0) {
                        text.add(piece());
                    }
                }
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }

    /** The text of the element that has just begun, in runs of any format, without what tells how to pronounce it. */
    String runs() {
        Text text = new Text();
        int depth = 0;
        while (next()) {
            if (!starts()) {
                if (depth-- == 0) {
                    return text.toString();
                }
            } else if (name().equals("t")) {
                text.add(text());
            } else if (name().equals("rPh")) {
                skip();
            } else {
                depth++;
            }
        }
        throw broken();
    }

    /** Passes over the element that has just begun. */
    void skip() {
        int depth = 0;
        while (next()) {
            if (starts()) {
                depth++;
            } else if (depth-- == 0) {
                return;
            }
        }
    }

    /** Mostly one piece, which is not copied. */
    private final class Text {

        private String first = "";
        private StringBuilder all;

        void add(String piece) {
            if (first.isEmpty()) {
                first = piece;
            } else {
                all = all == null ? new StringBuilder(first) : all;
                all.append(piece);
            }
            if ((all == null ? first.length() : all.length()) > LONGEST_TEXT) {
                throw new UploadRefused(
                        "文件中有超过" + LONGEST_TEXT + "个字的内容（" + part.name() + "），Excel的单元格最多32767个字。请删减后再上传。");
            }
        }

        @Override
        public String toString() {
            return all == null ? first : all.toString();
        }
    }

    @Override
    public void close() {
        try {
            part.close();
        } catch (IOException e) {
            throw broken();
        }
    }
}
