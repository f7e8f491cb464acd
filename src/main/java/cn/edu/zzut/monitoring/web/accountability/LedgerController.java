package cn.edu.zzut.monitoring.web.accountability;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.TableUnits;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Holding;
import cn.edu.zzut.monitoring.process.accountability.Ledger;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 办理经过: with whom a table lay from when to when, and on whom its late days fall. */
@RestController
class LedgerController {

    private final Ledger ledger;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Organization organization;
    private final CurrentUsers users;
    private final SchoolClock clock;

    LedgerController(
            Ledger ledger,
            Cycles cycles,
            Submissions submissions,
            Organization organization,
            CurrentUsers users,
            SchoolClock clock) {
        this.ledger = ledger;
        this.cycles = cycles;
        this.submissions = submissions;
        this.organization = organization;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/api/cycles/{year}/tables/{code}/ledger")
    LedgerJson ledger(@PathVariable int year, @PathVariable String code) {
        Assignment assignment = visible(year, new TableCode(code));
        List<Holding> holdings = ledger.of(year, assignment.table());
        Submission table = submissions.responsible(year, assignment.table()).orElse(null);
        Map<UnitCode, Integer> late =
                table == null ? Map.of() : ledger.lateDays(holdings, table.plannedOn(), until(table));
        return new LedgerJson(
                table == null ? null : table.plannedOn(),
                holdings.stream().map(this::json).toList(),
                late.entrySet().stream()
                        .map(entry ->
                                new LateJson(organization.unit(entry.getKey()).name(), entry.getValue()))
                        .toList());
    }

    private LocalDate until(Submission table) {
        return table.doneAt()
                .map(done -> done.atZone(SchoolClock.ZONE).toLocalDate())
                .orElse(clock.today());
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

    /** @param late the working days after the planned day that fall on each unit */
    record LedgerJson(LocalDate plannedOn, List<HoldingJson> holdings, List<LateJson> late) {}

    record HoldingJson(String step, String unit, String person, Instant since, Instant until, Instant dueAt) {}

    record LateJson(String unit, int days) {}
}
