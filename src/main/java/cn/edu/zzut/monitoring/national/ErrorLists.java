package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.national.PlatformFindings.ErrorList;
import cn.edu.zzut.monitoring.national.PlatformFindings.Placed;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.LargestFile;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the platform's check returned, and finds the table, version and row that each line is about. */
@Service
@Transactional
public class ErrorLists {

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final PackageTables packages;
    private final PlatformFindings findings;
    private final Clock clock;

    ErrorLists(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            PackageTables packages,
            PlatformFindings findings,
            Clock clock) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.packages = packages;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Loads a list as a whole, or refuses it as a whole.
     *
     * @param counting how the platform counts rows; found out by the values that the list names where nobody says
     * @return the list's id
     * @throws Refusal when the file has another form, nothing was reported yet, or the report is closed
     */
    public long load(int year, Path file, String fileName, Optional<RowCount> counting, PersonId by)
            throws IOException {
        requireOpen(year, "不再接收错误清单");
        long packageId = packages.newest(year)
                .map(PackageTables.Kept::id)
                .orElseThrow(() -> new UploadRefused("上报数据包还没有生成，错误清单没有对应的数据。校长办公会审议通过后自动生成，导入平台后再上传错误清单。"));
        LargestFile.ERROR_LIST.refuses(Files.size(file)).ifPresent(reason -> {
            throw new UploadRefused(reason);
        });
        Catalog catalog = catalogs.of(year);
        Map<String, List<ErrorLine>> byTable = new LinkedHashMap<>();
        ErrorListReader.Reading read = ErrorListReader.read(file, fileName);
        for (ErrorLine line : read.lines()) {
            byTable.computeIfAbsent(table(line, catalog), code -> new ArrayList<>())
                    .add(line);
        }
        if (byTable.isEmpty()) {
            throw new UploadRefused("错误清单里没有任何内容。平台没有报错的，不用上传。");
        }
        Instant now = clock.instant();
        Map<String, Target> targets = targets(year, packageId, catalog, byTable);
        RowCount rows = counting.orElseGet(() -> counted(byTable, targets));
        List<Placed> placed = new ArrayList<>();
        byTable.forEach((code, lines) -> lines.forEach(
                line -> placed.add(place(line, code, Optional.ofNullable(targets.get(code)), rows, now))));
        return findings.keep(
                year,
                fileName,
                Files.readAllBytes(file),
                (read.hasHeadings() ? "" : "没有标题行，按逐行的文字识别；") + "行号" + rows.title()
                        + (counting.isPresent() ? "" : "（自动判断）") + read.leftOut(),
                placed,
                by,
                now);
    }

