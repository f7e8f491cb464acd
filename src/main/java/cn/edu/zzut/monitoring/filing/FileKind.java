package cn.edu.zzut.monitoring.filing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Kinds of files that people hand in as a proof; which one it is, its name and its content both have to say. */
public enum FileKind {
    PDF("pdf") {
        @Override
        public boolean isWhole(byte[] content) {
            return contains(content, 0, "%PDF-")
                    && contains(content, content.length - FOOT, "startxref")
                    && contains(content, content.length - FOOT, "%%EOF")
                    && PdfPages.hasAny(content);
        }
    },
    OFD("ofd") {
        @Override
        public boolean isWhole(byte[] content) {
            return isZipWith(content, "OFD.xml", "OFD");
        }
    },
    PICTURE("png", "jpg", "jpeg") {
        @Override
        public boolean isWhole(byte[] content) {
            return isPicture(content);
        }
    },
    WORD("docx") {
        @Override
        public boolean isWhole(byte[] content) {
            return isZipWith(content, "word/document.xml", "document");
        }
    },
    EXCEL("xlsx") {
        @Override
        public boolean isWhole(byte[] content) {
            return isZipWith(content, "xl/workbook.xml", "workbook");
        }
    };

    /** What may stand before a PDF's first and after its last word. */
    private static final int FOOT = 1_024;

    private final List<String> extensions;

    FileKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The kind of a file that can be opened as what its name says; empty where it cannot, or is of none of them. */
    public static Optional<FileKind> of(String fileName, byte[] content) {
        return named(fileName).filter(kind -> kind.isWhole(content));
    }

    /** The kind that a file's name says; empty where it is none of these. */
    public static Optional<FileKind> named(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** Whether a file with this content can be opened as one of the kind: it is not cut off, and there is something in it. */
    public abstract boolean isWhole(byte[] content);

    private static boolean contains(byte[] content, int from, String word) {
        int begin = Math.max(0, from);
        int length = Math.min(FOOT, content.length - begin);
        return new String(content, begin, length, StandardCharsets.ISO_8859_1).contains(word);
    }

    /** Only its size is read: it may be as large as it likes. */
    private static boolean isPicture(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** @param part that says what the document is; the first word of its XML has to be this */
    private static boolean isZipWith(byte[] content, String part, String word) {
        try {
            Path file = Files.createTempFile("proof-", ".zip");
            try {
                Files.write(file, content);
                try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                    ZipEntry entry = zip.getEntry(part);
                    return entry != null && begins(zip.getInputStream(entry), word);
                }
            } catch (ZipException e) {
                return false;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(InputStream xml, String word) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (xml) {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            return reader.nextTag() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(word);
        } catch (XMLStreamException | IOException e) {
            return false;
        }
    }
}
