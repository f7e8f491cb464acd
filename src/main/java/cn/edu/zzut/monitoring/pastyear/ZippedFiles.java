package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.pastyear.TrialOutcome.LeftOutFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The workbooks of a .zip, one after the other on disk under names of ours. How many files there are and what they unpack to
 * is bounded; what is no workbook is named, and nothing is written where the archive says.
 */
final class ZippedFiles implements PastFiles {

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 1_024L * 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> WORKBOOKS = Set.of("xlsx", "csv", "tsv", "txt", "xls");
    private static final Set<String> WITH_MACROS = Set.of("xlsm", "xltm", "xlam");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "gz", "tar");
    private static final Set<String> BY_SYSTEMS = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final ZipFile zip;
    private final List<ZipEntry> workbooks = new ArrayList<>();
    private final List<LeftOutFile> leftOut = new ArrayList<>();
    private long unpacked;

    private ZippedFiles(ZipFile zip) {
        this.zip = zip;
        List<? extends ZipEntry> entries = Collections.list(zip.entries()).stream()
                .filter(e -> !e.isDirectory())
                .toList();
        if (entries.size() > MOST_FILES) {
            throw Refusal.invalid("压缩包中有" + entries.size() + "个文件，最多" + MOST_FILES + "个。请只打包各表的工作簿。");
        }
        entries.stream()
                .sorted(Comparator.comparing((ZipEntry entry) -> base(name(entry)))
                        .thenComparing(ZippedFiles::name))
                .forEach(this::sort);
    }

    /** @throws Refusal when it is no .zip that can be opened */
    static ZippedFiles open(Path file) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalid("压缩包不完整或已损坏，无法打开。请重新打包为.zip后再上传。");
        }
        try {
            return new ZippedFiles(zip);
        } catch (RuntimeException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            // the refusal says more
        }
    }

    private void sort(ZipEntry entry) {
        String name = name(entry);
        String base = base(name).toLowerCase(Locale.ROOT);
        String kind = base.substring(base.lastIndexOf('.') + 1);
        if (name.startsWith("__MACOSX/")
                || BY_SYSTEMS.contains(base)
                || base.startsWith("~$")
                || base.startsWith("._")) {
            leftOut.add(new LeftOutFile(name, "系统或Office的临时文件，不含数据"));
        } else if (ARCHIVES.contains(kind)) {
            leftOut.add(new LeftOutFile(name, "压缩包中的压缩包不打开。请解开后把其中的工作簿直接放入压缩包"));
        } else if (WITH_MACROS.contains(kind)) {
            leftOut.add(new LeftOutFile(name, "含宏的工作簿（." + kind + "）不接收。请在Excel或WPS中另存为.xlsx后放入压缩包"));
        } else if (!WORKBOOKS.contains(kind)) {
            leftOut.add(new LeftOutFile(name, "不是工作簿（.xlsx、.xls、.csv）"));
        } else {
            workbooks.add(entry);
        }
    }

    /** Archivers of Windows write names in Chinese encoding without saying so, others in UTF-8. */
    private static String name(ZipEntry entry) {
        String written = entry.getName();
        String name = written.chars().allMatch(c -> c < 0x100)
                ? decoded(written.getBytes(StandardCharsets.ISO_8859_1))
                : written;
        String clean = Words.withoutControls(name).replace('\\', '/');
        return clean.length() > LONGEST_NAME ? "…" + clean.substring(clean.length() - LONGEST_NAME) : clean;
    }

    private static String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(name, CHINESE);
        }
    }

    private static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public int count() {
        return workbooks.size();
    }

    @Override
    public List<LeftOutFile> leftOut() {
        return List.copyOf(leftOut);
    }

    /** @throws Refusal when they unpack to too much, or are not what was packed */
    @Override
    public void each(Use use) throws IOException {
        unpacked = 0;
        for (ZipEntry entry : workbooks) {
            Path copy = Files.createTempFile("past-year-", ".tmp");
            try {
                unpack(entry, copy);
                use.of(copy, name(entry));
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    private void unpack(ZipEntry entry, Path copy) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(opened(entry), new CRC32());
                OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_BYTES) {
                    throw Refusal.invalid("压缩包解开后超过" + MOST_BYTES / 1024 / 1024 + "MB，疑似压缩炸弹，没有接收。请只打包各表的工作簿。");
                }
                out.write(buffer, 0, read);
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw damaged(entry);
            }
        } catch (IOException e) {
            throw damaged(entry);
        }
    }

    private InputStream opened(ZipEntry entry) {
        try {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw damaged(entry);
            }
            return in;
        } catch (IOException e) {
            throw Refusal.invalid("压缩包中的“" + name(entry) + "”加了密码，或用了不支持的压缩方法。请不加密码重新打包为.zip后再上传。");
        }
    }

    private static Refusal damaged(ZipEntry entry) {
        return Refusal.invalid("压缩包中的“" + name(entry) + "”已损坏（解压出错或与校验和不符）。请重新打包后再上传。");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
