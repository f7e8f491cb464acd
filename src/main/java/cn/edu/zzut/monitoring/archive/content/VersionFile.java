package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One version of a unit's data as CSV, in the folder of its table. */
@Component
class VersionFile {

    private final Submissions submissions;
    private final Names names;

    VersionFile(Submissions submissions, Names names) {
        this.submissions = submissions;
        this.names = names;
    }

    void write(Submission submission, SubmissionVersion version, Folder folder) {
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
