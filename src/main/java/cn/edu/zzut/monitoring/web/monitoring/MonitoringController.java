package cn.edu.zzut.monitoring.web.monitoring;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.monitoring.Alerts;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears.MonitoringYear;
import cn.edu.zzut.monitoring.monitoring.Period;
import cn.edu.zzut.monitoring.monitoring.Periods;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.monitoring.RoutineMonitoring;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 常态监测 of a year: since when, the periods and who has answered; units see their own. */
@RestController
@RequestMapping("/api/monitoring")
class MonitoringController {

    private final MonitoringYears years;
    private final Periods periods;
    private final PeriodData data;
    private final RoutineMonitoring process;
    private final Alerts alerts;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    MonitoringController(
            MonitoringYears years,
            Periods periods,
            PeriodData data,
            RoutineMonitoring process,
            Alerts alerts,
            Catalogs catalogs,
            Cycles cycles,
            Organization organization,
            CurrentUsers users) {
        this.years = years;
        this.periods = periods;
        this.data = data;
        this.process = process;
        this.alerts = alerts;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    /** Starts it for a year that is archived and has none; for others it starts by itself. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void begin(@RequestBody BeginMonitoring asked) {
        Right.PLAN_THE_MONITORING.require(users.get());
        if (asked.year() == null) {
            throw Refusal.invalid("请写明年度，例如2025。");
        }
        process.begin(asked.year());
    }

    record BeginMonitoring(Integer year) {}

    @GetMapping
    BoardJson board(@RequestParam int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动，没有常态监测。");
        }
        CurrentUser user = users.get();
        return years.find(year)
                .map(found -> board(found, user))
                .orElseGet(() -> new BoardJson(year, null, null, years.isTakenOver(year), false, null, List.of()));
    }

    private BoardJson board(MonitoringYear found, CurrentUser user) {
        return new BoardJson(
                found.year(),
                found.startedOn(),
                found.endedOn().orElse(null),
                years.isTakenOver(found.year()),
                alerts.hasLooked(found.year()),
                found.endedOn().isPresent()
                        ? null
                        : process.nextLook(found.year()).orElse(null),
                periods.of(found.year()).stream()
                        .map(period -> json(period, user))
                        .filter(period -> !period.units().isEmpty())
                        .toList());
    }

    private PeriodJson json(Period period, CurrentUser user) {
        return new PeriodJson(
                period.span().label(),
                period.rhythm().title(),
                period.span().begins(),
                period.span().ends(),
                period.closedOn().orElse(null),
                data.of(period.id()).stream()
                        .filter(one -> Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(one.unit()))
                        .map(this::json)
                        .toList());
    }

    private UnitAnswerJson json(Submission one) {
        return new UnitAnswerJson(
                one.id(),
                one.table().value(),
                catalogs.of(one.year()).table(one.table()).name(),
                one.unit().value(),
                organization.unit(one.unit()).name(),
                one.state().name(),
                one.state().title(),
                one.doneAt().isPresent() && !data.isUpdated(one.id()),
                one.dueOn(),
                one.doneAt().orElse(null));
    }

    /**
     * @param startedOn null where it has not started
     * @param endedOn null while it goes on
     * @param takenOver whether the next year has been launched
     * @param looked whether the data have been looked at for alerts yet
     * @param nextLook when they are looked at next; null where the year is not monitored
     * @param periods the newest first
     */
    record BoardJson(
            int year,
            LocalDate startedOn,
            LocalDate endedOn,
            boolean takenOver,
            boolean looked,
            Instant nextLook,
            List<PeriodJson> periods) {}

    record PeriodJson(
            String label,
            String rhythm,
            LocalDate begins,
            LocalDate ends,
            LocalDate closedOn,
            List<UnitAnswerJson> units) {}

    /** @param unchanged whether the unit has said that nothing has changed */
    record UnitAnswerJson(
            SubmissionId submission,
            String table,
            String tableName,
            String unit,
            String unitName,
            String state,
            String stateTitle,
            boolean unchanged,
            LocalDate dueOn,
            Instant answeredAt) {}
}
