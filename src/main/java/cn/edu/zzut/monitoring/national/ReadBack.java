package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.national.PackingList.FileColumn;
import cn.edu.zzut.monitoring.national.PackingList.Packed;
import cn.edu.zzut.monitoring.workbook.SheetTexts;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a package's tables out of its files again, as the platform will. */
final class ReadBack {

    private final ZipFile zip;
    private final PackingList list;

    private ReadBack(ZipFile zip, PackingList list) {
        this.zip = zip;
        this.list = list;
    }

    /** Uses an open package. */
    interface Use<T> {

        T of(ReadBack opened) throws IOException;
    }

    /** Empty where the file is no package of that kind. */
    static <T> Optional<T> use(Path file, Use<T> use) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getEntry(PackingList.NAME);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(use.of(new ReadBack(zip, PackingList.read(in.readAllBytes()))));
            }
        }
    }

    PackingList list() {
        return list;
    }

    /**
     * What was read of a table.
     *
     * @param faults what is wrong with its files apart from the rows, each a Chinese sentence
     */
    record Found(int rows, String sha256, List<String> faults) {

        /** Whether it is what was packed. */
        boolean isLike(Packed table) {
            return faults.isEmpty() && rows == table.rows() && sha256.equals(table.sha256());
        }
    }

    /** @param use gets the rows in their order, numbered from 1 */
    Found read(Packed table, Consumer<TableRow> use) throws IOException {
        ContentHash hash = ContentHash.begun(table.code(), table.columns());
        List<String> faults = new ArrayList<>();
        int[] rows = {0};
        for (String name : table.files()) {
            boolean[] begun = {false};
            each(name, faults, cells -> {
                if (!begun[0]) {
                    begun[0] = true;
                    requireHeadings(name, cells, table, faults);
                } else {
                    TableRow row = row(++rows[0], cells, table);
                    hash.add(row);
                    use.accept(row);
                }
            });
        }
        return new Found(rows[0], hash.ended(), faults);
    }

    private void each(String name, List<String> faults, Consumer<List<String>> use) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            faults.add("缺少文件“" + name + "”。");
            return;
        }
        Path copy = Files.createTempFile("read-back-", name.substring(name.lastIndexOf('.')));
        try {
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            SheetTexts.each(copy, name, (number, cells) -> use.accept(cells));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void requireHeadings(String name, List<String> cells, Packed table, List<String> faults) {
        if (!cells.equals(table.headings())) {
            faults.add("文件“" + name + "”的标题行与清单不一致。");
        }
    }

    private TableRow row(int number, List<String> cells, Packed table) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int c = 0; c < Math.min(cells.size(), table.fileColumns().size()); c++) {
            FileColumn column = table.fileColumns().get(c);
            String text = column.read(list.isGuarded() ? SheetTexts.unguarded(cells.get(c)) : cells.get(c));
            if (!text.isEmpty()) {
                values.put(column.column(), text);
            }
        }
        return new TableRow(number, "", values);
    }
}
