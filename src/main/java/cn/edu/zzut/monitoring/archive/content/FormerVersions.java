package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 历次版本与协助单位报送: every version of every unit that is not the locked one itself, and a list of all. */
@Component
class FormerVersions implements Chapter {

    private final Submissions submissions;
    private final Names names;

    FormerVersions(Submissions submissions, Names names) {
        this.submissions = submissions;
        this.names = names;
    }

    @Override
    public String item() {
        return "versions";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        List<List<String>> lines = new ArrayList<>();
        for (Submission submission : submissions.ofYear(subject.year())) {
            if (subject.concerns(submission.unit())) {
                List<SubmissionVersion> versions = submissions.versions(submission.id());
                versions.forEach(version -> lines.add(line(submission, version)));
                versions.stream()
                        .filter(version -> !isReported(submission, version) || hasMore(submission, version))
                        .forEach(version -> write(submission, version, folder));
            }
        }
        folder.list(
                new Piece("版本清单", "系统", subject.year() + ""),
                "版本清单.csv",
                List.of("表格", "单位", "承担", "版本", "来源", "文件名", "行数", "提交人", "时间", "内容SHA-256", "状态"),
                lines);
    }

    private static boolean isReported(Submission submission, SubmissionVersion version) {
        return submission.part() == Part.RESPONSIBLE
                && submission.lockedVersion().orElse(0) == version.number();
    }

    /** Columns of the filer's own, or rows of several units: what the reported table does not say. */
    private boolean hasMore(Submission submission, SubmissionVersion version) {
        return !submissions.extraColumns(version).isEmpty()
                || !submissions.assisting(submission.year(), submission.table()).isEmpty();
    }

    private List<String> line(Submission submission, SubmissionVersion version) {
        return List.of(
                submissions.definition(submission).title(),
                names.of(submission.unit()),
                title(submission.part()),
                String.valueOf(version.number()),
                version.origin().title(),
                version.fileName(),
                String.valueOf(version.rowCount()),
                names.of(version.createdBy()),
                LocalTimes.second(version.createdAt()),
                version.sha256(),
                submission.lockedVersion().orElse(0) == version.number()
                        ? "锁定版本"
                        : submission.latestVersion() == version.number() ? "最新版本" : "历史版本");
    }

    private static String title(Part part) {
        return part == Part.RESPONSIBLE ? "责任单位" : "协助单位";
    }

    private void write(Submission submission, SubmissionVersion version, Folder folder) {
        TableDefinition table = submissions.definition(submission);
        List<String> further = submissions.extraColumns(version);
        Map<String, String> units = new HashMap<>();
        folder.under(table.title())
                .file(
                        Piece.of(
                                table.title() + "，" + names.of(submission.unit()) + "，版本" + version.number(),
                                names.of(submission.unit()),
                                version.createdAt()),
                        names.of(submission.unit()) + " 版本" + version.number() + ".csv",
                        out -> {
                            try (Csv csv = Csv.list(out)) {
                                csv.row(headings(table, further));
                                submissions.eachRow(version, row -> csv.row(cells(table, further, row, units)));
                            }
                        });
    }

    private static List<String> headings(TableDefinition table, List<String> further) {
        List<String> headings = new ArrayList<>(table.columnNames());
        headings.add("数据来源单位");
        further.forEach(heading -> headings.add("附加列：" + heading));
        return headings;
    }

    private List<String> cells(TableDefinition table, List<String> further, TableRow row, Map<String, String> units) {
        List<String> cells = new ArrayList<>();
        table.columnNames().forEach(column -> cells.add(row.value(column)));
        cells.add(units.computeIfAbsent(row.unit(), names::ofUnit));
        further.forEach(heading -> cells.add(row.extra().getOrDefault(heading, "")));
        return cells;
    }
}