    /**
     * A list was loaded by mistake: its findings count no more; the list stays on record.
     *
     * @throws Refusal when there is none such, it was taken back already, nobody says why, or the report is closed
     */
    public void takeBack(int year, long list, String because, PersonId by) {
        requireOpen(year, "错误清单不能再撤回");
        ErrorList known = findings.lists(year).stream()
                .filter(one -> one.id() == list)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden(year + "年度没有这份错误清单。请刷新后再看。"));
        if (known.takenBack().isPresent()) {
            throw Refusal.conflict("错误清单“" + known.fileName() + "”已经撤回，不用再撤回。");
        }
        findings.takeBack(list, Checklist.word(because, "请写明撤回错误清单的原因。"), by, clock.instant());
    }

    private void requireOpen(int year, String sequel) {
        if (cycles.open(year).receipt().isPresent()) {
            throw Refusal.conflict(year + "年度的上报已经办结，" + sequel + "。");
        }
    }

    /** The code that the year's catalog has; empty where it has none such. */
    private static String table(ErrorLine line, Catalog catalog) {
        return catalog.tables().stream()
                .filter(table -> line.code().isEmpty()
                        ? table.name().equals(line.tableName())
                        : table.code().value().equals(line.code()))
                .findFirst()
                .map(table -> table.code().value())
                .orElse("");
    }

    /** A table's locked version, and the rows of it that lines may be about: place from 1 → row. */
    private record Target(TableDefinition table, SubmissionVersion version, Map<Integer, TableRow> rows) {}

    private Map<String, Target> targets(
            int year, long packageId, Catalog catalog, Map<String, List<ErrorLine>> byTable) {
        Map<TableCode, PackageTables.Line> packed = packages.of(packageId);
        Map<String, Target> targets = new HashMap<>();
        byTable.forEach((code, lines) -> {
            if (!code.isEmpty()) {
                TableDefinition table = catalog.table(new TableCode(code));
                reported(year, table.code(), Optional.ofNullable(packed.get(table.code())))
                        .ifPresent(version -> targets.put(code, new Target(table, version, rows(version, lines))));
            }
        });
        return targets;
    }

    /** The version that the platform looked at: that of the package, else the one that counts. */
    private Optional<SubmissionVersion> reported(int year, TableCode table, Optional<PackageTables.Line> packed) {
        return submissions
                .responsible(year, table)
                .flatMap(submission -> submissions.versions(submission.id()).stream()
                        .filter(version -> packed.filter(line -> line.versionId() == version.id())
                                .isPresent())
                        .findFirst())
                .or(() -> submissions.effective(year, table));
    }

    private Map<Integer, TableRow> rows(SubmissionVersion version, List<ErrorLine> lines) {
        Set<Integer> wanted = new TreeSet<>();
        for (ErrorLine line : lines) {
            for (RowCount counting : RowCount.values()) {
                wanted.add(counting.place(line.row()));
            }
        }
        Map<Integer, TableRow> rows = new HashMap<>();
        int[] place = {0};
        submissions.eachRow(version, row -> {
            place[0]++;
            if (wanted.contains(place[0])) {
                rows.put(place[0], row);
            }
        });
        return rows;
    }

    /** By what more of the named values stand where they should; as spreadsheets do where that tells nothing. */
    private static RowCount counted(Map<String, List<ErrorLine>> byTable, Map<String, Target> targets) {
        long bySheet = 0;
        long byData = 0;
        for (Map.Entry<String, Target> target : targets.entrySet()) {
            List<ErrorLine> lines = byTable.getOrDefault(target.getKey(), List.of());
            bySheet += RowCount.SHEET.matches(lines, target.getValue().rows());
            byData += RowCount.DATA.matches(lines, target.getValue().rows());
        }
        return byData > bySheet ? RowCount.DATA : RowCount.SHEET;
    }

    private static Placed place(ErrorLine line, String code, Optional<Target> target, RowCount counting, Instant now) {
        if (target.isEmpty()) {
            return placed(line, code, 0, 0, 0, unknownTable(line, code), now);
        }
        SubmissionVersion version = target.get().version();
        Optional<TableRow> row = Optional.ofNullable(target.get().rows().get(counting.place(line.row())));
        String unplaced = !line.noRow().isEmpty()
                ? "“" + line.noRow() + "”不是行号，行号应为1、2、3这样的整数"
                : line.row() > 0 && row.isEmpty()
                        ? "这张表没有第" + line.row() + "行（共" + version.rowCount() + "行数据）"
                        : !line.column().isEmpty()
                                        && target.get()
                                                .table()
                                                .column(line.column())
                                                .isEmpty()
                                ? "这张表没有数据项“" + line.column() + "”"
                                : "";
        return placed(
                line,
                code,
                version.id(),
                version.number(),
                row.map(TableRow::number).orElse(0),
                unplaced,
                now);
    }

    private static String unknownTable(ErrorLine line, String code) {
        if (!code.isEmpty()) {
            return "本年度没有填报表" + code;
        }
        String named = line.code().isEmpty() ? line.tableName() : line.code();
        return named.isEmpty() ? "没有写明是哪张表" : "本年度指标体系中没有“" + named + "”";
    }

    private static Placed placed(
            ErrorLine line, String code, long versionId, int version, int row, String unplaced, Instant now) {
        return new Placed(
                new PlatformFinding(
                        line.line(),
                        code,
                        version,
                        row,
                        line.column(),
                        line.value(),
                        line.kind(),
                        line.message(),
                        line.severity(),
                        unplaced,
                        now),
                versionId);
    }
}
