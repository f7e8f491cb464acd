package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Submissions.VersionAdded;
import cn.edu.zzut.monitoring.filing.Submissions.VersionStands;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks versions and keeps what was found and how it was explained. */
@Service
@Transactional
public class Validation {

    private final Submissions submissions;
    private final Catalogs catalogs;
    private final LastYear lastYear;
    private final Findings findings;
    private final List<Check> checks = Check.all();

    Validation(Submissions submissions, Catalogs catalogs, LastYear lastYear, Findings findings) {
        this.submissions = submissions;
        this.catalogs = catalogs;
        this.lastYear = lastYear;
        this.findings = findings;
    }

    @EventListener
    void on(VersionAdded added) {
        Submission submission = submissions.get(added.submissionId());
        check(submission, added.versionId(), added.rows());
    }

    /** What it is held against may have changed since. */
    @EventListener
    void on(VersionStands stands) {
        check(stands.submissionId());
    }

    /** Checks the submission's newest version (again), and keeps the findings; no version, no findings. */
    public Summary check(SubmissionId submissionId) {
        Submission submission = submissions.get(submissionId);
        return submissions
                .latest(submissionId)
                .map(version -> check(submission, version.id(), submissions.rows(version)))
                .orElse(Summary.NONE);
    }

    /** The same, with other tables that several checks share. */
    Summary check(Submission submission, OtherTables others) {
        return submissions
                .latest(submission.id())
                .map(version -> check(
                        submission,
                        version.id(),
                        others.rows(submission.table()).orElseGet(() -> submissions.rows(version)),
                        others))
                .orElse(Summary.NONE);
    }

    private Summary check(Submission submission, long versionId, List<TableRow> rows) {
        return check(
                submission,
                versionId,
                rows,
                new OtherTables(submissions, lastYear, catalogs.of(submission.year()), submission.year()));
    }

    private Summary check(Submission submission, long versionId, List<TableRow> rows, OtherTables others) {
        findings.replace(versionId, find(submission, rows, others, submissions.cells(versionId)));
        return findings.summary(versionId).orElseThrow();
    }

    /** @param cells where the columns' values stand in the filer's file, when its names stand one below the other */
    private List<Finding> find(
            Submission submission, List<TableRow> rows, OtherTables others, Map<String, String> cells) {
        Subject subject = new Subject(
                submissions.definition(submission),
                submission.year(),
                catalogs.of(submission.year()).rules(submission.table()),
                rows,
                submission.part() == Part.RESPONSIBLE,
                lastYear.rowsFor(submission),
                others);
        List<Finding> found = new ArrayList<>();
        try {
            checks.forEach(check -> check.run(subject, found::add));
        } catch (FeelProblem e) {
            throw Refusal.conflict("规则无法执行，数据没有变化", e.getMessage() + "。请联系评估督导处修改或停用该规则后再试。");
        }
        return cells.isEmpty()
                ? found
                : found.stream().map(finding -> finding.in(cells)).toList();
    }

    /**
     * What the newest version has that another one, checked by today's rules and data, has not: the same finding counts as
     * often as it was there, wherever its row stands now.
     */
    @Transactional(readOnly = true)
    public List<Finding> sinceVersion(SubmissionId submissionId, int before) {
        Submission submission = submissions.get(submissionId);
        Map<List<String>, Integer> known = new HashMap<>();
        findIn(submission, before).forEach(finding -> known.merge(kind(finding), 1, Integer::sum));
        return findIn(submission, submission.latestVersion()).stream()
                .filter(finding -> known.merge(kind(finding), -1, Integer::sum) < 0)
                .toList();
    }

    private List<Finding> findIn(Submission submission, int version) {
        return submissions
                .version(submission.id(), version)
                .map(one -> find(
                        submission,
                        submissions.rows(one),
                        new OtherTables(submissions, lastYear, catalogs.of(submission.year()), submission.year()),
                        Map.of()))
                .orElse(List.of());
    }

    private static List<String> kind(Finding finding) {
        return List.of(finding.severity().name(), finding.rule(), finding.column(), finding.value());
    }

    /** What a check would find in what was read; nothing is kept. */
    public Trial trial(Submission submission, Reading reading) {
        List<Finding> found = find(
                submission,
                reading.rows(),
                new OtherTables(submissions, lastYear, catalogs.of(submission.year()), submission.year()),
                reading.cells());
        int errors =
                (int) found.stream().filter(f -> f.severity() == Severity.ERROR).count();
        return new Trial(
                new Summary(errors, found.size() - errors), FindingGroup.of(found), KeptFindings.bySeverity(found));
    }

    /** The newest version's findings by kind and column. */
    @Transactional(readOnly = true)
    public List<FindingGroup> groups(SubmissionId submissionId) {
        return FindingGroup.of(findings(submissionId, 0, Integer.MAX_VALUE));
    }

    /** The anomalies of the year's newest versions by kind and column, of those submissions that have some. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, List<FindingGroup>> anomaliesOfYear(int year) {
        Map<SubmissionId, List<FindingGroup>> groups = new HashMap<>();
        findings.anomaliesOfYear(year).forEach((id, found) -> groups.put(id, FindingGroup.of(found)));
        return groups;
    }

    /** The counts of the submission's newest version. */
    @Transactional(readOnly = true)
    public Summary summary(SubmissionId submissionId) {
        return submissions
                .latest(submissionId)
                .flatMap(version -> findings.summary(version.id()))
                .orElse(Summary.NONE);
    }

    /** The version as its check left it. */
    @Transactional(readOnly = true)
    public CheckedVersion checked(SubmissionVersion version) {
        int before = submissions
                .version(version.submissionId(), version.number() - 1)
                .map(SubmissionVersion::rowCount)
                .orElse(0);
        return new CheckedVersion(
                version.rowCount(), before, findings.summary(version.id()).orElse(Summary.NONE));
    }

    /** The findings of the submission's newest version, errors first. */
    @Transactional(readOnly = true)
    public List<Finding> findings(SubmissionId submissionId, int offset, int limit) {
        return submissions
                .latest(submissionId)
                .map(version -> findings.of(version.id(), offset, limit))
                .orElse(List.of());
    }
}
