package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.ManySubmissions;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.national.ImportLine.State;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 导入清单: the office ticks each table that the platform has taken. That, and nothing else, makes a table of a running year
 * 已上报.
 */
@Service
@Transactional
public class Checklist {

    private static final int LONGEST_REMARK = 500;
    private static final int NAMED = 8;

    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Submissions submissions;
    private final ManySubmissions many;
    private final PackageTables packages;
    private final Ticks ticks;
    private final PlatformFindings findings;
    private final Receipts receipts;
    private final Clock clock;

    Checklist(
            Catalogs catalogs,
            Cycles cycles,
            Submissions submissions,
            ManySubmissions many,
            PackageTables packages,
            Ticks ticks,
            PlatformFindings findings,
            Receipts receipts,
            Clock clock) {
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.submissions = submissions;
        this.many = many;
        this.packages = packages;
        this.ticks = ticks;
        this.findings = findings;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The year's tables in the order of import. */
    @Transactional(readOnly = true)
    public List<ImportLine> lines(int year) {
        Map<TableCode, Submission> byTable = submissions.ofYear(year).stream()
                .filter(submission -> submission.part() == Part.RESPONSIBLE)
                .collect(Collectors.toMap(Submission::table, Function.identity()));
        Map<TableCode, PackageTables.Line> packed =
                packages.newest(year).map(kept -> packages.of(kept.id())).orElse(Map.of());
        Map<TableCode, Tick> ticked = ticks.of(year);
        Map<TableCode, TakenBack> takenBack = ticks.takenBack(year);
        Map<Long, Integer> found = findings.countsOfNewest(year);
        Map<SubmissionId, Map<Integer, SubmissionVersion>> versions =
                many.versions(byTable.values().stream().map(Submission::id).toList());
        List<ImportLine> lines = new ArrayList<>();
        for (TableDefinition table : ImportOrder.of(catalogs.of(year).tables())) {
            Optional.ofNullable(byTable.get(table.code()))
                    .ifPresent(submission -> lines.add(line(
                            table,
                            submission,
                            locked(submission, versions.getOrDefault(submission.id(), Map.of())),
                            Optional.ofNullable(packed.get(table.code())),
                            Optional.ofNullable(ticked.get(table.code())),
                            Optional.ofNullable(takenBack.get(table.code())),
                            found)));
        }
        return lines;
    }

    private ImportLine line(
            TableDefinition table,
            Submission submission,
            Optional<SubmissionVersion> locked,
            Optional<PackageTables.Line> packed,
            Optional<Tick> said,
            Optional<TakenBack> takenBack,
            Map<Long, Integer> found) {
        long versionId = locked.map(SubmissionVersion::id).orElse(0L);
        Optional<Tick> tick = said.filter(one -> one.versionId() == versionId);
        Optional<PackageTables.Line> line = packed.filter(one -> one.versionId() == versionId);
        return new ImportLine(
                table,
                submission,
                state(locked, line, tick),
                line.map(PackageTables.Line::files).orElse(List.of()),
                locked.map(SubmissionVersion::number).orElse(0),
                locked.map(SubmissionVersion::rowCount).orElse(0),
                tick,
                takenBack,
                found.getOrDefault(versionId, 0));
    }

    private static Optional<SubmissionVersion> locked(Submission submission, Map<Integer, SubmissionVersion> versions) {
        return submission.lockedVersion().isPresent()
                ? Optional.ofNullable(versions.get(submission.lockedVersion().getAsInt()))
                : Optional.empty();
    }

    private static State state(
            Optional<SubmissionVersion> locked, Optional<PackageTables.Line> packed, Optional<Tick> tick) {
        if (tick.isPresent()) {
            return tick.get().isImported() ? State.IMPORTED : State.LEFT_OUT;
        }
        if (locked.isEmpty()) {
            return State.NOT_LOCKED;
        }
        if (packed.isEmpty()) {
            return State.NOT_PACKED;
        }
        return packed.get().files().isEmpty() ? State.EMPTY : State.TO_IMPORT;
    }

    /**
     * The platform has taken the table's file.
     *
     * @param packageSha256 of the package whose file it took
     * @param platformRows how many rows it shows
     * @param remark why that is another number than ours; may be empty where it is not
     * @throws Refusal when there is nothing to tick, the newest package has another file of the table, or the numbers differ
     *     and nobody says why
     */
    public void tick(int year, TableCode table, String packageSha256, int platformRows, String remark, PersonId by) {
        requireOpen(year);
        ImportLine line = line(year, table);
        if (line.state() != State.TO_IMPORT) {
            throw Refusal.conflict(table(line) + why(line.state()));
        }
        requireFileOfNewest(year, line, packageSha256);
        if (platformRows < 0) {
            throw Refusal.invalid("国家平台显示的行数应为0或正整数。");
        }
        String word = word(remark);
        if (platformRows != line.rows() && word.isEmpty()) {
            throw Refusal.invalid(
                    table(line) + "上报" + line.rows() + "行，国家平台显示" + platformRows + "行，不一致。请核对；确认无误的，写明不一致的原因后再勾选。");
        }
        add(year, line, OptionalInt.of(platformRows), word, by);
        submissions.reported(line.submission().id(), by);
    }

    private static String why(State state) {
        return switch (state) {
            case NOT_LOCKED -> "还没有锁定，不能上报。请责任单位办完更正和审核，锁定后重新生成上报数据包。";
            case NOT_PACKED -> "不在最新的上报数据包中，或者数据在那之后更正过。请先重新生成上报数据包。";
            case EMPTY -> "是空表，没有文件可导入，不用勾选。";
            case LEFT_OUT -> "已注明不上报。确已导入的，请先撤销再勾选。";
            default -> "已经勾选过。";
        };
    }

    /**
     * The table is not reported to the platform.
     *
     * @throws Refusal when it is ticked already, or nobody says why
     */
    public void leaveOut(int year, TableCode table, String reason, PersonId by) {
        requireOpen(year);
        ImportLine line = line(year, table);
        if (line.state().isDone()) {
            throw Refusal.conflict(table(line) + why(line.state()));
        }
        String word = word(reason, "请写明" + table(line) + "不上报的原因。");
        add(year, line, OptionalInt.empty(), word, by);
    }

    private void requireFileOfNewest(int year, ImportLine line, String packageSha256) {
        PackageTables.Kept named = packages.find(year, packageSha256)
                .orElseThrow(() ->
                        Refusal.invalid("请写明导入的是哪个上报数据包（它的SHA-256）。" + year + "年度没有这样的上报数据包：“" + packageSha256 + "”。"));
        PackageTables.Kept newest = packages.newest(year).orElseThrow();
        TableCode table = line.table().code();
        boolean isSame = named.id() == newest.id()
                || Optional.ofNullable(packages.of(named.id()).get(table))
                        .filter(was -> was.hasTheFilesOf(
                                Objects.requireNonNull(packages.of(newest.id()).get(table))))
                        .isPresent();
        if (!isSame) {
            throw Refusal.conflict(
                    "上报数据包已经重新生成", "新的上报数据包中，" + table(line) + "的文件与您导入的不是同一内容，没有勾选。请刷新页面，下载新的上报数据包，重新导入这张表后再勾选。");
        }
    }

    /** What was said of a version before does not count any more. */
    private void add(int year, ImportLine line, OptionalInt platformRows, String word, PersonId by) {
        Instant now = clock.instant();
        TableCode table = line.table().code();
        Optional<PackageTables.Kept> newest = packages.newest(year);
        ticks.withdraw(year, table, "数据已更正", by, now);
        ticks.add(
                year,
                new Tick(
                        table,
                        versionId(line),
                        newest.map(PackageTables.Kept::id).orElse(0L),
                        newest.map(PackageTables.Kept::sha256).orElse(""),
                        platformRows,
                        word,
                        by,
                        now));
    }

    /**
     * What was said of the table does not hold any more.
     *
     * @throws Refusal when nothing was said, or nobody says why
     */
    public void withdraw(int year, TableCode table, String because, PersonId by) {
        requireOpen(year);
        String word = word(because, "请写明撤销的原因。");
        ImportLine line = line(year, table);
        if (line.tick().isEmpty()) {
            throw Refusal.conflict(table(line) + "没有勾选，不用撤销。请刷新后再看。");
        }
        takeBack(year, table, word, by);
    }

    /** The tables go back to be corrected: whatever was said of them does not hold any more. */
    public void returned(int year, List<TableCode> tables, String because, PersonId by) {
        for (TableCode table : tables) {
            if (line(year, table).tick().isPresent()) {
                takeBack(year, table, word(because), by);
            }
        }
    }

    /** What was said of the table, if anything, does not hold any more. */
    void takeBack(int year, TableCode table, String because, PersonId by) {
        ticks.withdraw(year, table, because, by, clock.instant());
        submissions
                .responsible(year, table)
                .filter(submission -> submission.state() == SubmissionState.REPORTED)
                .ifPresent(submission -> submissions.unreported(submission.id(), because, by));
    }

    /** Whether the receipt is of a package that had other files than the newest one. */
    @Transactional(readOnly = true)
    public boolean isOutdated(Receipt receipt) {
        return packages.newest(receipt.year())
                .filter(newest -> newest.id() != receipt.packageId())
                .filter(newest -> !Repacking.haveSameFiles(packages.of(receipt.packageId()), packages.of(newest.id())))
                .isPresent();
    }

    /** Nothing changes once the receipt was handed in: the archive says what was reported. */
    private void requireOpen(int year) {
        if (cycles.open(year).receipt().isPresent()) {
            throw Refusal.conflict(year + "年度的上报已经办结，导入清单不能再改。");
        }
    }

    private long versionId(ImportLine line) {
        Submission submission = line.submission();
        return locked(submission, many.versions(List.of(submission.id())).getOrDefault(submission.id(), Map.of()))
                .map(SubmissionVersion::id)
                .orElse(0L);
    }

    private ImportLine line(int year, TableCode table) {
        return lines(year).stream()
                .filter(line -> line.table().code().equals(table))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(year + "年度不填报表" + table + "。"));
    }

