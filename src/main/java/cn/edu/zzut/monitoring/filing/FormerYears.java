package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Data of years that were over before they are known here: taken over as they were reported, not checked again. */
@Service
public class FormerYears {

    private static final List<AuditAction> AUDITS =
            List.of(AuditAction.SUBMIT, AuditAction.APPROVE, AuditAction.LOCK, AuditAction.REPORT);

    private final SubmissionRepository submissions;
    private final VersionRepository versions;
    private final AuditRepository audits;
    private final VersionRows rows;

    FormerYears(
            SubmissionRepository submissions, VersionRepository versions, AuditRepository audits, VersionRows rows) {
        this.submissions = submissions;
        this.versions = versions;
        this.audits = audits;
        this.rows = rows;
    }

    /** Makes the rows the one version of the table in that year: locked and reported by the person on the day it was due. */
    @Transactional
    public void takeOver(
            int year, TableDefinition table, UnitCode unit, List<TableRow> content, LocalDate dueOn, PersonId by) {
        Instant done = WorkingDays.closeOf(dueOn).toInstant();
        Submission submission = submissions.save(Submission.reported(year, table.code(), unit, dueOn, done));
        SubmissionVersion version = versions.save(new SubmissionVersion(
                submission.id(),
                submission.latestVersion(),
                ContentHash.of(table, content),
                content.size(),
                VersionOrigin.IMPORT,
                year + "年度数据",
                by,
                done));
        rows.write(version.id(), content);
        AUDITS.forEach(action -> audits.save(new Audit(version, action, "", by, done)));
    }
}
