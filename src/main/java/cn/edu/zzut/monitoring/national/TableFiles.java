package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.national.PackingList.FileColumn;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/** Writes a locked table as the platform's import takes it; one with too many rows for a sheet becomes several files. */
@Component
final class TableFiles {

    private static final int PAGE = 2_000;
    private static final int LONGEST_CELL = 32_767;

    private final Submissions submissions;

    TableFiles(Submissions submissions) {
        this.submissions = submissions;
    }

    /** @param sha256 of the files one after the other */
    record Written(List<String> files, String sha256) {

        Written {
            files = List.copyOf(files);
        }
    }

    /**
     * @param stem the files' name without number and kind
     * @throws Refusal when the table does not fit into such files, or its rows are not those that were locked
     */
    Written write(
            Parcel parcel,
            String stem,
            PlainSheet.Kind kind,
            ImportForm.Layout layout,
            TableDefinition table,
            SubmissionVersion version)
            throws IOException {
        if (layout.columns().size() > kind.mostColumns()) {
            throw Refusal.conflict(table.title() + "有" + layout.columns().size() + "个数据项，" + kind.title() + "文件最多"
                    + kind.mostColumns() + "列。请改用.xlsx或CSV形式生成上报数据包。");
        }
        int most = kind.mostRows() - 1;
        int parts = Math.max(1, (version.rowCount() + most - 1) / most);
        ContentHash hash = ContentHash.begun(table);
        MessageDigest written = sha256();
        List<String> files = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            String name =
                    stem + (parts == 1 ? "" : "（第" + (part + 1) + "部分，共" + parts + "部分）") + "." + kind.extension();
            int from = part * most;
            parcel.add(name, out -> {
                try (PlainSheet sheet = kind.into(new DigestOutputStream(out, written), layout.sheet())) {
                    sheet.row(layout.headings(), place -> false);
                    Rows rows = new Rows(sheet, layout, table);
                    each(version, from, most, row -> {
                        hash.add(row);
                        rows.add(row);
                    });
                }
            });
            files.add(name);
        }
        if (!hash.ended().equals(version.sha256())) {
            throw Refusal.conflict(
                    table.title() + "版本" + version.number() + "的数据与锁定时的SHA-256不符，不能上报。数据库中的数据可能被改动过，请联系系统管理员用备份核对。");
        }
        return new Written(files, HexFormat.of().formatHex(written.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void each(SubmissionVersion version, int from, int count, Consumer<TableRow> use) {
        if (from == 0 && version.rowCount() <= count) {
            submissions.eachRow(version, use);
            return;
        }
        for (int done = 0; done < count; done += PAGE) {
            List<TableRow> page = submissions.rows(version, from + done, Math.min(PAGE, count - done));
            page.forEach(use);
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private static final class Rows {

        private final PlainSheet sheet;
        private final List<FileColumn> columns = new ArrayList<>();
        private final IntPredicate numeric;
        private final TableDefinition table;

        Rows(PlainSheet sheet, ImportForm.Layout layout, TableDefinition table) {
            this.sheet = sheet;
            this.table = table;
            for (int c = 0; c < layout.columns().size(); c++) {
                columns.add(
                        FileColumn.of(layout.columns().get(c), layout.headings().get(c)));
            }
            this.numeric = place -> layout.columns().get(place).type().isNumeric();
        }

        void add(TableRow row) {
            try {
                sheet.row(columns.stream().map(column -> cell(row, column)).toList(), numeric);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String cell(TableRow row, FileColumn column) {
            String text = column.written(row.value(column.column()));
            if (text.length() > LONGEST_CELL) {
                throw Refusal.conflict(table.title() + "第" + row.number() + "行“" + column.column() + "”有"
                        + text.length() + "个字，电子表格的一个单元格最多" + LONGEST_CELL + "个字。请退回责任单位精简后再上报。");
            }
            return text;
        }
    }
}
