package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 数据失实 on record, once a unit has accepted what an expert has proved (第二十三条). */
@Component("untrueData")
public class UntrueData {

    private final Reviews reviews;
    private final Catalogs catalogs;
    private final Organization organization;
    private final Lateness lateness;

    UntrueData(Reviews reviews, Catalogs catalogs, Organization organization, Lateness lateness) {
        this.reviews = reviews;
        this.catalogs = catalogs;
        this.organization = organization;
        this.lateness = lateness;
    }

    List<ReviewComment> untrue(DelegateExecution execution) {
        return reviews.open(Variables.year(execution), Variables.table(execution)).stream()
                .filter(comment -> comment.isFalseData() && comment.state() == CommentState.ACCEPTED)
                .toList();
    }

    /**
     * 失实 is a fault when its expert has proved it and the unit, asked about it, has accepted it: one fault a table, whatever
     * the number of comments.
     */
    public void reportFalseData(DelegateExecution execution) {
        int year = Variables.year(execution);
        List<ReviewComment> untrue = untrue(execution);
        ReviewComment first = untrue.get(0);
        String table = catalogs.of(year).table(first.table()).title();
        String problems = untrue.stream().map(ReviewComment::problem).collect(Collectors.joining("；"));
        lateness.report(new Fault(
                year,
                FaultKind.FALSE_DATA,
                "table:" + first.table(),
                first.unit(),
                first.table().value(),
                organization.unit(first.unit()).name() + "的" + table + "经专家审核认定数据失实：" + problems,
                Optional.empty(),
                untrue.stream().map(this::evidence).collect(Collectors.joining("\n"))));
    }

    private String evidence(ReviewComment comment) {
        return "专家" + organization.nameOf(comment.expert()) + "的证明：" + comment.proof() + "。单位答复：接受（"
                + comment.answeredBy().map(organization::nameOf).orElse("")
                + comment.approvedBy()
                        .map(head -> "，单位负责人审核：" + organization.nameOf(head))
                        .orElse("")
                + "）。";
    }
}
