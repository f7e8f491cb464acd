package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.ListState;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.register.Proposal;
import cn.edu.zzut.monitoring.register.Proposals;
import cn.edu.zzut.monitoring.register.Register;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 意见与整改: what experts said, what is proposed, what was published and whether it came back; a unit sees its own. */
@RestController
class RectificationController {

    private final Register register;
    private final Rectifications rectifications;
    private final Proposals proposals;
    private final RectificationLists lists;
    private final Reviews reviews;
    private final Cycles cycles;
    private final Organization organization;
    private final SchoolClock clock;
    private final CurrentUsers users;

    RectificationController(
            Register register,
            Rectifications rectifications,
            Proposals proposals,
            RectificationLists lists,
            Reviews reviews,
            Cycles cycles,
            Organization organization,
            SchoolClock clock,
            CurrentUsers users) {
        this.register = register;
        this.rectifications = rectifications;
        this.proposals = proposals;
        this.lists = lists;
        this.reviews = reviews;
        this.cycles = cycles;
        this.organization = organization;
        this.clock = clock;
        this.users = users;
    }

    /** A year's, or without one those of all years, the newest year first. */
    @GetMapping("/api/rectifications")
    List<RectificationJson> rectifications(@RequestParam Optional<Integer> year) {
        CurrentUser user = reader();
        year.ifPresent(this::requireLaunched);
        return year.map(register::ofYear).orElseGet(register::all).stream()
                .filter(entry -> sees(user, entry.item().unit()))
                .map(this::json)
                .toList();
    }

    /** How far the year's list is, and whether anything may still be proposed for it. */
    @GetMapping("/api/cycles/{year}/rectification-list")
    ListJson list(@PathVariable int year) {
        reader();
        requireLaunched(year);
        ListState list = lists.of(year);
        return new ListJson(list.name(), list.title(), list == ListState.OPEN);
    }

    /** What is proposed for the year's list, and what became of it. */
    @GetMapping("/api/cycles/{year}/rectification-proposals")
    List<ProposalJson> proposals(@PathVariable int year) {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        requireLaunched(year);
        ListState list = lists.of(year);
        Set<Cause> published =
                rectifications.ofYear(year).stream().map(Rectification::cause).collect(Collectors.toSet());
        return proposals.of(year).stream()
                .map(proposal -> json(proposal, list, published))
                .toList();
    }

    /** What experts raised in the year. */
    @GetMapping("/api/cycles/{year}/comments")
    List<RaisedCommentJson> comments(@PathVariable int year) {
        CurrentUser user = reader();
        requireLaunched(year);
        return reviews.ofYear(year).stream()
                .filter(comment -> sees(user, comment.unit()))
                .map(this::json)
                .toList();
    }

    private CurrentUser reader() {
        CurrentUser user = users.get();
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(user) && user.unit().isEmpty()) {
            throw Refusal.notYours("专家意见和整改台账只提供给评估督导处、分管校领导，各单位可以查看本单位的。如有需要，请与评估督导处联系。");
        }
        return user;
    }

    private static boolean sees(CurrentUser user, UnitCode unit) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(unit);
    }

    private void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }

    private RectificationJson json(Register.Entry entry) {
        Rectification item = entry.item();
        return new RectificationJson(
                item.id(),
                item.year(),
                item.unit().value(),
                organization.unit(item.unit()).name(),
                item.cause().source().name(),
                item.cause().source().title(),
                item.problem(),
                item.requirement(),
                item.dueOn(),
                item.isOverdue(clock.today()),
                item.state().name(),
                item.state().title(),
                item.measures(),
                item.evidence(),
                item.returnReason(),
                item.publishedAt(),
                item.verifiedAt().orElse(null),
                entry.recurrence().verdict().name(),
                entry.recurrence().verdict().title(),
                entry.recurrence().why());
    }

    private ProposalJson json(Proposal proposal, ListState list, Set<Cause> published) {
        return new ProposalJson(
                proposal.source(),
                UnitCode.find(proposal.unit())
                        .map(unit -> organization.unit(unit).name())
                        .orElse(""),
                proposal.problem(),
                proposal.requirement(),
                published.contains(proposal.cause()) ? "已列入清单" : list.titleOfProposal());
    }

    private RaisedCommentJson json(ReviewComment comment) {
        return new RaisedCommentJson(
                comment.id(),
                comment.table().value(),
                organization.unit(comment.unit()).name(),
                comment.inFull(),
                comment.severity().title(),
                comment.state().title(),
                comment.response(),
                comment.raisedAt());
    }

    /** @param verifiedAt null before the office found it done */
    record RectificationJson(
            long id,
            int year,
            String unit,
            String unitName,
            String source,
            String sourceTitle,
            String problem,
            String requirement,
            LocalDate dueOn,
            boolean overdue,
            String state,
            String stateTitle,
            String measures,
            String evidence,
            String returnReason,
            Instant publishedAt,
            Instant verifiedAt,
            String recurrence,
            String recurrenceTitle,
            String recurrenceReason) {}

    record ListJson(String state, String title, boolean open) {}

    /** @param unitName empty where the office has to say who mends it */
    record ProposalJson(String source, String unitName, String problem, String requirement, String stateTitle) {}

    /** @param response why the unit does not agree; empty where it does or has not answered */
    record RaisedCommentJson(
            long id,
            String table,
            String unitName,
            String comment,
            String severityTitle,
            String stateTitle,
            String response,
            Instant raisedAt) {}
}
