package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at an .xlsx file before any reader does: broken, damaged, encrypted, swollen or hostile files are refused. */
final class WorkbookGuard {

    /** The most bytes that all parts of a workbook may have when unpacked. */
    static final long MOST_BYTES = 400L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    private static final int HEAD = 4_096;

    private WorkbookGuard() {}

    /** @return what its sheets hold */
    static CellBounds check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UploadRefused("文件内部结构异常（部件过多），已拒绝。请新建工作簿，把数据以“值”粘贴进去后再上传。");
            }
            if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
                throw new UploadRefused("这不是Excel工作簿（.xlsx）。请下载本表模板，填写后另存为.xlsx再上传。");
            }
            return unpacked(zip);
        } catch (IOException e) {
            throw new UploadRefused("文件不完整或已损坏，无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
    }

    /** Each part is unpacked once, for its size, its checksum and what it holds. */
    private static CellBounds unpacked(ZipFile zip) throws IOException {
        CellBounds bounds = new CellBounds();
        long total = 0;
        for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
            ZipEntry part = parts.nextElement();
            try (Unpacked content = new Unpacked(zip.getInputStream(part), total)) {
                byte[] head = content.readNBytes(HEAD);
                requireHarmless(part.getName(), head);
                if (part.getName().endsWith(".xml")) {
                    PushbackInputStream whole = new PushbackInputStream(content, HEAD);
                    whole.unread(head);
                    bounds.look(part.getName(), whole);
                }
                content.transferTo(OutputStream.nullOutputStream());
                if (content.getChecksum().getValue() != part.getCrc()) {
                    throw new UploadRefused(
                            "文件在保存或传送中损坏（" + part.getName() + "与其校验和不符），没有接收。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
                }
                total = content.total;
            }
        }
        bounds.requireTexts();
        return bounds;
    }

    /** Sums up what it gives, and gives no more than a workbook may have. */
    private static final class Unpacked extends CheckedInputStream {

        private long total;

        Unpacked(InputStream content, long before) {
            super(content, new CRC32());
            total = before;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            total += Math.max(0, read);
            if (total > MOST_BYTES) {
                throw new UploadRefused("文件解压后超过400MB，疑似压缩炸弹，已拒绝。请删除多余的工作表、图片和空行后再上传。");
            }
            return read;
        }
    }

    /** A workbook's XML needs no document type; whoever sends one wants the reader to fetch or swell entities. */
    private static void requireHarmless(String name, byte[] head) {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        if (xml
                && new String(head, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("<!DOCTYPE")) {
            throw new UploadRefused("文件含有不允许的XML实体声明（" + name + "），已拒绝。请新建工作簿，把数据以“值”粘贴进去后再上传。");
        }
    }

    static boolean isZip(Path file) throws IOException {
        return startsWith(file, 'P', 'K');
    }

    /** Old .xls files and encrypted .xlsx files are both OLE2 compound documents. */
    static void refuseCompoundDocument(Path file) throws IOException {
        if (!startsWith(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            return;
        }
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
        throw new UploadRefused(
                content.contains("EncryptedPackage")
                        ? "工作簿设有打开密码，无法读取。请在Excel或WPS中取消密码保护，另存为.xlsx后再上传。"
                        : "这是旧版Excel文件（.xls）或其他格式的文档。请在Excel或WPS中另存为.xlsx后再上传。");
    }

    private static boolean startsWith(Path file, int... magic) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int expected : magic) {
                if (in.read() != expected) {
                    return false;
                }
            }
            return true;
        }
    }
}
