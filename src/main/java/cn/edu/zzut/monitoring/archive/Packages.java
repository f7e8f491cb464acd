package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.filing.Audit;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and keeps the packages. Each holds the locked tables as workbooks and a manifest with every file's SHA-256. */
@Service
@Transactional
public class Packages {

    private final Submissions submissions;
    private final Documents documents;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ObjectMapper json;

    Packages(Submissions submissions, Documents documents, JdbcTemplate jdbc, Clock clock, ObjectMapper json) {
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
        Map<String, byte[]> files = new LinkedHashMap<>(further);
        List<Map<String, Object>> tables = new ArrayList<>();
        for (Submission submission : submissions.ofYear(year)) {
            submission.lockedVersion().stream()
                    .boxed()
                    .flatMap(number -> submissions.version(submission.id(), number).stream())
                    .forEach(version -> add(files, tables, submission, version, kind));
        }
        byte[] content = zip(files, manifest(year, kind, files, tables));
        YearPackage made =
                new YearPackage(year + "年" + kind.title() + ".zip", content, sha256(content), clock.instant());
        jdbc.update(
                "insert into monitoring.package (year, kind, file_name, content, sha256, created_at) values (?, ?, ?, ?, ?, ?)",
                year,
                kind.name(),
                made.fileName(),
                content,
                made.sha256(),
                Timestamp.from(made.createdAt()));
        return made;
    }

    private void add(
            Map<String, byte[]> files,
            List<Map<String, Object>> tables,
            Submission submission,
            SubmissionVersion version,
            PackageKind kind) {
        if (submission.part() != Part.RESPONSIBLE) {
            return;
        }
        String name = submissions.definition(submission).title().replaceAll("[\\\\/:*?\"<>|]", "、");
        files.put(
                "tables/" + name + ".xlsx",
                WorkbookWriter.write(submissions.definition(submission), submissions.rows(version)));
        tables.add(Map.of(
                "table", submission.table().value(),
                "unit", submission.unit().value(),
                "version", version.number(),
                "rows", version.rowCount(),
                "sha256", version.sha256()));
        if (kind == PackageKind.ARCHIVE) {
            documents
                    .auditForm(submission.id())
                    .ifPresent(form -> files.put("audit-forms/" + form.fileName(), form.content()));
            files.put("audits/" + name + ".txt", audits(submission).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String audits(Submission submission) {
        StringBuilder text = new StringBuilder();
        for (Audit audit : submissions.audits(submission.id())) {
            text.append(String.join(
                            "\t",
                            audit.actedAt().toString(),
                            audit.actedBy(),
                            audit.action().title(),
                            "版本" + audit.versionNumber(),
                            audit.sha256(),
                            audit.reason()))
                    .append('\n');
        }
        return text.toString();
    }

    private byte[] manifest(int year, PackageKind kind, Map<String, byte[]> files, List<Map<String, Object>> tables) {
        Map<String, String> hashes = new LinkedHashMap<>();
        files.forEach((name, content) -> hashes.put(name, sha256(content)));
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(Map.of("year", year, "kind", kind.title(), "tables", tables, "files", hashes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Map<String, byte[]> files, byte[] manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The newest package of that kind. */
    public Optional<YearPackage> newest(int year, PackageKind kind) {
        return jdbc
                .query(
                        """
                        select file_name, content, sha256, created_at from monitoring.package
                        where year = ? and kind = ? order by id desc limit 1""",
                        (row, n) -> new YearPackage(
                                row.getString(1),
                                row.getBytes(2),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()),
                        year,
                        kind.name())
                .stream()
                .findFirst();
    }
}
