package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.review.CommentKind;
import cn.edu.zzut.monitoring.review.CommentSeverity;
import cn.edu.zzut.monitoring.review.Looks;
import cn.edu.zzut.monitoring.review.Place;
import cn.edu.zzut.monitoring.review.Problem;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.NamesItsTexts;
import cn.edu.zzut.monitoring.web.answer.Needed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 专家意见 in place: an expert pins comments to a table's cells, the responsible unit answers each there (第十五条四). */
@RestController
@RequestMapping("/api/submissions/{id}/comments")
class CommentController {

    private final SubmissionAccess access;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Looks looks;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    CommentController(
            SubmissionAccess access,
            Submissions submissions,
            Reviews reviews,
            Looks looks,
            Cycles cycles,
            Organization organization,
            CurrentUsers users) {
        this.access = access;
        this.submissions = submissions;
        this.reviews = reviews;
        this.looks = looks;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping
    Comments comments(@PathVariable SubmissionId id) {
        return json(access.readable(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Comments add(@PathVariable SubmissionId id, @RequestBody NewComment said) {
        Submission submission = access.commentable(id);
        String column = Objects.requireNonNullElse(said.column(), "");
        submissions.requirePlace(submission, said.row(), column);
        reviews.draft(
                submission.year(),
                submission.table(),
                cycles.assignment(submission.year(), submission.table()).responsible(),
                users.get().id(),
                new Problem(
                        said.text(),
                        Objects.requireNonNullElse(said.kind(), CommentKind.UNSORTED),
                        Objects.requireNonNullElse(said.severity(), CommentSeverity.ORDINARY),
                        said.falseData(),
                        new Place(submission.latestVersion(), said.row(), column),
                        Objects.requireNonNullElse(said.proof(), ""),
                        Objects.requireNonNullElse(said.wantedProof(), "")));
        return json(submission);
    }

    @DeleteMapping("/{comment}")
    Comments discard(@PathVariable SubmissionId id, @PathVariable long comment) {
        Submission submission = access.commentable(id);
        reviews.discard(comment, users.get().id());
        return json(submission);
    }

    @PutMapping("/{comment}/answer")
    Comments answer(@PathVariable SubmissionId id, @PathVariable long comment, @RequestBody CommentAnswer answer) {
        Submission submission = access.answerable(id);
        reviews.answer(
                submission.year(),
                submission.table(),
                comment,
                answer.accepted(),
                answer.reason(),
                users.get().id());
        return json(submission);
    }

    private Comments json(Submission submission) {
        PersonId reader = users.get().id();
        return new Comments(
                access.mayComment(submission),
                access.mayAnswer(submission.id()),
                looks.portionInWords(submission, reader),
                reviews.ofTable(submission.year(), submission.table(), reader).stream()
                        .map(comment -> json(comment, reader))
                        .toList());
    }

    private CommentJson json(ReviewComment comment, PersonId reader) {
        return new CommentJson(
                comment.id(),
                comment.place().version(),
                comment.place().row(),
                comment.place().column(),
                comment.place().title(),
                comment.kind().title(),
                comment.wantedProof(),
                comment.round(),
                comment.severity().name(),
                comment.severity().title(),
                comment.isFalseData(),
                comment.proof(),
                comment.problem(),
                organization.nameOf(comment.expert()),
                comment.expert().equals(reader),
                comment.raisedAt(),
                comment.state().name(),
                comment.state().title(),
                comment.response(),
                comment.answeredBy().map(organization::nameOf).orElse(""),
                comment.approvedBy().map(organization::nameOf).orElse(""));
    }

    /**
     * @param row 0 for a column or the whole table
     * @param column empty or absent for a row or the whole table
     * @param kind DATA_ERROR, COUNTED_OTHERWISE, NO_PROOF, ANOMALY or ADVICE; UNSORTED when absent
     * @param severity SERIOUS, ORDINARY (also when absent) or SUGGESTION
     * @param proof by what it is proved that the data are untrue; needed with falseData
     * @param wantedProof what the unit shall prove its data by; may be absent
     */
    record NewComment(
            int row,
            String column,
            String text,
            CommentKind kind,
            CommentSeverity severity,
            boolean falseData,
            String proof,
            String wantedProof) {}

    /** @param reason why the unit does not agree; needed unless it accepts */
    @NamesItsTexts
    record CommentAnswer(@Needed boolean accepted, String reason) {}

    /**
     * @param mayComment whether the signed-in expert may comment on the table now
     * @param mayAnswer whether the signed-in user may answer the comments now
     * @param portion which rows the signed-in expert judges, in Chinese; empty where it is the whole table
     */
    record Comments(boolean mayComment, boolean mayAnswer, String portion, List<CommentJson> comments) {}

    /** @param own whether the signed-in user wrote it */
    record CommentJson(
            long id,
            int version,
            int row,
            String column,
            String place,
            String kindTitle,
            String wantedProof,
            int round,
            String severity,
            String severityTitle,
            boolean falseData,
            String proof,
            String text,
            String by,
            boolean own,
            Instant at,
            String state,
            String stateTitle,
            String response,
            String answeredBy,
            String approvedBy) {}
}
