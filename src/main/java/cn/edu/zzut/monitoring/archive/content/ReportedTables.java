package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.ContentHash;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.WorkbookStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 上报数据: every locked table as CSV with its schema and as a workbook, its hash computed again while it is written. */
@Component
class ReportedTables implements Chapter {

    private final Submissions submissions;
    private final Names names;

    ReportedTables(Submissions submissions, Names names) {
        this.submissions = submissions;
        this.names = names;
    }

    @Override
    public String item() {
        return "tables";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        DataPackage schema = new DataPackage(subject.year());
        submissions.ofYear(subject.year()).stream()
                .filter(submission -> submission.part() == Part.RESPONSIBLE && subject.concerns(submission.unit()))
                .forEach(submission -> locked(submission)
                        .ifPresentOrElse(
                                version -> write(submission, version, folder, schema),
                                () -> folder.missing(
                                        submissions.definition(submission).title() + "：没有锁定的版本")));
        if (!schema.isEmpty()) {
            Piece piece = new Piece("上报数据的结构说明（Frictionless Data Package）", "系统", subject.year() + "");
            folder.top(piece, "datapackage.json", schema.bytes());
        }
    }

    private Optional<SubmissionVersion> locked(Submission submission) {
        return submission.lockedVersion().isPresent()
                ? submissions.version(
                        submission.id(), submission.lockedVersion().getAsInt())
                : Optional.empty();
    }

    private void write(Submission submission, SubmissionVersion version, Folder folder, DataPackage schema) {
        TableDefinition table = submissions.definition(submission);
        Piece piece = Piece.of(
                table.title() + "（版本" + version.number() + "）", names.of(submission.unit()), version.createdAt());
        PackageWriter.Entry csv = folder.file(piece, table.title() + ".csv", out -> {
            ContentHash hash = ContentHash.begun(table);
            try (Csv rows = Csv.plain(out)) {
                rows.row(table.columnNames());
                submissions.eachRow(version, row -> {
                    hash.add(row);
                    rows.row(table.columnNames().stream().map(row::value).toList());
                });
            }
            requireUnaltered(table, version, hash.ended());
        });
        schema.add(table, csv.path(), version);
        folder.copy(piece, table.title() + ".xlsx", out -> {
            try (WorkbookStream workbook = new WorkbookStream(out, table)) {
                submissions.eachRow(version, row -> {
                    try {
                        workbook.add(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        });
    }

    /** What is archived is what was locked: a database that somebody changed past the application is not archived. */
    private static void requireUnaltered(TableDefinition table, SubmissionVersion version, String found) {
        if (!found.equals(version.sha256())) {
            throw Refusal.conflict(
                    table.title() + "版本" + version.number() + "的数据与锁定时的SHA-256不符，不能归档。数据库中的数据可能被改动过，请联系系统管理员用备份核对。");
        }
    }
}
