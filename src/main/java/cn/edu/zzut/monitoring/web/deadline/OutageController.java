package cn.edu.zzut.monitoring.web.deadline;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.outage.Outage;
import cn.edu.zzut.monitoring.outage.Outages;
import cn.edu.zzut.monitoring.process.accountability.OutageLateness;
import cn.edu.zzut.monitoring.process.deadline.OutageDates;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When the system was away, and what the office makes of it: dates moved on, lateness struck. */
@RestController
@RequestMapping("/api/outages")
class OutageController {

    private final Outages outages;
    private final OutageDates dates;
    private final OutageLateness lateness;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final CurrentUsers users;

    OutageController(
            Outages outages,
            OutageDates dates,
            OutageLateness lateness,
            Organization organization,
            WorkingDays workingDays,
            CurrentUsers users) {
        this.outages = outages;
        this.dates = dates;
        this.lateness = lateness;
        this.organization = organization;
        this.workingDays = workingDays;
        this.users = users;
    }

    /** The newest first. */
    @GetMapping
    List<OutageJson> all() {
        Right.MOVE_DATES.require(users.get());
        return outages.newest().stream().map(this::json).toList();
    }

    /** Moves the dates as proposed. */
    @PostMapping("/{id}/dates")
    OutageDone moveDates(@PathVariable long id) {
        Right.MOVE_DATES.require(users.get());
        return new OutageDone(dates.move(id, users.get().id()));
    }

    /** Strikes the lateness that came of it. */
    @PostMapping("/{id}/lateness")
    OutageDone strike(@PathVariable long id) {
        Right.STRIKE_LATENESS.require(users.get());
        return new OutageDone(lateness.strike(id, users.get().id()));
    }

    private OutageJson json(Outage outage) {
        return new OutageJson(
                outage.id(),
                outage.began(),
                outage.ended(),
                outage.lostDays(workingDays),
                dates.proposals(outage).stream()
                        .map(one -> new OutageDateJson(one.year(), one.title(), one.due(), one.proposed()))
                        .toList(),
                lateness.of(outage).stream().map(this::json).toList(),
                outage.movedAt(),
                outage.struckAt());
    }

    private OutageRecordJson json(AccountabilityRecord record) {
        return new OutageRecordJson(
                record.id(),
                record.year(),
                organization.unit(record.unit()).name(),
                record.subject(),
                record.plannedOn(),
                record.stateTitle(),
                lateness.canBeStruck(record));
    }

    /**
     * @param lostDays the working days that it took
     * @param dates what is proposed to be moved; none once it was moved
     * @param records the lateness that came of it and is not decided yet
     */
    record OutageJson(
            long id,
            Instant began,
            Instant ended,
            List<LocalDate> lostDays,
            List<OutageDateJson> dates,
            List<OutageRecordJson> records,
            Optional<Instant> movedAt,
            Optional<Instant> struckAt) {}

    record OutageDateJson(int year, String title, LocalDate due, LocalDate proposed) {}

    record OutageRecordJson(
            long id,
            int year,
            String unitName,
            String subject,
            Optional<LocalDate> plannedOn,
            String state,
            boolean canBeStruck) {}

    /** @param count how many dates or records */
    record OutageDone(int count) {}
}
