package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.refusal.Words;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds of files that people hand in as a proof; which one it is, its name and its content both have to say. */
public enum FileKind {
    PDF("pdf") {
        @Override
        public Optional<String> flaw(byte[] content) {
            boolean hasEnds = contains(content, 0, "%PDF-")
                    && contains(content, content.length - FOOT, "startxref")
                    && contains(content, content.length - FOOT, "%%EOF");
            return hasEnds ? PdfPages.flaw(content) : Optional.of("文件不完整、已经损坏，或者内容与扩展名不符。");
        }
    },
    OFD("ofd") {
        @Override
        public Optional<String> flaw(byte[] content) {
            return new ZippedDocument("OFD.xml", "OFD").flaw(content);
        }
    },
    PNG("png") {
        @Override
        public Optional<String> flaw(byte[] content) {
            return Picture.PNG.flaw(content);
        }
    },
    JPEG("jpg", "jpeg") {
        @Override
        public Optional<String> flaw(byte[] content) {
            return Picture.JPEG.flaw(content);
        }
    },
    WORD("docx") {
        @Override
        public Optional<String> flaw(byte[] content) {
            return new ZippedDocument("word/document.xml", "document").flaw(content);
        }
    },
    EXCEL("xlsx") {
        @Override
        public Optional<String> flaw(byte[] content) {
            return new ZippedDocument("xl/workbook.xml", "workbook").flaw(content);
        }
    };

    /** What may stand before a PDF's first and after its last word. */
    private static final int FOOT = 1_024;

    private final List<String> extensions;

    FileKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The kind that a file's name says; empty where it is none of these, or nothing but an extension. */
    public static Optional<FileKind> named(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0 || Words.isNone(fileName.substring(0, dot))) {
            return Optional.empty();
        }
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /**
     * Why a file with this content cannot be taken as one of the kind, as a sentence that says what to do where that is known;
     * empty where it can be opened, is not cut off, has something in it, and no password or program.
     */
    public abstract Optional<String> flaw(byte[] content);

    private static boolean contains(byte[] content, int from, String word) {
        int begin = Math.max(0, from);
        int length = Math.min(FOOT, content.length - begin);
        return new String(content, begin, length, StandardCharsets.ISO_8859_1).contains(word);
    }
}
