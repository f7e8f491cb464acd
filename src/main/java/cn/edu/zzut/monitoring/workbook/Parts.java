package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook's zip, found whatever the case and the slashes of their names. What they unpack to is bounded, and
 * none is taken whose bytes are not those that were packed.
 */
final class Parts implements AutoCloseable {

    /** The most bytes that all parts of a workbook may have when unpacked. */
    static final long MOST_BYTES = 400L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    /** Far more than a cell's 32,767 characters: so many bytes without a tag only fill the memory. */
    private static final int LONGEST_STRETCH = 16 * 1024 * 1024;

    private static final Duration LONGEST_READING = Duration.ofMinutes(2);

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Set<String> sound = new HashSet<>();
    private final long begun = System.nanoTime();
    private long unpacked;
    private UploadRefused verdict;

    private Parts(ZipFile zip) {
        this.zip = zip;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry part = all.nextElement();
            if (!part.isDirectory()) {
                parts.putIfAbsent(plain(part.getName()), part);
            }
        }
    }

    /** @throws UploadRefused when the file is no whole zip, or one of very many parts */
    static Parts open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            if (zip.size() > MOST_PARTS) {
                zip.close();
                throw new UploadRefused("文件内部结构异常（部件过多），已拒绝。请新建工作簿，把数据以“值”粘贴进去后再上传。");
            }
            return new Parts(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new UploadRefused("文件不完整或已损坏，无法打开。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
    }

    boolean has(String name) {
        return parts.containsKey(plain(name));
    }

    /** @throws UploadRefused when there is no such part */
    Part open(String name) {
        ZipEntry part = parts.get(plain(name));
        if (part == null) {
            throw new UploadRefused("文件不完整，缺少部件" + name + "。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
        try {
            return new Part(part, zip.getInputStream(part));
        } catch (IOException e) {
            throw damaged(part);
        }
    }

    /**
     * Unpacks whatever nobody has read to its end.
     *
     * @throws UploadRefused when a part is not what was packed
     */
    void requireSound() {
        if (verdict != null) {
            throw verdict;
        }
        for (ZipEntry part : parts.values()) {
            if (!sound.contains(part.getName())) {
                try (Part content = open(part.getName())) {
                    content.stretches = false;
                    content.transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw damaged(part);
                }
            }
        }
    }

    private UploadRefused damaged(ZipEntry part) {
        return refused("文件在保存或传送中损坏（" + part.getName() + "解压出错或与其校验和不符），没有接收。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
    }

    /** What is once found of the bytes is the cause of whatever else is met. */
    private UploadRefused refused(String message) {
        verdict = new UploadRefused(message);
        return verdict;
    }

    private static String plain(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part being unpacked; at its end its checksum is compared. */
    final class Part extends CheckedInputStream {

        private final ZipEntry part;
        private long size;
        private long stretch;
        private boolean stretches = true;
        private boolean ended;

        private Part(ZipEntry part, InputStream content) {
            super(content, new CRC32());
            this.part = part;
        }

        String name() {
            return part.getName();
        }

        /** A tag has come: what follows is another stretch. */
        void tagged() {
            stretch = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read < 0) {
                end();
                return read;
            }
            size += read;
            stretch += read;
            if (unpacked + size > MOST_BYTES) {
                throw refused("文件解压后超过400MB，疑似压缩炸弹，已拒绝。请删除多余的工作表、图片和空行后再上传。");
            }
            if (stretches && stretch > LONGEST_STRETCH) {
                throw refused("文件内部有超长的内容（" + name() + "），已拒绝。请新建工作簿，把数据以“值”粘贴进去后再上传。");
            }
            if (System.nanoTime() - begun > LONGEST_READING.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw refused("读取文件用时过长，已停止，原有数据没有变化。请删除多余的工作表和空行，或拆分后再上传。");
            }
            return read;
        }

        private void end() {
            if (ended) {
                return;
            }
            ended = true;
            if (getChecksum().getValue() != part.getCrc()) {
                throw damaged(part);
            }
            if (sound.add(part.getName())) {
                unpacked += size;
            }
        }
    }
}
