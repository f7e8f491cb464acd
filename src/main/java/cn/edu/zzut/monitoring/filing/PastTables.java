package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 历史导入: tables of years that were over before they were known here, as they were reported; who filled in, audited and
 * locked them nobody knows.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastTables {

    private final SubmissionRepository submissions;
    private final VersionRepository versions;
    private final VersionRows rows;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    PastTables(
            SubmissionRepository submissions,
            VersionRepository versions,
            VersionRows rows,
            JdbcTemplate jdbc,
            Clock clock) {
        this.submissions = submissions;
        this.versions = versions;
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes the rows the one version of the table in that year.
     *
     * @param source what they were read from
     * @param by who brings them in
     */
    public SubmissionId bringIn(
            int year, TableDefinition table, UnitCode unit, List<TableRow> content, String source, PersonId by) {
        Submission submission =
                submissions.saveAndFlush(Submission.broughtIn(year, table.code(), unit, LocalDate.now(clock)));
        SubmissionVersion version = versions.saveAndFlush(new SubmissionVersion(
                submission.id(),
                submission.latestVersion(),
                ContentHash.of(table, content),
                content.size(),
                VersionOrigin.IMPORT,
                source,
                by,
                clock.instant()));
        rows.write(version.id(), content);
        submission.standsAsReported(clock.instant());
        submissions.saveAndFlush(submission);
        return submission.id();
    }

    /**
     * Takes the year's tables away, where the database knows of it that it is being taken back.
     *
     * @throws Refusal when something that stays has been made of them
     */
    public void takeBack(int year) {
        String ofYear = " in (select id from monitoring.submission where year = ?)";
        String versionsOfYear = " in (select id from monitoring.submission_version where submission_id" + ofYear + ")";
        try {
            for (String table : List.of("finding", "check_run", "version_row")) {
                jdbc.update("delete from monitoring." + table + " where version_id" + versionsOfYear, year);
            }
            jdbc.update("delete from monitoring.submission_version where submission_id" + ofYear, year);
            jdbc.update("delete from monitoring.submission where year = ?", year);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.conflict(year + "年度的数据已被引用（如数据使用、数据更正、批注），不能撤销或更换。");
        }
    }
}
