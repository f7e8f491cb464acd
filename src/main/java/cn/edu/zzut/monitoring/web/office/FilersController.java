package cn.edu.zzut.monitoring.web.office;

import cn.edu.zzut.monitoring.access.FilersOf;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Tenure;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.stage.RunningChanges;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who filled in for which unit on a day, from when to when and why it changed (第十六条). */
@RestController
class FilersController {

    private final Filers filers;
    private final RunningChanges running;
    private final Organization organization;
    private final SchoolClock clock;
    private final CurrentUsers users;

    FilersController(
            Filers filers, RunningChanges running, Organization organization, SchoolClock clock, CurrentUsers users) {
        this.filers = filers;
        this.running = running;
        this.organization = organization;
        this.clock = clock;
        this.users = users;
    }

    /** @param on such as 2026-10-01; today where it is left out */
    @GetMapping("/api/units/{code}/filers")
    UnitFilersJson ofUnit(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
        UnitCode unit = new UnitCode(code);
        new FilersOf(unit).requireReadableBy(users.get());
        return json(organization.unit(unit), day(on));
    }

    /** The same of all units, by code. */
    @GetMapping("/api/filers")
    List<UnitFilersJson> ofAll(@RequestParam(defaultValue = "") String on) {
        Right.SEE_ANY_UNITS_FILERS.require(users.get());
        LocalDate day = day(on);
        return organization.allUnits().stream()
                .filter(unit -> unit.term().covers(day))
                .map(unit -> json(unit, day))
                .toList();
    }

    /** Withdraws the change of the duty that is under way. */
    @DeleteMapping("/api/units/{code}/filer-changes/{duty}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @PathVariable String duty) {
        UnitCode unit = new UnitCode(code);
        new FilersOf(unit).requireNamedBy(users.get());
        running.withdraw(
                unit,
                Filers.DUTIES.stream()
                        .filter(one -> one.name().equals(duty))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("没有“" + duty + "”这项职责，请在首页“本单位的填报人员”中操作。")),
                users.get().id());
    }

    private LocalDate day(String on) {
        try {
            return on.isBlank() ? clock.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.invalid("“" + on + "”不是有效日期，请写成2026-10-01这样。");
        }
    }

    private UnitFilersJson json(Unit unit, LocalDate day) {
        List<Tenure> all = filers.of(unit.code());
        return new UnitFilersJson(
                unit.code().value(),
                unit.name(),
                day,
                all.stream()
                        .filter(tenure -> tenure.covers(day))
                        .map(this::json)
                        .toList(),
                all.stream().map(this::json).toList(),
                Filers.DUTIES.stream()
                        .flatMap(duty -> running.find(unit.code(), duty).map(change -> json(duty, change)).stream())
                        .toList());
    }

    private FilerJson json(Tenure tenure) {
        return new FilerJson(
                tenure.duty().name(),
                tenure.duty().title(),
                tenure.person().value(),
                organization.nameOf(tenure.person()),
                tenure.from(),
                tenure.until(),
                tenure.reason());
    }

    private FilerChangeJson json(Role duty, RunningChanges.Change change) {
        return new FilerChangeJson(duty.name(), duty.title(), change.next().map(organization::nameOf), change.from());
    }

    /**
     * @param filers who had the duties on the day
     * @param history from the earliest registration on
     * @param changes what is under way
     */
    record UnitFilersJson(
            String unit,
            String unitName,
            LocalDate on,
            List<FilerJson> filers,
            List<FilerJson> history,
            List<FilerChangeJson> changes) {}

    /** @param until the last day; none while nobody follows */
    record FilerJson(
            String duty,
            String dutyTitle,
            String person,
            String name,
            LocalDate from,
            Optional<LocalDate> until,
            String reason) {}

    record FilerChangeJson(String duty, String dutyTitle, Optional<String> next, Optional<String> from) {}
}
