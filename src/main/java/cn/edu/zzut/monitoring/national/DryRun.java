package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.national.PackingList.FileColumn;
import cn.edu.zzut.monitoring.national.PackingList.Packed;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** 试读: a package's files are read back and held against the locked versions; what differs is named by cell. */
@Component
final class DryRun {

    private static final int PAGE = 1_000;
    private static final int NAMED = 20;
    private static final int SHOWN = 40;

    private final Submissions submissions;

    DryRun(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * @param versions code → the locked version
     * @return what came of each table with files, in the order of import
     */
    List<Tried> of(Path file, Map<String, SubmissionVersion> versions) throws IOException {
        return ReadBack.use(file, opened -> {
                    List<Tried> tried = new ArrayList<>();
                    for (Packed table : opened.list().tables()) {
                        SubmissionVersion version = Objects.requireNonNull(versions.get(table.code()));
                        tried.add(new Tried(table.title(), version.rowCount(), differences(opened, table, version)));
                    }
                    return tried;
                })
                .orElseThrow(() -> new IOException(PackingList.NAME + " is not in the package"));
    }

    /**
     * A table that was read back.
     *
     * @param differences to the locked version, each a Chinese phrase; empty where it is the same
     */
    record Tried(String title, int rows, List<String> differences) {

        Tried {
            differences = List.copyOf(differences);
        }
    }

    private List<String> differences(ReadBack opened, Packed table, SubmissionVersion version) throws IOException {
        ReadBack.Found found = opened.read(table, row -> {});
        if (found.isLike(table) && found.sha256().equals(version.sha256())) {
            return List.of();
        }
        List<String> differences = new ArrayList<>(found.faults());
        if (found.rows() != version.rowCount()) {
            differences.add("锁定的版本有" + version.rowCount() + "行，文件中有" + found.rows() + "行");
        }
        opened.read(table, new ByCell(table, version, differences));
        return differences.isEmpty() ? List.of("内容的SHA-256与锁定的版本不符") : differences;
    }

    private final class ByCell implements Consumer<TableRow> {

        private final Packed table;
        private final SubmissionVersion version;
        private final List<String> differences;
        private List<TableRow> page = List.of();
        private int from;

        ByCell(Packed table, SubmissionVersion version, List<String> differences) {
            this.table = table;
            this.version = version;
            this.differences = differences;
        }

        @Override
        public void accept(TableRow row) {
            int place = row.number() - 1;
            if (place >= from + page.size()) {
                from = place;
                page = submissions.rows(version, from, PAGE);
            }
            if (place - from >= page.size()) {
                return;
            }
            TableRow locked = page.get(place - from);
            for (FileColumn column : table.fileColumns()) {
                String was = locked.value(column.column());
                String is = row.value(column.column());
                if (!was.equals(is) && differences.size() < NAMED) {
                    differences.add("第" + locked.number() + "行“" + column.column() + "”：锁定的是“" + shortened(was)
                            + "”，文件中是“" + shortened(is) + "”");
                }
            }
        }

        private static String shortened(String text) {
            return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        }
    }
}
