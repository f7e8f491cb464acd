package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import cn.edu.zzut.monitoring.workbook.XlsGlobals.Listed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads the sheets of an .xls file (Excel 97–2003), a row at a time. Macros and drawings are never looked at; no sheet reaches
 * into the next, so that reading all of them is reading the file once.
 */
final class XlsBook {

    private static final long MOST_MEGABYTES = 100;

    private final Path stream;
    private final long size;
    private final XlsGlobals globals;

    private XlsBook(Path stream) throws IOException {
        this.stream = stream;
        this.size = Files.size(stream);
        try (XlsInput in = XlsInput.open(stream, 0, size)) {
            this.globals = whole(() -> new XlsGlobals(in));
        }
    }

    /**
     * @param use reads the sheets, which can be read until it ends
     * @throws UploadRefused when it is no .xls file, has a password, or is not whole; or what the use throws
     */
    static <T> T use(Path file, WorkbookReader.Use<T> use) throws IOException {
        Path stream = Files.createTempFile("workbook-", ".tmp");
        try {
            unpack(file, stream);
            return use.of(new XlsBook(stream).sheets());
        } finally {
            Files.deleteIfExists(stream);
        }
    }

    /** Puts the pieces together that the workbook lies in. */
    private static void unpack(Path file, Path to) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                InputStream in = new DocumentInputStream(workbook(files.getRoot()))) {
            Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            XlsProtection.remove(to);
        } catch (UploadRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw broken();
        }
    }

    private static DocumentEntry workbook(DirectoryEntry root) throws IOException {
        if (root.hasEntry(OtherFormats.ENCRYPTED)) {
            throw OtherFormats.encrypted();
        }
        for (String name : InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES) {
            if (root.hasEntry(name) && root.getEntry(name) instanceof DocumentEntry workbook) {
                if (workbook.getSize() > MOST_MEGABYTES * 1024 * 1024) {
                    throw new UploadRefused("这个.xls文件超过" + MOST_MEGABYTES + "MB。请删除多余的工作表和图片，或另存为.xlsx后再上传。");
                }
                return workbook;
            }
        }
        throw root.hasEntry(InternalWorkbook.OLD_WORKBOOK_DIR_ENTRY_NAME)
                ? XlsGlobals.old()
                : new UploadRefused("这不是Excel工作簿（可能是Word等其他文档）。请用Excel或WPS打开表格，另存为.xlsx后再上传。");
    }

    private static UploadRefused broken() {
        return new UploadRefused("这个.xls文件不完整、已损坏，或者不是Excel 97–2003工作簿，无法读取。请用Excel或WPS打开，另存为.xlsx后再上传。");
    }

    /** Whatever cannot be read is the file's fault. */
    private static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UploadRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw broken();
        }
    }

    private List<RawSheet> sheets() {
        List<RawSheet> sheets = new ArrayList<>();
        for (Listed sheet : globals.sheets()) {
            if (sheet.ofCells()) {
                XlsFrame frame = frame(sheet);
                sheets.add(new RawSheet(
                        Words.withoutControls(sheet.name()),
                        sheet.hidden(),
                        head(sheet, frame),
                        rows -> each(sheet, frame, rows)));
            }
        }
        if (sheets.isEmpty()) {
            throw OtherFormats.noWorkbook();
        }
        return sheets;
    }

    /** A sheet ends at the latest where another one begins. */
    private XlsInput open(Listed sheet) throws IOException {
        long end = globals.sheets().stream()
                .mapToLong(Listed::begin)
                .filter(begin -> begin > sheet.begin())
                .min()
                .orElse(size);
        if (sheet.begin() >= size
                || globals.sheets().stream()
                                .filter(other -> other.begin() == sheet.begin())
                                .count()
                        > 1) {
            throw broken();
        }
        return XlsInput.open(stream, sheet.begin(), Math.min(end, size));
    }

    private XlsFrame frame(Listed sheet) {
        try (XlsInput in = open(sheet)) {
            return whole(() -> new XlsFrame(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<RawRow> head(Listed sheet, XlsFrame frame) {
        List<RawRow> head = new ArrayList<>();
        read(sheet, frame, row -> {
            head.add(row);
            return head.size() < RawSheet.HEAD_ROWS;
        });
        return head;
    }

    private Rest each(Listed sheet, XlsFrame frame, Consumer<RawRow> rows) {
        read(sheet, frame, row -> {
            rows.accept(row);
            return true;
        });
        return frame.rest();
    }

    private interface Taking {

        /** @return whether it wants more */
        boolean take(RawRow row);
    }

    private void read(Listed sheet, XlsFrame frame, Taking taking) {
        try (XlsSheetReader reader = new XlsSheetReader(open(sheet), globals, frame)) {
            boolean wanted = true;
            while (wanted) {
                Optional<RawRow> row = whole(reader::next);
                wanted = row.isPresent() && (row.get().isBlank() || taking.take(row.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
