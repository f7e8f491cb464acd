package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.rectification.LeftOut;
import cn.edu.zzut.monitoring.rectification.ListState;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.register.ListMaking;
import cn.edu.zzut.monitoring.register.Proposal;
import cn.edu.zzut.monitoring.register.Register;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.review.Reviews;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 意见与整改: what experts said, what is proposed, what was published and whether it came back; a unit sees its own. */
@RestController
class RectificationController {

    private final Register register;
    private final ListMaking making;
    private final RectificationLists lists;
    private final Reviews reviews;
    private final Cycles cycles;
    private final Organization organization;
    private final SchoolClock clock;
    private final CurrentUsers users;

    RectificationController(
            Register register,
            ListMaking making,
            RectificationLists lists,
            Reviews reviews,
            Cycles cycles,
            Organization organization,
            SchoolClock clock,
            CurrentUsers users) {
        this.register = register;
        this.making = making;
        this.lists = lists;
        this.reviews = reviews;
        this.cycles = cycles;
        this.organization = organization;
        this.clock = clock;
        this.users = users;
    }

    /**
     * A year's, or without one those of all years, the newest year first.
     *
     * @param unit the number of the unit that leads or assists; without one those of all units
     */
    @GetMapping("/api/rectifications")
    List<RectificationJson> rectifications(@RequestParam Optional<Integer> year, @RequestParam Optional<String> unit) {
        CurrentUser user = reader();
        year.ifPresent(this::requireLaunched);
        Optional<UnitCode> concerned = unit.map(UnitCode::new);
        return register
                .of(
                        year,
                        item -> RectificationAccess.sees(user, item)
                                && concerned
                                        .filter(code -> !item.concerns(code))
                                        .isEmpty())
                .stream()
                .map(this::json)
                .toList();
    }

    /** How far the year's list is, and whether anything may still be proposed for it. */
    @GetMapping("/api/cycles/{year}/rectification-list")
    ListJson list(@PathVariable int year) {
        reader();
        requireLaunched(year);
        ListState list = lists.of(year);
        return new ListJson(list.name(), list.title(), list == ListState.OPEN || list == ListState.BEGUN);
    }

    /** What is proposed for the year's list, and what became of it. */
    @GetMapping("/api/cycles/{year}/rectification-proposals")
    List<ProposalJson> proposals(@PathVariable int year) {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        requireLaunched(year);
        ListState list = lists.of(year);
        return making.fates(year).stream().map(fate -> json(fate, list)).toList();
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
        RectificationAccess.requireReader(user);
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
        return RectificationJson.of(entry, organization, clock.today());
    }

    private ProposalJson json(ListMaking.Fate fate, ListState list) {
        Proposal proposal = fate.proposal();
        return new ProposalJson(
                proposal.source(),
                proposal.cause().source().title(),
                proposal.unit(),
                UnitCode.find(proposal.unit())
                        .map(unit -> organization.unit(unit).name())
                        .orElse(""),
                proposal.problem(),
                proposal.requirement(),
                proposal.value(),
                proposal.suggested(),
                fate.item().isPresent() ? "已列入清单" : fate.leftOut().isPresent() ? "不列入" : list.titleOfProposal(),
                fate.isOpen(),
                fate.leftOut().map(LeftOut::reason).orElse(""));
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

    record ListJson(String state, String title, boolean open) {}

    /**
     * @param unit empty where the office has to say who mends it, like its name
     * @param suggested whether it was agreed on before
     * @param open whether the office has not decided about it
     * @param leftOutReason why it was left out; empty where it was not
     */
    record ProposalJson(
            String source,
            String sourceTitle,
            String unit,
            String unitName,
            String problem,
            String requirement,
            String value,
            boolean suggested,
            String stateTitle,
            boolean open,
            String leftOutReason) {}

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
