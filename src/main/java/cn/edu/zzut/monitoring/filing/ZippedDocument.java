package cn.edu.zzut.monitoring.filing;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Documents of several parts in a ZIP file: Word, Excel, OFD.
 *
 * @param part that says what the document is
 * @param word the first of that part's XML
 */
record ZippedDocument(String part, String word) {

    private static final String BROKEN = "文件不完整、已经损坏，或者内容与扩展名不符。";
    private static final String TYPES = "[Content_Types].xml";

    /** Unpacked; ten times what a proof may have packed. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int MOST_PARTS = 10_000;
    private static final int MOST_OF_TYPES = 1024 * 1024;

    /** Why the content is no whole document of this kind, or none that is taken; empty where it is one. */
    Optional<String> flaw(byte[] content) {
        try {
            Path file = Files.createTempFile("proof-", ".zip");
            try {
                Files.write(file, content);
                try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
                    return flaw(zip);
                }
            } catch (ZipException | IllegalArgumentException e) {
                return Optional.of(BROKEN);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> flaw(ZipFile zip) {
        ZipEntry main = zip.getEntry(part);
        if (main == null || !begins(zip, main)) {
            return Optional.of(BROKEN);
        }
        if (hasMacros(zip)) {
            return Optional.of("文件中有宏，请另存为不含宏的文件再上传。");
        }
        return size(zip)
                .map(bytes -> bytes > MOST_BYTES ? "文件解开后超过200MB，请删去多余的图片和内容后再上传。" : "")
                .or(() -> Optional.of(BROKEN))
                .filter(flaw -> !flaw.isEmpty());
    }

    private boolean begins(ZipFile zip, ZipEntry main) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream xml = zip.getInputStream(main)) {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            return reader.nextTag() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(word);
        } catch (XMLStreamException | IOException e) {
            return false;
        }
    }

    private static boolean hasMacros(ZipFile zip) {
        return zip.stream()
                        .anyMatch(entry ->
                                entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                || declaresMacros(zip);
    }

    /** The part with the macros may have any name; what it is stands in the list of types. */
    private static boolean declaresMacros(ZipFile zip) {
        ZipEntry types = zip.getEntry(TYPES);
        if (types == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(types)) {
            String text = new String(in.readNBytes(MOST_OF_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return text.contains("vbaproject") || text.contains("macroenabled");
        } catch (IOException e) {
            return false;
        }
    }

    /** Of all parts, each read to its end, for what a ZIP file says of their sizes need not be so; empty where one is broken. */
    private static Optional<Long> size(ZipFile zip) {
        long bytes = zip.size() > MOST_PARTS ? MOST_BYTES + 1 : 0;
        byte[] buffer = new byte[64 * 1024];
        var entries = zip.entries();
        while (entries.hasMoreElements() && bytes <= MOST_BYTES) {
            ZipEntry entry = entries.nextElement();
            try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                int read = in.read(buffer);
                while (read >= 0 && bytes <= MOST_BYTES) {
                    bytes += read;
                    read = in.read(buffer);
                }
                if (bytes <= MOST_BYTES && in.getChecksum().getValue() != entry.getCrc()) {
                    return Optional.empty();
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }
}
