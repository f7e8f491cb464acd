package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.FileKind;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The formats that are kept for thirty years: documented ones, read by more than one program, without programs in them. A
 * file has to be what its name says.
 */
enum ArchivalFormat {
    PDF("%PDF-"),
    OFD("PK"),
    DOCX("PK"),
    XLSX("PK"),
    ZIP("PK"),
    PNG("\u0089PNG"),
    JPG("\u00ff\u00d8\u00ff"),
    JPEG("\u00ff\u00d8\u00ff"),
    TIF("II*", "MM\u0000*"),
    CSV,
    TXT,
    XML,
    JSON,
    YAML,
    SVG,
    BPMN;

    private static final int LONGEST_BEGINNING = 8;

    private final List<String> beginnings;

    ArchivalFormat(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** That of the file's name; empty where it is none of these. */
    static Optional<ArchivalFormat> of(String fileName) {
        String kind = fileName.substring(fileName.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(format -> format.name().equals(kind))
                .findFirst();
    }

    /** Whether a file that begins like this may be of the format. */
    boolean mayBeginWith(byte[] content) {
        String head = new String(content, 0, Math.min(LONGEST_BEGINNING, content.length), StandardCharsets.ISO_8859_1);
        return beginnings.isEmpty() || beginnings.stream().anyMatch(head::startsWith);
    }

    /** Whether somebody needs a password to read it, as far as the file says so. */
    static boolean isEncrypted(String fileName, byte[] content) {
        return of(fileName).equals(Optional.of(PDF))
                && new String(content, StandardCharsets.ISO_8859_1).contains("/Encrypt");
    }

    /** @throws Refusal naming the formats that are taken */
    static void require(String fileName, byte[] content) {
        if (of(fileName).filter(format -> format.mayBeginWith(content)).isEmpty()) {
            throw Refusal.invalid("补充文件“" + fileName + "”不是可以长期保存的格式，或者内容与扩展名不符。可以放入PDF、OFD、图片（.png、.jpg、.tif）、"
                    + "Word（.docx）、Excel（.xlsx）、CSV和纯文本文件，请另存后再上传。");
        }
        if (isEncrypted(fileName, content)) {
            throw Refusal.invalid("补充文件“" + fileName + "”设有密码，将来打不开。请去掉密码、另存后再上传。");
        }
        FileKind.named(fileName).flatMap(kind -> kind.flaw(content)).ifPresent(flaw -> {
            throw Refusal.invalid("补充文件“" + fileName + "”没有接收：" + flaw + "请打开核对、另存后再上传。");
        });
    }
}
