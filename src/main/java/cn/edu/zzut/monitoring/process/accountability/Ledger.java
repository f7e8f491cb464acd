package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who had a table from when to when, from the engine's history, so that late days fall on those who held it. */
@Component
public class Ledger {

    private final HistoryService history;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final WithoutUser withoutUser;
    private final SchoolClock clock;

    Ledger(
            @Lazy HistoryService history,
            Organization organization,
            WorkingDays workingDays,
            @Lazy WithoutUser withoutUser,
            SchoolClock clock) {
        this.history = history;
        this.organization = organization;
        this.workingDays = workingDays;
        this.withoutUser = withoutUser;
        this.clock = clock;
    }

    /** All stretches in the order of their beginnings. */
    public List<Holding> of(int year, TableCode table) {
        return withoutUser.call(() -> history
                .createHistoricTaskInstanceQuery()
                .processVariableValueEquals(Variables.YEAR, year)
                .processVariableValueEquals(Variables.TABLE, table.value())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(task -> !task.getProcessDefinitionKey().equals("extension"))
                .flatMap(task -> holding(task).stream())
                .toList());
    }

    private Optional<Holding> holding(HistoricTaskInstance task) {
        return organization
                .person(task.getAssignee())
                .map(person -> new Holding(
                        task.getId(),
                        task.getName(),
                        person.unit(),
                        person.name(),
                        task.getStartTime().toInstant(),
                        Optional.ofNullable(task.getEndTime()).map(Date::toInstant),
                        Optional.ofNullable(task.getDueDate()).map(Date::toInstant)));
    }

    /**
     * The working days after the due day, up to {@code until}, at whose close each unit held the table. Days on which
     * several units held it count for each of them.
     */
    public Map<UnitCode, Integer> lateDays(List<Holding> holdings, LocalDate due, LocalDate until) {
        Map<UnitCode, Integer> days = new LinkedHashMap<>();
        due.plusDays(1)
                .datesUntil(until.isAfter(due) ? until.plusDays(1) : due.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .forEach(day -> holders(holdings, day).forEach(unit -> days.merge(unit, 1, Integer::sum)));
        return days;
    }

    /** Today's close has not come yet: whoever holds the table now is counted for today. */
    private Set<UnitCode> holders(List<Holding> holdings, LocalDate day) {
        Instant close = WorkingDays.closeOf(day).toInstant();
        Instant moment = close.isAfter(clock.instant()) ? clock.instant() : close;
        return holdings.stream()
                .filter(holding -> holding.covers(moment))
                .map(Holding::unit)
                .collect(Collectors.toSet());
    }

    /** The working days after the due day, up to {@code until}, on which the unit itself held the table. */
    int ownLateDays(List<Holding> holdings, UnitCode unit, LocalDate due, LocalDate until) {
        return Math.max(lateDays(holdings, due, until).getOrDefault(unit, 0), heldAtTheDueMoment(holdings, unit, due));
    }

    /** Whoever held it when it fell due is late by a day at least, even when it is passed on before the next close. */
    private static int heldAtTheDueMoment(List<Holding> holdings, UnitCode unit, LocalDate due) {
        Instant moment = WorkingDays.closeOf(due).toInstant();
        return holdings.stream().anyMatch(holding -> holding.unit().equals(unit) && holding.covers(moment)) ? 1 : 0;
    }
}
