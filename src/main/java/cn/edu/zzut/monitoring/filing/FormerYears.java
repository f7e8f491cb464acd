package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * A table as it was reported.
     *
     * @param by who answered for it
     * @param at when it was locked and reported
     */
    public record Report(
            TableDefinition table, List<TableRow> rows, UnitCode unit, LocalDate dueOn, PersonId by, Instant at) {}

    /** Makes each report's rows the one version of its table in that year. */
    @Transactional
    public void takeOver(int year, List<Report> reports) {
        Map<Long, List<TableRow>> content = new LinkedHashMap<>();
        for (Report report : reports) {
            content.put(takeOver(year, report).id(), report.rows());
        }
        rows.write(content);
    }

    private SubmissionVersion takeOver(int year, Report report) {
        Submission submission = submissions.save(
                Submission.audited(year, report.table().code(), report.unit(), report.dueOn(), report.at()));
        SubmissionVersion version = versions.save(new SubmissionVersion(
                submission.id(),
                submission.latestVersion(),
                ContentHash.of(report.table(), report.rows()),
                report.rows().size(),
                VersionOrigin.IMPORT,
                year + "年度数据",
                report.by(),
                report.at()));
        submission.lock(report.at());
        submission.reported();
        AUDITS.forEach(action -> audits.save(new Audit(version, action, "", report.by(), report.at())));
        return version;
    }
}
