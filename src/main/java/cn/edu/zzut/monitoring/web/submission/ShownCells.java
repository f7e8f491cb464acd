package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What of a submission's cells the signed-in user is shown: all of them, or the marked columns masked (个人信息保护法第六条,
 * 第二十八条). Every answer with cells of a submission goes through here.
 */
@Component
public class ShownCells {

    private final SubmissionAccess access;
    private final Submissions submissions;

    ShownCells(SubmissionAccess access, Submissions submissions) {
        this.access = access;
        this.submissions = submissions;
    }

    /** Whether there is something in it that the signed-in user is not shown. */
    public boolean areMasked(Submission submission) {
        return submissions.definition(submission).columns().stream()
                        .map(Column::privacy)
                        .anyMatch(privacy -> privacy.isMarked())
                && !access.showsPersonalValues(submission);
    }

    List<TableRow> rows(Submission submission, List<TableRow> rows) {
        TableDefinition table = submissions.definition(submission);
        return areMasked(submission)
                ? rows.stream().map(row -> row.masked(table)).toList()
                : rows;
    }

    List<Finding> findings(Submission submission, List<Finding> findings) {
        TableDefinition table = submissions.definition(submission);
        return areMasked(submission)
                ? findings.stream().map(finding -> finding.masked(table)).toList()
                : findings;
    }

    /** What an explanation says of a value, without that value where a marked column has a part in it. */
    Explanation explanation(Submission submission, Explanation said) {
        Finding about = Finding.of(said);
        boolean told = findings(submission, List.of(about)).get(0).equals(about);
        return told ? said : said.withoutValue();
    }

    /** What differs, as the signed-in user is shown it. */
    public RowComparison comparison(Submission submission, RowComparison comparison) {
        return areMasked(submission) ? comparison.masked(submissions.definition(submission)) : comparison;
    }

    /** @throws Refusal where the file would have to be masked and cannot be */
    void requireAll(Submission submission) {
        if (areMasked(submission)) {
            throw Refusal.notYours("这个文件含有个人信息，只提供给填报人、本单位的负责人和评估督导处。请在“数据”中查看，或下载版本的工作簿，其中个人信息已脱敏。");
        }
    }
}
