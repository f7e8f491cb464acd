package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.reporting.Composer.Composed;
import cn.edu.zzut.monitoring.reporting.Report.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reports in the database: of each subject one draft at most, and all fixed editions. */
@Component
class ReportStore {

    private static final String COLUMNS =
            """
            id, year, level, subject, subject_name, college, state, edition, file_name, length(content), sha256,
            content_code, basis, catalog, made_by, made_at, fixed_by, fixed_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the place of the draft before, which keeps its number. */
    Report draft(YearMaterial year, Subject subject, int edition, Composed made, MadeFrom from, PersonId by) {
        Long id = jdbc.sql(
                        """
                        insert into monitoring.report (year, level, subject, subject_name, college, state, edition,
                            file_name, content, content_code, basis, catalog, made_from, made_by, made_at)
                        values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (year, level, subject) where state = 'DRAFT' do update set
                            subject_name = excluded.subject_name, college = excluded.college,
                            edition = excluded.edition, file_name = excluded.file_name,
                            content = excluded.content, content_code = excluded.content_code,
                            basis = excluded.basis, catalog = excluded.catalog, made_from = excluded.made_from,
                            made_by = excluded.made_by, made_at = excluded.made_at
                        returning id""")
                .params(
                        year.year(),
                        subject.level().name(),
                        subject.code(),
                        subject.name(),
                        subject.college(),
                        edition,
                        made.fileName(),
                        made.content(),
                        made.contentCode(),
                        year.basis(),
                        year.catalogName(),
                        from.written(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        return find(id).orElseThrow();
    }

    /** The draft becomes the edition, with the file that says so; empty when it was fixed or made anew meanwhile. */
    Optional<Report> fix(Report draft, Composed made, PersonId by) {
        int fixed = jdbc.sql(
                        """
                        update monitoring.report set state = 'FIXED', content = ?, fixed_by = ?, fixed_at = ?
                        where id = ? and state = 'DRAFT' and content_code = ?""")
                .params(made.content(), by.value(), Timestamp.from(clock.instant()), draft.id(), draft.contentCode())
                .update();
        return fixed == 0 ? Optional.empty() : find(draft.id());
    }

    /** The subject's next edition. */
    int nextEdition(int year, Subject subject) {
        return jdbc.sql(
                        """
                        select count(*) + 1 from monitoring.report
                        where year = ? and level = ? and subject = ? and state = 'FIXED'""")
                .params(year, subject.level().name(), subject.code())
                .query(Integer.class)
                .single();
    }

    Optional<Report> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.report where id = ?")
                .param(id)
                .query((row, n) -> report(row))
                .optional();
    }

    /** The school's first, then colleges, then majors; of each the newest edition first. */
    List<Report> ofYear(int year) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                                 from monitoring.report where year = ?
                                order by case level when 'SCHOOL' then 0 when 'COLLEGE' then 1 else 2 end, subject,
                                    edition desc""")
                .param(year)
                .query((row, n) -> report(row))
                .list();
    }

    /** Empty where the subject has none in that state. */
    Optional<Report> newest(int year, Level level, String subject, State state) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from monitoring.report where year = ? and level = ? and subject = ? and state = ?
                        order by edition desc limit 1""")
                .params(year, level.name(), subject, state.name())
                .query((row, n) -> report(row))
                .optional();
    }

    /** What each of the year's reports was made from, by its id. */
    Map<Long, MadeFrom> madeFrom(int year) {
        return jdbc
                .sql("select id, made_from from monitoring.report where year = ?")
                .param(year)
                .query((row, n) -> Map.entry(row.getLong(1), MadeFrom.read(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    byte[] content(long id) {
        return jdbc.sql("select content from monitoring.report where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong(1),
                row.getInt(2),
                new Subject(Level.valueOf(row.getString(3)), row.getString(4), row.getString(5), row.getString(6), ""),
                State.valueOf(row.getString(7)),
                row.getInt(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getTimestamp(16).toInstant(),
                Optional.ofNullable(row.getString(17)),
                Optional.ofNullable(row.getTimestamp(18)).map(Timestamp::toInstant));
    }
}
