package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.PeriodData.Asked;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears.MonitoringYear;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The periods of a monitored year. Whatever day it is called on, and however often: it asks for what is due now and was not
 * asked for; periods that passed meanwhile are not caught up with.
 */
@Service
@Transactional
public class Periods {

    /** Whoever could have fewer working days than this is asked in the next period. */
    private static final int FEWEST_DAYS = 3;

    private static final String COLUMNS = "id, year, rhythm, label, begins_on, ends_on, closed_on";
    private static final RowMapper<Period> MAPPER = (row, n) -> new Period(
            row.getLong(1),
            row.getInt(2),
            Rhythm.valueOf(row.getString(3)),
            new Span(row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
            Optional.ofNullable(row.getObject(7, LocalDate.class)));

    private final JdbcTemplate jdbc;
    private final MonitoringYears years;
    private final Plans plans;
    private final Usual usual;
    private final Cycles cycles;
    private final PeriodData data;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Periods(
            JdbcTemplate jdbc,
            MonitoringYears years,
            Plans plans,
            Usual usual,
            Cycles cycles,
            PeriodData data,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.jdbc = jdbc;
        this.years = years;
        this.plans = plans;
        this.usual = usual;
        this.cycles = cycles;
        this.data = data;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Asks for what the plan says, in each period that has begun since the year is monitored.
     *
     * @return what was not asked for before
     */
    public List<SubmissionId> open(int year) {
        List<SubmissionId> opened = new ArrayList<>();
        years.find(year).filter(monitored -> monitored.endedOn().isEmpty()).ifPresent(monitored -> plans.of(year)
                .forEach(line -> open(monitored, line).forEach(opened::add)));
        return opened;
    }

    private List<SubmissionId> open(MonitoringYear monitored, PlanLine line) {
        LocalDate today = clock.today();
        Span span = line.rhythm().at(today, usual.terms());
        if (!span.begins().isAfter(monitored.startedOn())
                || workingDays.plus(today, FEWEST_DAYS).isAfter(span.ends())) {
            return List.of();
        }
        LocalDate due = earlier(workingDays.plus(today, line.workingDays()), span.ends());
        long period = period(monitored.year(), line.rhythm(), span);
        Assignment assignment = cycles.assignment(monitored.year(), line.table());
        List<UnitCode> units =
                line.part() == Part.RESPONSIBLE ? List.of(assignment.responsible()) : assignment.assisting();
        return units.stream()
                .map(unit -> new Asked(period, monitored.year(), line.table(), unit, line.part(), due, span.ends()))
                .flatMap(asked -> data.ask(asked).stream())
                .map(Submission::id)
                .toList();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private long period(int year, Rhythm rhythm, Span span) {
        jdbc.update(
                """
                insert into monitoring.monitoring_period (year, rhythm, label, begins_on, ends_on) values (?, ?, ?, ?, ?)
                on conflict (year, rhythm, begins_on) do nothing""",
                year,
                rhythm.name(),
                span.label(),
                Date.valueOf(span.begins()),
                Date.valueOf(span.ends()));
        return jdbc.query(
                        "select id from monitoring.monitoring_period where year = ? and rhythm = ? and begins_on = ?",
                        (row, n) -> row.getLong(1),
                        year,
                        rhythm.name(),
                        Date.valueOf(span.begins()))
                .get(0);
    }

    /** Closes the periods whose days are over: nothing is taken for them any more. */
    public void closeThoseThatAreOver(int year) {
        close(of(year).stream()
                .filter(period -> period.span().ends().isBefore(clock.today()))
                .toList());
    }

    void closeAll(int year) {
        close(of(year));
    }

    private void close(List<Period> periods) {
        for (Period period : periods) {
            if (period.closedOn().isEmpty()) {
                jdbc.update(
                        "update monitoring.monitoring_period set closed_on = ? where id = ?",
                        Date.valueOf(clock.today()),
                        period.id());
                data.close(period.id());
            }
        }
    }

    /** The newest first. */
    public List<Period> of(int year) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from monitoring.monitoring_period where year = ? order by begins_on desc, ends_on desc",
                MAPPER,
                year);
    }

    public Period get(long id) {
        return jdbc.query("select " + COLUMNS + " from monitoring.monitoring_period where id = ?", MAPPER, id)
                .get(0);
    }
}
