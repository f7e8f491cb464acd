package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 专家意见: those that units accepted, and those that they refuted. */
@Component
@Order(1)
class CommentProposals implements ProposalSource {

    private static final String USUAL_REQUIREMENT = "查明原因，完善数据采集与审核机制，避免再次发生。";

    private final Reviews reviews;

    CommentProposals(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Proposal> of(int year) {
        return reviews.ofYear(year).stream().map(CommentProposals::of).toList();
    }

    private static Proposal of(ReviewComment comment) {
        boolean accepted = comment.wasAccepted();
        return new Proposal(
                "专家意见第" + comment.id() + "号",
                Cause.review(comment.table().value(), comment.place().column(), String.valueOf(comment.id())),
                comment.unit().value(),
                "表" + comment.table() + "：" + comment.problem() + (accepted ? "" : "（" + answer(comment) + "）"),
                USUAL_REQUIREMENT,
                "",
                accepted);
    }

    private static String answer(ReviewComment comment) {
        return comment.response().isBlank() ? comment.state().title() : "单位有异议：" + comment.response();
    }
}
