package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes a filer's file: all of it becomes a new version, or nothing changes. */
@Service
public class Uploads {

    private final Submissions submissions;
    private final Catalogs catalogs;

    Uploads(Submissions submissions, Catalogs catalogs) {
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /**
     * Reads the file outside of any transaction and then adds it as one version.
     *
     * @throws UploadRefused when the file cannot be read as the submission's table
     * @throws IllegalTransition when the submission is not open for filling
     */
    public SubmissionVersion accept(long submissionId, Path file, String fileName, String by) throws IOException {
        Submission submission = submissions.get(submissionId);
        return submissions.addVersion(
                submissionId, read(submission, file, fileName), VersionOrigin.UPLOAD, fileName, by);
    }

    /**
     * Reads the file as an upload would, and keeps nothing.
     *
     * @throws UploadRefused when the file cannot be read as the submission's table
     */
    public List<TableRow> read(Submission submission, Path file, String fileName) throws IOException {
        TableDefinition table = submissions.definition(submission);
        List<TableRow> rows = WorkbookReader.read(
                file,
                fileName,
                table,
                catalogs.of(submission.year()),
                submission.unit().value());
        return withOrigins(submission, table, rows);
    }

    /** A row of the whole table keeps the assisting unit that it came from, found again by its key. */
    private List<TableRow> withOrigins(Submission submission, TableDefinition table, List<TableRow> rows) {
        if (submission.part() == Part.ASSISTING || table.primaryKey().isEmpty()) {
            return rows;
        }
        Map<List<String>, String> origins = new HashMap<>();
        for (Submission part : submissions.assisting(submission.year(), submission.table())) {
            submissions.latest(part.id()).ifPresent(version -> submissions
                    .rows(version)
                    .forEach(row -> origins.put(key(table, row), row.unit())));
        }
        return origins.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> new TableRow(
                                row.number(), origins.getOrDefault(key(table, row), row.unit()), row.values()))
                        .toList();
    }

    private static List<String> key(TableDefinition table, TableRow row) {
        return table.primaryKey().stream().map(row::value).toList();
    }
}