    private static String table(ImportLine line) {
        return line.table().title();
    }

    /** @throws Refusal saying what is asked for, where nothing is said */
    static String word(String text, String asked) {
        String word = word(text);
        if (word.isEmpty()) {
            throw Refusal.invalid(asked);
        }
        return word;
    }

    private static String word(String text) {
        String word = Words.isNone(text) ? "" : text.strip();
        if (word.length() > LONGEST_REMARK) {
            throw Refusal.invalid("说明超过" + LONGEST_REMARK + "个字，请精简。");
        }
        return word;
    }

    /**
     * Closes the year's report: all tables are ticked or named as left out, and the receipt is there. Whoever ticks or takes back
     * meanwhile waits, and finds it closed.
     *
     * @return the receipt
     * @throws Refusal naming what is missing
     */
    public Receipt requireComplete(int year) {
        cycles.lock(year);
        List<String> open = lines(year).stream()
                .filter(line -> !line.state().isDone())
                .map(line -> table(line) + "（" + line.state().title() + "）")
                .toList();
        Optional<Receipt> receipt = receipts.of(year);
        boolean isOutdated = receipt.filter(this::isOutdated).isPresent();
        List<String> faulty = lines(year).stream()
                .filter(line -> line.state() == State.IMPORTED && line.findings() > 0)
                .map(line -> table(line) + "（" + line.findings() + "项）")
                .toList();
        if (open.isEmpty() && receipt.isPresent() && !isOutdated && faulty.isEmpty()) {
            return receipt.get();
        }
        List<String> missing = new ArrayList<>();
        if (!open.isEmpty()) {
            missing.add("还有" + open.size() + "张表格没有勾选已导入，也没有注明不上报："
                    + open.stream().limit(NAMED).collect(Collectors.joining("、")) + (open.size() > NAMED ? "等" : ""));
        }
        if (!faulty.isEmpty()) {
            missing.add("国家平台的错误清单中还有" + faulty.size() + "张已勾选的表格有问题没有处理："
                    + faulty.stream().limit(NAMED).collect(Collectors.joining("、"))
                    + (faulty.size() > NAMED ? "等" : "")
                    + "。需要更正的，选“退回有关表格更正”；平台已经接受的，写明原因撤回这份错误清单，或上传最新的清单");
        }
        if (receipt.isEmpty()) {
            missing.add("没有登记回执号和回执文件");
        }
        if (isOutdated) {
            missing.add("回执登记以后重新生成过上报数据包，内容不同，请按新的数据包重新登记回执");
        }
        throw Refusal.conflict("上报还没有办完", String.join("；", missing) + "。请在“填报数据”页签（或Cockpit的“报告与上报”）逐项办完后再提交。");
    }
}
