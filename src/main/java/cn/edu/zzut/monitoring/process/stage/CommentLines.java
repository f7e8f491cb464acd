package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.review.CommentState;
import cn.edu.zzut.monitoring.review.ReviewComment;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 专家意见 as a form shows them. */
@Component
class CommentLines {

    private final Organization organization;

    CommentLines(Organization organization) {
        this.organization = organization;
    }

    Map<String, String> of(ReviewComment comment) {
        return Map.of(
                "expert", organization.nameOf(comment.expert()),
                "problem", comment.inFull(),
                "response",
                        comment.state() == CommentState.ACCEPTED ? CommentState.ACCEPTED.title() : comment.response(),
                "answeredBy", comment.answeredBy().map(organization::nameOf).orElse(""));
    }
}
