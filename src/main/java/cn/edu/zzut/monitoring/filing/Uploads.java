package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.Formulas;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a filer's file: all of it becomes a new version, and the file is kept with it, or nothing changes. */
@Service
public class Uploads {

    private final Submissions submissions;
    private final Merges merges;
    private final OriginalFiles originals;
    private final Catalogs catalogs;
    private final TransactionTemplate transaction;

    Uploads(
            Submissions submissions,
            Merges merges,
            OriginalFiles originals,
            Catalogs catalogs,
            TransactionTemplate transaction) {
        this.originals = originals;
        this.transaction = transaction;
        this.submissions = submissions;
        this.merges = merges;
        this.catalogs = catalogs;
    }

    /**
     * How a file is to be taken.
     *
     * @param ownRowsOnly whether it holds the responsible unit's own rows, to be merged with the assisting units'
     */
    public record How(Formulas formulas, boolean ownRowsOnly) {

        /** The whole table, and no formulas. */
        public static final How USUAL = new How(Formulas.REFUSED, false);
    }

    /**
     * @param version a new one; the newest as it was where nothing is different
     * @param remarks what its sender should know of the reading, in Chinese
     */
    public record Taken(SubmissionVersion version, List<String> remarks, boolean unchanged) {}

    /**
     * Reads the file outside of any transaction and then adds it as one version, unless the same was uploaded before.
     *
     * @throws UploadRefused when the file cannot be read as the submission's table
     * @throws Refusal when the submission is not open for filling
     */
    public Taken accept(SubmissionId submissionId, Path file, String fileName, How how, PersonId by)
            throws IOException {
        Submission submission = submissions.get(submissionId);
        Reading reading = read(submission, file, fileName, how);
        HashedRows rows = HashedRows.of(submissions.definition(submission), reading.rows());
        boolean wholeWorkbook = !how.ownRowsOnly() && WorkbookReader.isWorkbook(file);
        Optional<byte[]> original = wholeWorkbook ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        return transaction.execute(status -> {
            Optional<SubmissionVersion> standing = isUploaded(submissionId, original.isPresent())
                    ? submissions.standing(submissionId, rows)
                    : Optional.empty();
            SubmissionVersion version = standing.orElseGet(() -> submissions.addVersion(
                    submissionId, rows, ReadingNotes.of(reading), VersionOrigin.UPLOAD, fileName, by));
            if (standing.isEmpty()) {
                original.ifPresent(content -> originals.keep(version.id(), content));
            }
            return new Taken(version, reading.remarks(), standing.isPresent());
        });
    }

    /** Whether the newest version was made by an upload, and has kept the file if this one would be kept. */
    private boolean isUploaded(SubmissionId submissionId, boolean withFile) {
        return submissions
                .latest(submissionId)
                .filter(version -> version.origin() == VersionOrigin.UPLOAD)
                .filter(version -> originals.isKept(version.id()) == withFile)
                .isPresent();
    }

    /**
     * Reads the file as an upload would, and keeps nothing.
     *
     * @throws UploadRefused when the file cannot be read as the submission's table
     */
    public Reading read(Submission submission, Path file, String fileName, How how) throws IOException {
        TableDefinition table = submissions.definition(submission);
        Reading reading = WorkbookReader.read(
                file,
                fileName,
                table,
                catalogs.of(submission.year()),
                submission.unit().value(),
                how.formulas());
        if (submission.part() == Part.ASSISTING) {
            return reading;
        }
        return how.ownRowsOnly()
                ? reading.within(merges.union(submission, reading.rows()))
                : reading.with(withOrigins(submission, table, reading.rows()));
    }

    /** A row of the whole table keeps the assisting unit that it came from, found again by its key. */
    private List<TableRow> withOrigins(Submission submission, TableDefinition table, List<TableRow> rows) {
        List<TableRow> parts = new ArrayList<>();
        for (Submission part : submissions.assisting(submission.year(), submission.table())) {
            submissions.latest(part.id()).map(submissions::rows).ifPresent(parts::addAll);
        }
        Map<List<String>, List<TableRow>> byKey = RowKeys.group(table, parts);
        return byKey.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.from(origin(row, byKey.getOrDefault(RowKeys.of(table, row), List.of()))))
                        .toList();
    }

    private static String origin(TableRow row, List<TableRow> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.values().equals(row.values()))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .map(TableRow::unit)
                .orElse(row.unit());
    }
}
