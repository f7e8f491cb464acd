package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 监测计划: which data of a year are kept up to date; the office changes it at any time, for the periods to come. */
@Service
@Transactional
public class Plans {

    private static final int LONGEST = 60;

    private final JdbcTemplate jdbc;
    private final Cycles cycles;
    private final MonitoringYears years;
    private final Usual usual;

    Plans(JdbcTemplate jdbc, Cycles cycles, MonitoringYears years, Usual usual) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.years = years;
        this.usual = usual;
    }

    /** Begins with what is usual, as far as the year has these tables and units; a plan that there is stays. */
    public void begin(int year) {
        if (of(year).isEmpty()) {
            Map<TableCode, Assignment> assigned = assigned(year);
            keep(
                    year,
                    usual.lines().stream()
                            .filter(line -> Optional.ofNullable(assigned.get(line.table()))
                                    .filter(assignment -> line.part() == Part.RESPONSIBLE
                                            || !assignment.assisting().isEmpty())
                                    .isPresent())
                            .toList());
        }
    }

    public List<PlanLine> of(int year) {
        return jdbc.query(
                "select table_code, part, rhythm, working_days from monitoring.monitoring_plan where year = ? order by id",
                (row, n) -> new PlanLine(
                        new TableCode(row.getString(1)),
                        Part.valueOf(row.getString(2)),
                        Rhythm.valueOf(row.getString(3)),
                        row.getInt(4)),
                year);
    }

    /**
     * Replaces the plan; what is asked for already stays asked for.
     *
     * @throws Refusal when a line cannot be, or the year is not monitored; nothing is changed then
     */
    public void change(int year, List<PlanLine> lines) {
        if (!years.isOn(year)) {
            throw Refusal.conflict(year + "年度没有进行中的常态监测，计划没有保存。");
        }
        Map<TableCode, Assignment> assigned = assigned(year);
        Set<String> seen = new HashSet<>();
        for (PlanLine line : lines) {
            require(year, line, assigned);
            if (!seen.add(line.table() + "/" + line.part())) {
                throw Refusal.invalid("表" + line.table() + "（" + line.part().title() + "）写了两次，请只留一行。计划没有保存。");
            }
        }
        keep(year, lines);
    }

    private static void require(int year, PlanLine line, Map<TableCode, Assignment> assigned) {
        Assignment assignment = assigned.get(line.table());
        if (assignment == null) {
            throw Refusal.invalid(year + "年度没有分解表" + line.table() + "，不能安排监测。请改为本年度填报的表格。计划没有保存。");
        }
        if (line.part() == Part.ASSISTING && assignment.assisting().isEmpty()) {
            throw Refusal.invalid("表" + line.table() + "没有协助单位，请改选责任单位。计划没有保存。");
        }
        if (line.rhythm() == Rhythm.YEAR) {
            throw Refusal.invalid("表" + line.table() + "的监测周期请选每月、每季度或每学期；每年的数据在年度填报中报送。计划没有保存。");
        }
        if (line.workingDays() < 1 || line.workingDays() > LONGEST) {
            throw Refusal.invalid("表" + line.table() + "的办理期限应为1至" + LONGEST + "个工作日。计划没有保存。");
        }
    }

    private void keep(int year, List<PlanLine> lines) {
        jdbc.update("delete from monitoring.monitoring_plan where year = ?", year);
        lines.forEach(line -> jdbc.update(
                "insert into monitoring.monitoring_plan (year, table_code, part, rhythm, working_days) values (?, ?, ?, ?, ?)",
                year,
                line.table().value(),
                line.part().name(),
                line.rhythm().name(),
                line.workingDays()));
    }

    private Map<TableCode, Assignment> assigned(int year) {
        return cycles.assignments(year).stream().collect(Collectors.toMap(Assignment::table, Function.identity()));
    }
}
