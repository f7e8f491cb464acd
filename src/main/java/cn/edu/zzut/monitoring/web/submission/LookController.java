package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.stage.ReviewFinish;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Looks;
import cn.edu.zzut.monitoring.review.Looks.TickVerdict;
import cn.edu.zzut.monitoring.review.check.CheckResult;
import cn.edu.zzut.monitoring.review.check.CheckRuns;
import cn.edu.zzut.monitoring.review.sample.Sample;
import cn.edu.zzut.monitoring.review.sample.Sampled;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.Needed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 抽样与核对: the rows that an expert looks at and what machines compared before, with what the expert said of them. */
@RestController
@RequestMapping("/api/submissions/{id}/review")
class LookController {

    private final SubmissionAccess access;
    private final Looks looks;
    private final CheckRuns checks;
    private final Organization organization;
    private final CurrentUsers users;
    private final ReviewFinish finish;
    private final HeavyWork heavyWork;
    private final ShownCells cells;

    LookController(
            SubmissionAccess access,
            Looks looks,
            CheckRuns checks,
            Organization organization,
            CurrentUsers users,
            ReviewFinish finish,
            HeavyWork heavyWork,
            ShownCells cells) {
        this.cells = cells;
        this.access = access;
        this.looks = looks;
        this.checks = checks;
        this.organization = organization;
        this.users = users;
        this.finish = finish;
        this.heavyWork = heavyWork;
    }

    /**
     * @param sample in Chinese, how the rows were drawn
     * @param mayTick whether the signed-in expert judges the table now
     * @param masked whether personal information in it is not shown
     */
    record LookedAtJson(
            String sample, boolean mayTick, boolean masked, List<SampledJson> rows, List<CheckedJson> checks) {}

    /** @param seenBy who looked at it; own whether the signed-in user did */
    record SampledJson(int row, List<String> why, boolean own, List<String> seenBy) {}

    /**
     * @param verdict in Chinese, such as 一致
     * @param said what the signed-in user said of it; empty where nothing was
     * @param comment the words that a comment on it begins with
     */
    record CheckedJson(
            int number,
            String title,
            String verdict,
            String why,
            String note,
            Map<String, String> figures,
            List<OddJson> odd,
            String said,
            String comment) {}

    /** @param row 0 where it is about no row */
    record OddJson(String table, int row, String words) {}

    record SeenRowsJson(List<Integer> rows, @Needed boolean seen) {}

    record TickedJson(@Needed boolean fine) {}

    @GetMapping
    LookedAtJson review(@PathVariable SubmissionId id) throws IOException {
        Submission submission = access.reviewable(id);
        PersonId reader = users.get().id();
        Optional<Sample> sample = looks.sample(submission, reader);
        Map<Integer, TickVerdict> said = looks.ticks(submission.year()).stream()
                .filter(tick ->
                        tick.table().equals(submission.table()) && tick.expert().equals(reader))
                .collect(Collectors.toMap(Looks.Tick::check, Looks.Tick::verdict));
        List<CheckResult> results = heavyWork.run(() -> checks.about(submission.year(), submission.table()));
        return new LookedAtJson(
                looks.portionInWords(submission, reader)
                        + sample.map(Sample::inWords).orElse("这张表还没有数据。"),
                access.mayComment(submission),
                cells.areMasked(submission),
                rows(sample, reader),
                results.stream().map(result -> json(result, said)).toList());
    }

    /** The sampled rows alone, for the grid. */
    @GetMapping("/rows")
    List<SampledJson> rows(@PathVariable SubmissionId id) {
        Submission submission = access.reviewable(id);
        PersonId reader = users.get().id();
        return rows(looks.sample(submission, reader), reader);
    }

    private List<SampledJson> rows(Optional<Sample> sample, PersonId reader) {
        List<Looks.Look> seen = sample.map(looks::at).orElse(List.of());
        return sample.map(Sample::sampled).orElse(List.of()).stream()
                .map(row -> json(row, seen, reader))
                .toList();
    }

    private SampledJson json(Sampled row, List<Looks.Look> seen, PersonId reader) {
        List<Looks.Look> of =
                seen.stream().filter(look -> look.row() == row.row()).toList();
        return new SampledJson(
                row.row(),
                row.why(),
                of.stream().anyMatch(look -> look.expert().equals(reader)),
                of.stream().map(look -> organization.nameOf(look.expert())).toList());
    }

    private static CheckedJson json(CheckResult result, Map<Integer, TickVerdict> said) {
        return new CheckedJson(
                result.check().number(),
                result.check().title(),
                result.verdict().title(),
                result.why(),
                result.check().note(),
                result.figures(),
                result.odd().stream()
                        .map(one -> new OddJson(one.table().value(), one.row(), one.words()))
                        .toList(),
                Optional.ofNullable(said.get(result.check().number()))
                        .map(TickVerdict::title)
                        .orElse(""),
                result.inWords());
    }

    /** 已看: one row, or several at once. */
    @PutMapping("/rows")
    LookedAtJson look(@PathVariable SubmissionId id, @RequestBody SeenRowsJson seen) throws IOException {
        Submission submission = access.commentable(id);
        if (seen.rows() == null || seen.rows().isEmpty()) {
            throw Refusal.invalid("请选择看过的行。");
        }
        looks.look(submission, seen.rows(), seen.seen(), users.get().id());
        return ticked(submission, !seen.seen());
    }

    /** 已核实无问题, or that a comment was made of it. */
    @PutMapping("/checks/{number}")
    LookedAtJson tick(@PathVariable SubmissionId id, @PathVariable int number, @RequestBody TickedJson ticked)
            throws IOException {
        Submission submission = access.commentable(id);
        if (checks.numbersAbout(submission.table()).noneMatch(one -> one == number)) {
            throw Refusal.invalid("没有关于这张表的核对项" + number + "，请刷新后再看。");
        }
        looks.tick(
                submission.year(),
                submission.table(),
                number,
                ticked.fine() ? TickVerdict.FINE : TickVerdict.COMMENTED,
                users.get().id());
        return ticked(submission, false);
    }

    /** What is left of all tables is counted only where nothing is left of this one, or something is again. */
    private LookedAtJson ticked(Submission submission, boolean takenBack) throws IOException {
        LookedAtJson now = review(submission.id());
        boolean done = now.rows().stream().allMatch(SampledJson::own)
                && now.checks().stream().noneMatch(check -> check.said().isEmpty());
        if (done || takenBack) {
            finish.ticked(submission.year(), users.get().id());
        }
        return now;
    }
}
