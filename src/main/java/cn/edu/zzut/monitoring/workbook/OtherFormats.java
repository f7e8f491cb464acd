package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What people send for a workbook: each is refused as what it is, with how to make a workbook of it. */
final class OtherFormats {

    private static final int HEAD = 4_096;
    private static final int[] OLD = {0xD0, 0xCF, 0x11, 0xE0};
    static final String ENCRYPTED = "EncryptedPackage";

    private OtherFormats() {}

    static UploadRefused noWorkbook() {
        return new UploadRefused("这不是Excel工作簿（.xlsx）。请下载本表模板，填写后另存为.xlsx再上传。");
    }

    static boolean isZip(Path file) throws IOException {
        return startsWith(head(file), 'P', 'K');
    }

    /** Zips that hold something else than a workbook. */
    static void refuse(Parts parts) {
        if (parts.has("xl/workbook.bin")) {
            throw otherwise("Excel二进制工作簿（.xlsb）");
        }
        if (parts.has("content.xml") && parts.has("mimetype")) {
            throw otherwise("OpenDocument表格（.ods）或其他OpenDocument文档");
        }
        if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
            throw otherwise("Numbers表格（.numbers）");
        }
        if (parts.has("word/document.xml")) {
            throw otherwise("Word文档（.docx）");
        }
        if (parts.has("ppt/presentation.xml")) {
            throw otherwise("演示文稿（.pptx）");
        }
    }

    /** Whether it is an OLE2 compound document, as .xls files are. */
    static boolean isOldWorkbook(Path file) throws IOException {
        return startsWith(head(file), OLD);
    }

    static UploadRefused encrypted() {
        return new UploadRefused("工作簿设有打开密码，无法读取。请在Excel或WPS中取消密码保护，另存为.xlsx后再上传。");
    }

    /** Files that are no zip. Old .xls files and encrypted .xlsx files are both OLE2 compound documents. */
    static void refuse(Path file) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, OLD)) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
            throw content.contains(ENCRYPTED)
                    ? encrypted()
                    : new UploadRefused("这是旧版Excel文件（.xls）或其他格式的文档。请在Excel或WPS中另存为.xlsx后再上传。");
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new UploadRefused("这是PDF文件，无法读取其中的表格。请上传填写好的.xlsx工作簿。");
        }
        String text = new String(head, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        String begin = text.startsWith("\ufeff") ? text.substring(1).strip() : text;
        if (begin.startsWith("<?xml")
                || begin.startsWith("<!doctype html")
                || begin.startsWith("<html")
                || begin.startsWith("<table")
                || begin.startsWith("<meta")
                || begin.startsWith("mime-version:")) {
            throw otherwise("网页或XML格式的表格（有的系统导出时也叫.xls或.csv）");
        }
    }

    private static UploadRefused otherwise(String format) {
        return new UploadRefused("这是" + format + "，不是Excel工作簿（.xlsx）。请用Excel或WPS打开，另存为.xlsx后再上传。");
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
