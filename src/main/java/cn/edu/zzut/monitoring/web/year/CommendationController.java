package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.commendation.Commendation;
import cn.edu.zzut.monitoring.commendation.Commendations;
import cn.edu.zzut.monitoring.commendation.Nominee;
import cn.edu.zzut.monitoring.commendation.Standing;
import cn.edu.zzut.monitoring.commendation.Ties;
import cn.edu.zzut.monitoring.commendation.Weights;
import cn.edu.zzut.monitoring.commendation.Workload;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.stage.Commending;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.IfAny;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 年度表彰: the whole ranking for the office and the leader, a unit's own place for the unit, what is published for all. */
@RestController
class CommendationController {

    private final Commendations commendations;
    private final Commending commending;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    CommendationController(
            Commendations commendations,
            Commending commending,
            Cycles cycles,
            Organization organization,
            CurrentUsers users) {
        this.commendations = commendations;
        this.commending = commending;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    @PostMapping("/api/cycles/{year}/commendation")
    @ResponseStatus(HttpStatus.CREATED)
    void begin(@PathVariable int year) {
        Right.BEGIN_A_COMMENDATION.require(users.get());
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动，不能发起表彰。");
        }
        commending.begin(year);
    }

    record WithdrawalRequest(@Nullable String reason) {}

    @PostMapping("/api/cycles/{year}/commendation/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable int year, @RequestBody WithdrawalRequest request) {
        Right.WITHDRAW_A_COMMENDATION.require(users.get());
        String reason = request.reason() == null ? "" : request.reason();
        commending.withdraw(year, reason, users.get().id());
    }

    /** 204 as long as there is none that the person may read of. */
    @GetMapping("/api/cycles/{year}/commendation")
    ResponseEntity<CommendationJson> commendation(@PathVariable int year) {
        CurrentUser user = users.get();
        return IfAny.of(commendations
                .find(year)
                .filter(commendation -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || isPublished(commendation))
                .map(found -> json(year, found, user)));
    }

    private CommendationJson json(int year, Commendation found, CurrentUser user) {
        List<Standing> ranking = commendations.ranking(year);
        Ties ties = Ties.of(ranking);
        return new CommendationJson(
                year,
                found.state().name(),
                found.state().title(),
                found.weights(),
                found.weights().inWords(),
                ranking.stream()
                        .filter(standing -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(standing.unit()))
                        .map(standing -> json(standing, ties))
                        .toList(),
                commendations.nominees(year).stream().map(this::name).toList(),
                found.reason(),
                found.publishedAt(),
                Right.SEE_THE_WHOLE_SCHOOL.isOf(user) ? withdrawals(year) : List.of());
    }

    @GetMapping("/api/cycles/{year}/commendation.docx")
    ResponseEntity<byte[]> notice(@PathVariable int year) {
        return commendations
                .find(year)
                .flatMap(Commendation::notice)
                .map(content -> Files.download(year + "年度表彰通报.docx", Files.DOCX, content))
                .orElseThrow(() -> Refusal.hidden(year + "年度的表彰还没有公布。"));
    }

    private static boolean isPublished(Commendation commendation) {
        return commendation.state() == Commendation.State.PUBLISHED;
    }

    private String name(Nominee nominee) {
        String unit = organization.unit(nominee.unit()).name();
        return nominee.personId()
                .map(person -> organization.nameOf(person) + "（" + unit + "）")
                .orElse(unit);
    }

    private List<WithdrawalJson> withdrawals(int year) {
        return commendations.withdrawals(year).stream()
                .map(one -> new WithdrawalJson(one.reason(), one.nominees(), organization.nameOf(one.by()), one.at()))
                .toList();
    }

    private StandingJson json(Standing standing, Ties ties) {
        return new StandingJson(
                standing.place(),
                ties.isTied(standing),
                standing.unit().value(),
                organization.unit(standing.unit()).name(),
                standing.score(),
                standing.punctuality(),
                standing.quality(),
                standing.anomalies(),
                standing.help().isPresent() ? standing.help().getAsInt() : null,
                standing.size(),
                standing.workload());
    }

    record CommendationJson(
            int year,
            String state,
            String stateTitle,
            Weights weights,
            String formula,
            List<StandingJson> ranking,
            List<String> commended,
            String reason,
            Optional<Instant> publishedAt,
            List<WithdrawalJson> withdrawals) {}

    record WithdrawalJson(String reason, String nominees, String by, Instant at) {}

    record StandingJson(
            int place,
            boolean tied,
            String unit,
            String unitName,
            double score,
            int punctuality,
            int quality,
            int anomalies,
            Integer help,
            int size,
            Workload workload) {}
}
