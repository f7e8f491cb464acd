package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The remarks on submissions; they stay when the version that they are about is replaced. */
@Service
@Transactional
public class Remarks {

    private static final int LONGEST = 1_000;

    private final Submissions submissions;
    private final SaidOnce saidOnce;
    private final JdbcClient jdbc;
    private final Clock clock;

    Remarks(Submissions submissions, SaidOnce saidOnce, JdbcClient jdbc, Clock clock) {
        this.submissions = submissions;
        this.saidOnce = saidOnce;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All that were ever made, by version and place. */
    public List<Remark> all(SubmissionId submissionId) {
        return query(submissionId, "true");
    }

    /** Those on the newest version that has any, by place: what is to be answered now. */
    public List<Remark> current(SubmissionId submissionId) {
        return query(
                submissionId,
                """
                version_number =
                    (select max(version_number) from monitoring.remark where submission_id = r.submission_id)""");
    }

    private List<Remark> query(SubmissionId submissionId, String condition) {
        return jdbc.sql(
                        """
                select id, version_number, row_no, column_name, text, written_by, written_at from monitoring.remark r
                where submission_id = ? and %s
                order by version_number, row_no, column_name, id"""
                                .formatted(condition))
                .param(submissionId.value())
                .query((row, n) -> new Remark(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        new PersonId(row.getString(6)),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    /**
     * Says something of a place in the newest version; {@linkplain SaidOnce once}.
     *
     * @param row 0 for a column or the whole table
     * @param column empty for a row or the whole table
     * @throws Refusal when there is nothing said, or no such place
     */
    public void add(SubmissionId submissionId, int row, String column, String text, PersonId by) {
        Submission submission = submissions.get(submissionId);
        if (Words.isNone(text) || text.length() > LONGEST) {
            throw Refusal.invalid("请填写批注，不超过" + LONGEST + "个字。");
        }
        if (submission.latestVersion() == 0) {
            throw Refusal.invalid("还没有可以批注的数据。");
        }
        submissions.requirePlace(submission, row, column);
        Instant since = saidOnce.since("remarks " + submissionId);
        boolean stands = current(submissionId).stream()
                .anyMatch(remark -> remark.version() == submission.latestVersion()
                        && remark.row() == row
                        && remark.column().equals(column)
                        && remark.text().equals(text.strip())
                        && remark.by().equals(by)
                        && remark.at().isAfter(since));
        if (stands) {
            return;
        }
        jdbc.sql(
                        """
                insert into monitoring.remark (submission_id, version_number, row_no, column_name, text, written_by, written_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submissionId.value(),
                        submission.latestVersion(),
                        row,
                        column,
                        text.strip(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Takes one's own remark back; those of others stay.
     *
     * @throws Refusal when it is not there or somebody else's
     */
    public void remove(SubmissionId submissionId, long remarkId, PersonId by) {
        int removed = jdbc.sql("delete from monitoring.remark where id = ? and submission_id = ? and written_by = ?")
                .params(remarkId, submissionId.value(), by.value())
                .update();
        if (removed == 0) {
            throw Refusal.invalid("这条批注已撤回，或者不是您写的。请刷新；他人的批注请与批注人联系。");
        }
    }
}
