package cn.edu.zzut.monitoring.web.review;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.stage.ReviewRounds;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.RoundChanges;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 下一轮审核: its day moved and itself withdrawn, as long as it has not begun. */
@RestController
@RequestMapping("/api/reviews/{year}/rounds")
class RoundController {

    private final ReviewRounds rounds;
    private final RoundChanges changes;
    private final Organization organization;
    private final CurrentUsers users;

    RoundController(ReviewRounds rounds, RoundChanges changes, Organization organization, CurrentUsers users) {
        this.rounds = rounds;
        this.changes = changes;
        this.organization = organization;
        this.users = users;
    }

    record MovedRoundJson(LocalDate dueOn, String reason) {}

    /** @param after null where the round was withdrawn */
    record RoundChangeJson(int number, LocalDate before, LocalDate after, String reason, String by, Instant at) {}

    /** The year's, the first first. */
    @GetMapping("/changes")
    List<RoundChangeJson> changes(@PathVariable int year) {
        office();
        return changes.of(year).stream()
                .map(one -> new RoundChangeJson(
                        one.number(),
                        one.before(),
                        one.after().orElse(null),
                        one.reason(),
                        organization.nameOf(one.by()),
                        one.at()))
                .toList();
    }

    /** 改期 */
    @PutMapping("/{number}")
    List<RoundChangeJson> move(@PathVariable int year, @PathVariable int number, @RequestBody MovedRoundJson wanted) {
        PersonId by = office();
        if (wanted.dueOn() == null) {
            throw Refusal.invalid("请选择第" + number + "轮新的截止日期。");
        }
        rounds.move(year, number, wanted.dueOn(), Objects.requireNonNullElse(wanted.reason(), ""), by);
        return changes(year);
    }

    /** 撤回 */
    @DeleteMapping("/{number}")
    List<RoundChangeJson> withdraw(
            @PathVariable int year, @PathVariable int number, @RequestParam(defaultValue = "") String reason) {
        rounds.withdraw(year, number, reason, office());
        return changes(year);
    }

    private PersonId office() {
        Right.ARRANGE_THE_EXPERT_REVIEW.require(users.get());
        return users.get().id();
    }
}
