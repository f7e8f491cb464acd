package cn.edu.zzut.monitoring.filing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Kinds of files that people hand in as a proof; which one it is, its name and its content both have to say. */
public enum FileKind {
    PDF("pdf") {
        @Override
        boolean isWhole(byte[] content) {
            return contains(content, 0, "%PDF-") && contains(content, content.length - FOOT, "%%EOF");
        }
    },
    OFD("ofd") {
        @Override
        boolean isWhole(byte[] content) {
            return isZipWith(content, "OFD.xml");
        }
    },
    PICTURE("png", "jpg", "jpeg") {
        @Override
        boolean isWhole(byte[] content) {
            return isPicture(content);
        }
    },
    WORD("docx") {
        @Override
        boolean isWhole(byte[] content) {
            return isZipWith(content, "word/document.xml");
        }
    },
    EXCEL("xlsx") {
        @Override
        boolean isWhole(byte[] content) {
            return isZipWith(content, "xl/workbook.xml");
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
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .filter(kind -> kind.isWhole(content))
                .findFirst();
    }

    abstract boolean isWhole(byte[] content);

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

    private static boolean isZipWith(byte[] content, String entry) {
        try {
            Path file = Files.createTempFile("proof-", ".zip");
            try {
                Files.write(file, content);
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    return zip.getEntry(entry) != null;
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
}
