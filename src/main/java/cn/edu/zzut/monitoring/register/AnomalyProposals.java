package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.validation.FindingGroup;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 数据校验: the anomalies that stay in the year's data, explained or not. */
@Component
@Order(3)
class AnomalyProposals implements ProposalSource {

    private final Submissions submissions;
    private final Validation validation;

    AnomalyProposals(Submissions submissions, Validation validation) {
        this.submissions = submissions;
        this.validation = validation;
    }

    @Override
    public List<Proposal> of(int year) {
        Map<SubmissionId, List<FindingGroup>> found = validation.anomaliesOfYear(year);
        return submissions.ofYear(year).stream()
                .flatMap(submission ->
                        found.getOrDefault(submission.id(), List.of()).stream().map(group -> of(submission, group)))
                .toList();
    }

    private static Proposal of(Submission submission, FindingGroup group) {
        String place = "表" + submission.table() + (group.column().isEmpty() ? "" : "“" + group.column() + "”");
        return new Proposal(
                "数据校验“" + group.title() + "”，" + place + "，单位" + submission.unit() + "（" + group.rule() + "）",
                Cause.anomaly(submission.table().value(), group.column(), group.rule()),
                submission.unit().value(),
                place + "校验有异常“" + group.title() + "”" + group.count() + "处。",
                "核实异常数据，说明的原因属实的，查找管理上的原因并改进。",
                "",
                false);
    }
}
