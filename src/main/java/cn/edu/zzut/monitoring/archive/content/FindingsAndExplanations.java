package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Severity;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 校验结果与异常情况说明: what the checks found in each newest version, and how every anomaly was explained. */
@Component
class FindingsAndExplanations implements Chapter {

    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final Names names;

    FindingsAndExplanations(Submissions submissions, Validation validation, Explanations explanations, Names names) {
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.names = names;
    }

    @Override
    public String item() {
        return "findings";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        List<List<String>> found = new ArrayList<>();
        List<List<String>> explained = new ArrayList<>();
        for (Submission submission : submissions.ofYear(subject.year())) {
            if (subject.concerns(submission.unit())) {
                validation
                        .findings(submission.id(), 0, Integer.MAX_VALUE)
                        .forEach(one -> found.add(line(submission, one)));
                explanations.of(submission.id()).forEach(one -> explained.add(line(submission, one)));
            }
        }
        folder.list(
                new Piece(subject.year() + "年度校验结果", "系统", subject.year() + ""),
                "校验结果.csv",
                List.of("表格", "单位", "版本", "级别", "行", "数据项", "值", "说明", "同类条数"),
                found);
        folder.list(
                new Piece(subject.year() + "年度异常情况说明", "各单位", subject.year() + ""),
                "异常情况说明.csv",
                List.of("表格", "单位", "数据项", "值", "情况说明", "依据", "说明人", "说明时间", "审核人"),
                explained);
    }

    private List<String> line(Submission submission, Finding finding) {
        return List.of(
                submissions.definition(submission).title(),
                names.of(submission.unit()),
                String.valueOf(submission.latestVersion()),
                finding.severity() == Severity.ERROR ? "错误" : "异常",
                finding.row() > 0 ? String.valueOf(finding.row()) : "整表",
                finding.column(),
                finding.value(),
                finding.message(),
                String.valueOf(finding.count()));
    }

    private List<String> line(Submission submission, Explanation explanation) {
        return List.of(
                submissions.definition(submission).title(),
                names.of(submission.unit()),
                explanation.column(),
                explanation.value(),
                explanation.text(),
                explanation.evidence(),
                names.of(explanation.by()),
                LocalTimes.second(explanation.at()),
                names.of(explanation.approvedBy()));
    }
}
