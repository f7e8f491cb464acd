package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.national.PackingList.FileColumn;
import cn.edu.zzut.monitoring.national.PackingList.LeftOut;
import cn.edu.zzut.monitoring.national.PackingList.Packed;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 上报数据包: every locked table in the files that the platform's import takes, and lists of what there is and is not. */
@Service
@Transactional
public class NationalPackage {

    private static final int DIFFERENCES_NAMED = 10;

    private final Catalogs catalogs;
    private final Submissions submissions;
    private final ImportForms forms;
    private final TableFiles files;
    private final DryRun dryRun;
    private final PackageTables tables;
    private final Repacking repacking;

    NationalPackage(
            Catalogs catalogs,
            Submissions submissions,
            ImportForms forms,
            TableFiles files,
            DryRun dryRun,
            PackageTables tables,
            Repacking repacking) {
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.forms = forms;
        this.files = files;
        this.dryRun = dryRun;
        this.tables = tables;
        this.repacking = repacking;
    }

    /** The kind of the tables' files in the year's newest package: xls, xlsx or csv; empty where there is none. */
    @Transactional(readOnly = true)
    public String formOf(int year) {
        return tables.formOf(year).orElse("");
    }

    /** What was written, to be tried and kept. */
    public static final class Draft {

        private final PackingList list;
        private final List<PackedTable> tables;

        private Draft(PackingList list, List<PackedTable> tables) {
            this.list = list;
            this.tables = tables;
        }

        /** The tables without a file, and why, each a Chinese phrase. */
        public List<String> leftOut() {
            return list.leftOut().stream()
                    .map(table -> table.title() + "：" + table.reason())
                    .toList();
        }
    }

    /**
     * Writes the year's package. Whoever ticks, or closes the report, waits until it is kept or not.
     *
     * @param kind xls, xlsx or csv; empty for the year's usual one
     * @throws Refusal when the report is closed, or a table does not fit into such files
     */
    public Draft write(int year, String kind, Parcel parcel) throws IOException {
        repacking.begin(year);
        ImportForm form = forms.of(year);
        PlainSheet.Kind chosen = kind.isEmpty() ? form.usualKind() : ImportForm.kind(kind);
        Map<TableCode, Submission> byTable = submissions.ofYear(year).stream()
                .filter(submission -> submission.part() == Part.RESPONSIBLE)
                .collect(Collectors.toMap(Submission::table, Function.identity()));
        List<PackedTable> packed = new ArrayList<>();
        List<Packed> listed = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (TableDefinition table : ImportOrder.of(catalogs.of(year).tables())) {
            Optional<Submission> submission = Optional.ofNullable(byTable.get(table.code()));
            if (submission.isEmpty()) {
                leftOut.add(new LeftOut(table.code().value(), table.title(), "本年度不填报"));
                continue;
            }
            PackedTable one = write(packed.size() + 1, table.in(year), submission.get(), form, chosen, parcel);
            packed.add(one);
            if (one.leftOut().isEmpty()) {
                listed.add(listed(one, form));
            } else {
                leftOut.add(new LeftOut(table.code().value(), table.title(), one.leftOut()));
            }
        }
        PackingList list = new PackingList(year, chosen.extension(), listed, leftOut);
        addLists(parcel, list, chosen);
        return new Draft(list, packed);
    }

    private PackedTable write(
            int place,
            TableDefinition table,
            Submission submission,
            ImportForm form,
            PlainSheet.Kind kind,
            Parcel parcel)
            throws IOException {
        Optional<SubmissionVersion> version = submission.lockedVersion().isPresent()
                ? submissions.version(
                        submission.id(), submission.lockedVersion().getAsInt())
                : Optional.empty();
        if (version.isEmpty()) {
            return PackedTable.without(place, table, version, "没有锁定的版本");
        }
        if (version.get().rowCount() == 0) {
            return PackedTable.without(place, table, version, "空表，本年度没有数据");
        }
        String stem = "tables/" + "%02d ".formatted(place) + table.title().replaceAll("[\\\\/:*?\"<>|]", "、");
        TableFiles.Written written = files.write(parcel, stem, kind, form.of(table), table, version.get());
        return new PackedTable(place, table, version, written.files(), written.sha256(), "");
    }

    private static Packed listed(PackedTable one, ImportForm form) {
        TableDefinition table = one.table();
        SubmissionVersion version = one.version().orElseThrow();
        ImportForm.Layout layout = form.of(table);
        return new Packed(
                one.place(),
                table.code().value(),
                table.title(),
                table.base(),
                one.files(),
                one.rows(),
                version.number(),
                version.sha256(),
                table.columnNames(),
                IntStream.range(0, layout.columns().size())
                        .mapToObj(c -> FileColumn.of(
                                layout.columns().get(c), layout.headings().get(c)))
                        .toList());
    }

    private static void addLists(Parcel parcel, PackingList list, PlainSheet.Kind kind) throws IOException {
        parcel.add(PackingList.NAME, out -> out.write(list.bytes()));
        parcel.add("导入顺序.csv", out -> PackageLists.order(list, out));
        parcel.add("未生成文件的表格.csv", out -> PackageLists.leftOut(list, out));
        parcel.add("README.txt", out -> utf8(PackageLists.readme(list, kind), out));
    }

    private static void utf8(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * 试读: reads the finished package back and holds it against the locked versions.
     *
     * @return the tables that were found the same, each a Chinese phrase
     * @throws Refusal naming the cells that differ
     */
    public List<String> tryReading(Path file, Draft draft) throws IOException {
        Map<String, SubmissionVersion> versions = new HashMap<>();
        draft.tables.forEach(packed -> packed.version()
                .ifPresent(version -> versions.put(packed.table().code().value(), version)));
        List<DryRun.Tried> tried = dryRun.of(file, versions);
        List<String> differences = tried.stream()
                .flatMap(one -> one.differences().stream().map(difference -> one.title() + difference))
                .toList();
        if (!differences.isEmpty()) {
            throw Refusal.conflict(
                    "上报数据包试读不一致",
                    "上报数据包读回后与锁定的版本不一致，没有保存："
                            + String.join(
                                    "；",
                                    differences.stream()
                                            .limit(DIFFERENCES_NAMED)
                                            .toList()) + "。请系统管理员查明后重新生成。");
        }
        return tried.stream()
                .map(one -> one.title() + "：" + one.rows() + "行，与锁定的版本一致")
                .toList();
    }

    /** Remembers what the package holds that was kept under that id; ticks of tables whose files are others now fall. */
    public void keep(long packageId, Draft draft, PersonId by) {
        tables.keep(packageId, draft.tables);
        repacking.done(draft.list.year(), packageId, by);
    }
}
