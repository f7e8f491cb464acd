package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.Guidance;
import cn.edu.zzut.monitoring.workbook.SystemExport;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The workbooks that filers fill in. */
@Service
public class Templates {

    /** A reference to more values than this is typed, not chosen from a list. */
    private static final int LONGEST_LIST = 300;

    private final Submissions submissions;
    private final LastYear lastYear;
    private final Newest newest;

    Templates(Submissions submissions, LastYear lastYear, Newest newest) {
        this.submissions = submissions;
        this.newest = newest;
        this.lastYear = lastYear;
    }

    public byte[] empty(Submission submission) {
        return write(submission, List.of(), List.of());
    }

    /** Filled with what the unit reported the year before. */
    public byte[] withLastYear(Submission submission) {
        return write(submission, lastYear.rowsFor(submission), List.of("数据行取自上年度报送，请逐行核对更新。"));
    }

    /** Filled with what the unit had last: in the year before with what was monitored since, in a period what there is. */
    public byte[] withNewest(Submission submission) {
        return write(
                submission,
                submission.period().isPresent() ? newest.rowsFor(submission) : newest.lastYearsFor(submission),
                List.of("数据行取自最近一次报送和此后的常态监测更新，请逐行核对。"));
    }

    /** Filled with what the unit's own system exported; what could not be matched is listed among the notes. */
    public byte[] withExport(Submission submission, SystemExport export, String fileName) {
        List<String> remarks = new ArrayList<>();
        remarks.add("数据行取自“" + fileName + "”，共" + export.rows().size() + "行，请核对后上传。");
        export.matched().forEach((column, heading) -> remarks.add("“" + column + "”取自列“" + heading + "”"));
        export.unmatched().forEach(column -> remarks.add("“" + column + "”在导出文件中没有找到，请补填"));
        export.unused().forEach(heading -> remarks.add("导出文件的列“" + heading + "”没有使用"));
        remarks.addAll(export.remarks());
        return write(submission, export.rows(), remarks);
    }

    private byte[] write(Submission submission, List<TableRow> rows, List<String> remarks) {
        TableDefinition table = submissions.definition(submission);
        return WorkbookWriter.template(
                table, rows, new Guidance(choices(submission), examples(submission, table), remarks));
    }

    /** The first value of each column in the unit's data of the year before. */
    private Map<String, String> examples(Submission submission, TableDefinition table) {
        Map<String, String> examples = new LinkedHashMap<>();
        List<TableRow> rows = lastYear.rowsFor(submission);
        for (String column : table.columnNames()) {
            rows.stream()
                    .map(row -> row.value(column))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .ifPresent(text -> examples.put(column, text));
        }
        return examples;
    }

    /** The values that a reference may have, where they are few: column → values. */
    public Map<String, List<String>> choices(Submission submission) {
        TableDefinition table = submissions.definition(submission);
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (key.separator().isEmpty()) {
                choices(submission, table, key).ifPresent(choices::putAll);
            }
        }
        return choices;
    }

    /** Empty when a referenced table has no data, or too many rows to choose from. */
    private Optional<Map<String, List<String>>> choices(Submission submission, TableDefinition table, ForeignKey key) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        key.columns().forEach(column -> values.put(column, new LinkedHashSet<>()));
        for (ForeignKey.Target target : key.targets()) {
            List<TableRow> rows =
                    target.table().equals(table.code()) ? List.of() : shortTable(submission.year(), target);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < key.columns().size(); i++) {
                String source = target.columns().get(i);
                Set<String> found = values.get(key.columns().get(i));
                rows.forEach(row -> found.add(row.value(source)));
            }
        }
        values.get(key.columns().get(0)).addAll(key.escapes());
        Map<String, List<String>> choices = new LinkedHashMap<>();
        values.forEach((column, found) -> choices.put(
                column, found.stream().filter(text -> !text.isEmpty()).toList()));
        return Optional.of(choices);
    }

    private List<TableRow> shortTable(int year, ForeignKey.Target target) {
        Optional<SubmissionVersion> current = submissions.effective(year, target.table());
        return current.or(() -> lastYear.version(year, target.table()))
                .filter(version -> version.rowCount() <= LONGEST_LIST)
                .flatMap(version -> current.map(submissions::rows).or(() -> lastYear.rows(year, target.table())))
                .orElse(List.of());
    }
}
