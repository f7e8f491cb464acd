package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which years are monitored: from the archive on until the next year takes over. */
@Service
@Transactional
public class MonitoringYears {

    private final JdbcTemplate jdbc;
    private final Cycles cycles;
    private final SchoolClock clock;

    MonitoringYears(JdbcTemplate jdbc, Cycles cycles, SchoolClock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
    }

    /** @param endedOn empty while it goes on */
    public record MonitoringYear(int year, LocalDate startedOn, Optional<LocalDate> endedOn) {}

    public Optional<MonitoringYear> find(int year) {
        return jdbc
                .query(
                        "select started_on, ended_on from monitoring.monitoring_year where year = ?",
                        (row, n) -> new MonitoringYear(
                                year,
                                row.getObject(1, LocalDate.class),
                                Optional.ofNullable(row.getObject(2, LocalDate.class))),
                        year)
                .stream()
                .findFirst();
    }

    /** Whether it goes on at the moment. */
    public boolean isOn(int year) {
        return find(year).filter(found -> found.endedOn().isEmpty()).isPresent();
    }

    /** Whether the year after it has been launched. */
    public boolean isTakenOver(int year) {
        return cycles.find(year + 1).isPresent();
    }

    /** @throws Refusal when the year cannot be monitored, with what to do */
    public void requireStartable(int year) {
        cycles.requireFiledHere(year);
        if (cycles.cycle(year).state() != Cycle.State.ARCHIVED) {
            throw Refusal.conflict(year + "年度还没有归档。归档完成后，常态监测自动开始。");
        }
        if (isTakenOver(year)) {
            throw Refusal.conflict((year + 1) + "年度填报已经启动，" + year + "年度的常态监测不再进行；" + (year + 1) + "年度归档后自动开始新一轮。");
        }
        if (find(year).isPresent()) {
            throw Refusal.conflict(year + "年度的常态监测已经开始，请刷新页面查看。");
        }
    }

    /** Starts it today; started before, nothing happens. */
    public void start(int year) {
        jdbc.update(
                "insert into monitoring.monitoring_year (year, started_on) values (?, ?) on conflict (year) do nothing",
                year,
                Date.valueOf(clock.today()));
    }

    void end(int year) {
        jdbc.update(
                "update monitoring.monitoring_year set ended_on = ? where year = ? and ended_on is null",
                Date.valueOf(clock.today()),
                year);
    }
}
