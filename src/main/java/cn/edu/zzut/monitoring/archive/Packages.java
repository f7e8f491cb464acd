package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and keeps the packages. Each holds the locked tables as workbooks and a manifest with every file's SHA-256. */
@Service
@Transactional
public class Packages {

    private final Submissions submissions;
    private final Documents documents;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    Packages(Submissions submissions, Documents documents, JdbcClient jdbc, Clock clock, ObjectMapper json) {
        this.submissions = submissions;
        this.documents = documents;
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Makes the package anew and keeps it.
     *
     * @param further files that go in beside the tables, by name
     */
    public YearPackage make(int year, PackageKind kind, Map<String, byte[]> further) {
        Bundle bundle = new Bundle(year, kind);
        further.forEach(bundle::file);
        submissions.ofYear(year).stream()
                .filter(submission -> submission.part() == Part.RESPONSIBLE)
                .forEach(submission -> submission.lockedVersion().stream()
                        .boxed()
                        .flatMap(number -> submissions.version(submission.id(), number).stream())
                        .forEach(version -> add(bundle, submission, version, kind)));
        byte[] content = bundle.zip(json);
        YearPackage made =
                new YearPackage(year + "年" + kind.title() + ".zip", content, Bundle.sha256(content), clock.instant());
        jdbc.sql(
                        "insert into monitoring.package (year, kind, file_name, content, sha256, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(year, kind.name(), made.fileName(), content, made.sha256(), Timestamp.from(made.createdAt()))
                .update();
        return made;
    }

    private void add(Bundle bundle, Submission submission, SubmissionVersion version, PackageKind kind) {
        TableDefinition table = submissions.definition(submission);
        bundle.table(
                new Bundle.TableLine(
                        submission.table().value(),
                        submission.unit().value(),
                        version.number(),
                        version.rowCount(),
                        version.sha256()),
                table.title(),
                WorkbookWriter.write(table, submissions.rows(version)));
        if (kind == PackageKind.ARCHIVE) {
            documents
                    .auditForm(submission.id())
                    .ifPresent(form -> bundle.file("audit-forms/" + form.fileName(), form.content()));
            bundle.file(
                    "audits/" + Bundle.fileName(table.title()) + ".txt",
                    audits(submission).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String audits(Submission submission) {
        StringBuilder text = new StringBuilder();
        for (Audit audit : submissions.audits(submission.id())) {
            text.append(String.join(
                            "\t",
                            audit.actedAt().toString(),
                            audit.actedBy().value(),
                            audit.action().title(),
                            "版本" + audit.versionNumber(),
                            audit.sha256(),
                            audit.reason()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The newest package of that kind. */
    public Optional<YearPackage> newest(int year, PackageKind kind) {
        return jdbc.sql(
                        """
                        select file_name, content, sha256, created_at from monitoring.package
                        where year = ? and kind = ? order by id desc limit 1""")
                .params(year, kind.name())
                .query((row, n) -> new YearPackage(
                        row.getString(1),
                        row.getBytes(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }
}
