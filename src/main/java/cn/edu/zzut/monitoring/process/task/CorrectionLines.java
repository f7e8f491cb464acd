package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.Corrections;
import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 更正前后对照: what a submission answered last, a line a cell, for the form of whoever asked for it. */
@Component
public class CorrectionLines {

    private static final int MOST = 50;

    private final Corrections corrections;
    private final Submissions submissions;

    CorrectionLines(Corrections corrections, Submissions submissions) {
        this.corrections = corrections;
        this.submissions = submissions;
    }

    /**
     * What differs between the version that came back and the newest, cell by cell, with what the filer says first; the
     * first {@value #MOST} places, personal information masked. Empty where nothing
     * came back.
     */
    public List<Map<String, String>> of(Submission submission) {
        return corrections
                .of(submission, MOST + 1)
                .map(corrected -> lines(
                        submissions.definition(submission).title(),
                        corrected.correction().word(),
                        corrected.changes().masked(submissions.definition(submission))))
                .orElse(List.of());
    }

    /** The same of a locked table and what is to be locked in its place. */
    public static List<Map<String, String>> sinceLock(String table, RowComparison since) {
        return lines(table, "", since, "与锁定的版本内容完全相同");
    }

    static List<Map<String, String>> lines(String table, String word, RowComparison since) {
        return lines(table, word, since, "与更正前的版本内容完全相同");
    }

    private static List<Map<String, String>> lines(String table, String word, RowComparison since, String same) {
        List<Map<String, String>> lines = new ArrayList<>();
        if (!word.isEmpty()) {
            lines.add(line(table, "更正说明", "", "", "", word));
        }
        if (since.changes().isEmpty()) {
            lines.add(line(table, "没有改动", "", "", "", same));
        }
        since.changes().stream().limit(MOST).map(change -> line(table, change)).forEach(lines::add);
        if (since.changes().size() > MOST) {
            lines.add(line(table, "还有更多", "", "", "", "其余见“填报数据”的“对比”"));
        }
        return lines;
    }

    private static Map<String, String> line(String table, Change change) {
        String first = String.join("｜", change.first());
        return switch (change.kind()) {
            case ADDED -> line(table, "新增", "第" + change.row() + "行", "", "", first);
            case REMOVED -> line(table, "删除", "原第" + change.formerRow() + "行", "", first, "");
            case CHANGED ->
                line(table, "修改", "第" + change.row() + "行", change.column(), change.before(), change.after());
        };
    }

    private static Map<String, String> line(
            String table, String kind, String row, String column, String before, String after) {
        return Map.of("table", table, "kind", kind, "row", row, "column", column, "before", before, "after", after);
    }
}
