package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.review.Conclusions;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.ReviewSummary;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 专家审核汇总 for office and leader, and what somebody wrote in the review, at any time. */
@RestController
@RequestMapping("/api/reviews/{year}")
class ReviewSummaryController {

    private final ReviewSummary summary;
    private final Reviews reviews;
    private final Catalogs catalogs;
    private final Organization organization;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    ReviewSummaryController(
            ReviewSummary summary,
            Reviews reviews,
            Catalogs catalogs,
            Organization organization,
            CurrentUsers users,
            HeavyWork heavyWork) {
        this.summary = summary;
        this.reviews = reviews;
        this.catalogs = catalogs;
        this.organization = organization;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    /**
     * @param portion what of the table the expert judges, in Chinese; empty where it went to others
     * @param conclusion empty before there is one
     */
    record ReviewLineJson(
            String code,
            String title,
            String unitName,
            String expertName,
            String portion,
            int rows,
            int sampled,
            int seen,
            Map<String, Integer> checks,
            Map<String, Integer> kinds,
            Map<String, Integer> severities,
            Map<String, Integer> states,
            int open,
            String conclusion,
            String opinion,
            String unseenReason) {}

    /** @param holder whose turn it is, in Chinese; empty where it is nobody's */
    record OwnCommentJson(
            String code,
            String title,
            int round,
            String place,
            String kindTitle,
            String severityTitle,
            boolean falseData,
            String text,
            Instant at,
            String stateTitle,
            String response,
            String answeredBy,
            String approvedBy,
            String holder) {}

    @GetMapping("/summary")
    List<ReviewLineJson> summary(@PathVariable int year) throws IOException {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        return heavyWork.run(() -> summary.of(year)).stream().map(this::json).toList();
    }

    @GetMapping("/summary.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int year) throws IOException {
        return Files.download(year + "年度专家审核汇总.xlsx", Files.XLSX, ReviewSheet.write(summary(year)));
    }

    private ReviewLineJson json(ReviewSummary.Line line) {
        return new ReviewLineJson(
                line.table().value(),
                line.title(),
                organization.unit(line.unit()).name(),
                organization.nameOf(line.expert()) + (line.assigned() ? "" : "（已改派）"),
                line.portion(),
                line.rows(),
                line.sampled(),
                line.seen(),
                line.checks(),
                line.kinds(),
                line.severities(),
                line.states(),
                line.open(),
                line.conclusion().map(one -> one.conclusion().title()).orElse(""),
                line.conclusion().map(Conclusions.Given::opinion).orElse(""),
                line.conclusion().map(Conclusions.Given::reason).orElse(""));
    }

    /** 我的意见: all that the signed-in user wrote in the year, with what became of it. */
    @GetMapping("/own-comments")
    List<OwnCommentJson> own(@PathVariable int year) {
        CurrentUser user = users.get();
        return reviews.writtenBy(year, user.id()).stream()
                .map(comment -> json(year, comment))
                .toList();
    }

    private OwnCommentJson json(int year, ReviewComment comment) {
        return new OwnCommentJson(
                comment.table().value(),
                catalogs.of(year).table(comment.table()).title(),
                comment.round(),
                comment.place().title(),
                comment.kind().title(),
                comment.severity().title(),
                comment.isFalseData(),
                comment.problem(),
                comment.raisedAt(),
                comment.state().title(),
                comment.wasAccepted() ? "接受，更正数据" : comment.response(),
                comment.answeredBy().map(organization::nameOf).orElse(""),
                comment.approvedBy().map(organization::nameOf).orElse(""),
                holder(comment));
    }

    private String holder(ReviewComment comment) {
        String unit = organization.unit(comment.unit()).name();
        return switch (comment.state()) {
            case DRAFT -> "您（提交审核任务后送责任单位）";
            case OPEN -> unit + "（核查答复）";
            case ACCEPTED -> comment.approvedBy().isPresent() ? unit + "更正后由您复核" : unit + "负责人（审核答复）";
            case REFUTED -> comment.approvedBy().isPresent() ? "您（复核异议）" : unit + "负责人（审核答复）";
            case CLOSED -> "";
        };
    }
}
