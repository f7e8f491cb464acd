package cn.edu.zzut.monitoring.web.accountability;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.TableUnits;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.progress.Delays;
import cn.edu.zzut.monitoring.progress.Holding;
import cn.edu.zzut.monitoring.progress.Holdings;
import cn.edu.zzut.monitoring.progress.YearDelays;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 办理经过: with whom a table lay from when to when, and on whom its late days fall. */
@RestController
class LedgerController {

    private final Holdings holdings;
    private final Delays delays;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Organization organization;
    private final CurrentUsers users;

    LedgerController(
            Holdings holdings,
            Delays delays,
            Cycles cycles,
            Submissions submissions,
            Organization organization,
            CurrentUsers users) {
        this.holdings = holdings;
        this.delays = delays;
        this.cycles = cycles;
        this.submissions = submissions;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping("/api/cycles/{year}/tables/{code}/ledger")
    LedgerJson ledger(@PathVariable int year, @PathVariable String code) {
        Assignment assignment = visible(year, new TableCode(code));
        TableUnits units = new TableUnits(assignment.responsible(), assignment.assisting());
        CurrentUser user = users.get();
        YearDelays late = delays.of(year);
        Optional<Submission> whole = submissions.responsible(year, assignment.table());
        return new LedgerJson(
                whole.map(Submission::plannedOn).orElse(null),
                holdings.ofTable(year, assignment.table()).stream()
                        .filter(holding -> units.seesTimeOf(user, holding.unit()))
                        .map(this::json)
                        .toList(),
                Stream.concat(whole.stream(), submissions.assisting(year, assignment.table()).stream())
                        .filter(part -> units.seesTimeOf(user, part.unit()))
                        .filter(part -> late.of(part).isLate())
                        .map(part -> new LateJson(
                                organization.unit(part.unit()).name(),
                                late.of(part).workingDays()))
                        .toList());
    }

    private Assignment visible(int year, TableCode code) {
        CurrentUser user = users.get();
        return cycles.assignments(year).stream()
                .filter(assignment -> assignment.table().equals(code))
                .filter(assignment -> new TableUnits(assignment.responsible(), assignment.assisting()).isKnownTo(user))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden(year + "年度没有表" + code + "，或者您的单位不参与这张表。"));
    }

    private HoldingJson json(Holding holding) {
        return new HoldingJson(
                holding.step(),
                organization.unit(holding.unit()).name(),
                holding.person(),
                holding.since(),
                holding.until().orElse(null),
                holding.dueAt().orElse(null));
    }

    /** @param late the late days of each unit, as everywhere else */
    record LedgerJson(LocalDate plannedOn, List<HoldingJson> holdings, List<LateJson> late) {}

    record HoldingJson(String step, String unit, String person, Instant since, Instant until, Instant dueAt) {}

    record LateJson(String unit, int days) {}
}
