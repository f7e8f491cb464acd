package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the platform's checks returned, list by list; the newest of a year that was not taken back says what is open. */
@Component
public class PlatformFindings {

    private static final String SELECT =
            """
            select f.line, f.table_code, coalesce(v.number, 0), f.row_no, f.column_name, f.value, f.kind, f.message,
                f.severity, f.unplaced, l.loaded_at
            from monitoring.national_finding f join monitoring.national_error_list l on l.id = f.list_id
            left join monitoring.submission_version v on v.id = f.version_id
            """;

    private static final RowMapper<PlatformFinding> FINDING = (row, n) -> new PlatformFinding(
            row.getInt(1),
            row.getString(2),
            row.getInt(3),
            row.getInt(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getTimestamp(11).toInstant());

    private final JdbcClient jdbc;

    PlatformFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list as it was loaded.
     *
     * @param reading how it was understood, in Chinese
     * @param unplaced how many of its lines stand at no table or row although they name one
     * @param takenBack why it does not count; empty where it does
     */
    public record ErrorList(
            long id,
            String fileName,
            String sha256,
            String reading,
            int findings,
            int unplaced,
            PersonId by,
            Instant at,
            Optional<TakenBack> takenBack) {}

    /** A line with the version that it is about; 0 where there is none. */
    record Placed(PlatformFinding finding, long versionId) {}

    long keep(int year, String fileName, byte[] content, String reading, List<Placed> found, PersonId by, Instant at) {
        long list = jdbc.sql(
                        """
                insert into monitoring.national_error_list (year, file_name, content, reading, loaded_by, loaded_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(year, fileName, content, reading, by.value(), Timestamp.from(at))
                .query(Long.class)
                .single();
        for (Placed placed : found) {
            PlatformFinding finding = placed.finding();
            jdbc.sql(
                            """
                    insert into monitoring.national_finding (list_id, line, table_code, version_id, row_no, column_name,
                        value, kind, message, severity, unplaced)
                    values (?, ?, ?, nullif(?, 0::bigint), ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            list,
                            finding.line(),
                            finding.table(),
                            placed.versionId(),
                            finding.row(),
                            finding.column(),
                            finding.value(),
                            finding.kind(),
                            finding.message(),
                            finding.severity(),
                            finding.unplaced()))
                    .update();
        }
        return list;
    }

    /** The year's lists, the newest first. */
    public List<ErrorList> lists(int year) {
        return jdbc.sql(
                        """
                select l.id, l.file_name, l.sha256, l.reading, count(f.id),
                    count(f.id) filter (where f.unplaced <> ''), l.loaded_by, l.loaded_at,
                    w.withdrawn_because, w.withdrawn_by, w.withdrawn_at
                from monitoring.national_error_list l left join monitoring.national_finding f on f.list_id = l.id
                left join monitoring.national_error_list_withdrawal w on w.list_id = l.id
                where l.year = ? group by l.id, w.list_id order by l.id desc""")
                .param(year)
                .query((row, n) -> new ErrorList(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6),
                        new PersonId(row.getString(7)),
                        row.getTimestamp(8).toInstant(),
                        takenBack(row)))
                .list();
    }

    private static Optional<TakenBack> takenBack(ResultSet row) throws SQLException {
        return row.getString(9) == null
                ? Optional.empty()
                : Optional.of(new TakenBack(
                        row.getString(9),
                        new PersonId(row.getString(10)),
                        row.getTimestamp(11).toInstant()));
    }

    void takeBack(long list, String because, PersonId by, Instant at) {
        jdbc.sql(
                        """
                insert into monitoring.national_error_list_withdrawal
                    (list_id, withdrawn_because, withdrawn_by, withdrawn_at)
                values (?, ?, ?, ?)""")
                .params(list, because, by.value(), Timestamp.from(at))
                .update();
    }

    /** A list's lines, in its order. */
    public List<PlatformFinding> of(int year, long list, int offset, int limit) {
        return jdbc.sql(SELECT + "where l.year = ? and l.id = ? order by f.line, f.id offset ? limit ?")
                .params(year, list, offset, limit)
                .query(FINDING)
                .list();
    }

    /** The list as it was loaded, byte by byte; empty where the year has none of that id. */
    public Optional<byte[]> content(int year, long list) {
        return jdbc.sql("select content from monitoring.national_error_list where year = ? and id = ?")
                .params(year, list)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** What the newest list that counts and has anything of the submission says of it. */
    public List<PlatformFinding> of(SubmissionId submission) {
        return jdbc.sql(
                        SELECT
                                + """
                where v.submission_id = ? and f.list_id = (select max(f2.list_id) from monitoring.national_finding f2
                    join monitoring.submission_version v2 on v2.id = f2.version_id where v2.submission_id = ?
                    and not exists (select from monitoring.national_error_list_withdrawal w where w.list_id = f2.list_id))
                order by f.line, f.id limit 1000""")
                .params(submission.value(), submission.value())
                .query(FINDING)
                .list();
    }

    /** How many lines the year's newest list that counts has of each version. */
    Map<Long, Integer> countsOfNewest(int year) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select version_id, count(*) from monitoring.national_finding where version_id is not null
                and list_id = (select max(id) from monitoring.national_error_list l where year = ? and not exists (
                    select from monitoring.national_error_list_withdrawal w where w.list_id = l.id))
                group by version_id""")
                .param(year)
                .query(row -> {
                    counts.put(row.getLong(1), row.getInt(2));
                });
        return counts;
    }
}
