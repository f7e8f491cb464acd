package cn.edu.zzut.monitoring.progress;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 表格 × 单位: where every table stands in every unit, what is late and what probably will be. */
@Component
public class Matrix {

    private final SubmissionLines lines;
    private final Catalogs catalogs;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Matrix(
            SubmissionLines lines,
            Catalogs catalogs,
            Organization organization,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.lines = lines;
        this.catalogs = catalogs;
        this.organization = organization;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public OfYear of(int year) {
        Instant now = clock.instant();
        List<SubmissionLine> all = lines.of(year);
        Map<LocalDate, Integer> left = new HashMap<>();
        all.forEach(line -> left.computeIfAbsent(
                line.dueOn(), due -> workingDays.left(WorkingDays.closeOf(due).toInstant(), now)));
        Map<String, List<SubmissionLine>> byTable = all.stream()
                .collect(Collectors.groupingBy(SubmissionLine::table, LinkedHashMap::new, Collectors.toList()));
        Set<String> used = all.stream().map(SubmissionLine::unit).collect(Collectors.toSet());
        List<OfUnit> units = organization.allUnits().stream()
                .filter(unit -> used.contains(unit.code().value()))
                .map(Matrix::unit)
                .toList();
        Catalog catalog = catalogs.of(year);
        List<OfTable> tables = new ArrayList<>();
        for (TableDefinition table : catalog.tables()) {
            List<SubmissionLine> own = byTable.get(table.code().value());
            if (own != null) {
                tables.add(table(table, own, left));
            }
        }
        return new OfYear(year, now, units, tables);
    }

    private static OfUnit unit(Unit unit) {
        return new OfUnit(unit.code().value(), unit.name());
    }

    private static OfTable table(TableDefinition table, List<SubmissionLine> own, Map<LocalDate, Integer> left) {
        SubmissionLine whole = own.stream()
                .filter(line -> line.part() == Part.RESPONSIBLE)
                .findFirst()
                .orElse(own.get(0));
        return new OfTable(
                table.code().value(),
                table.name(),
                table.category(),
                table.base(),
                whole.unit(),
                stage(whole.state()),
                own.stream().map(line -> cell(line, left.get(line.dueOn()))).toList());
    }

    /** Which stage of a year the table is in: 2 until it is handed in as a whole, 3 until it is locked, then 4. */
    private static int stage(SubmissionState state) {
        return switch (state) {
            case NOT_STARTED, FILLING, RETURNED -> 2;
            case SUBMITTED, AUDITED -> 3;
            case LOCKED, REPORTED, CORRECTING, ANSWERED, CLOSED -> 4;
        };
    }

    private static OfCell cell(SubmissionLine line, int daysLeft) {
        return new OfCell(
                line.unit(),
                line.id(),
                line.part() == Part.RESPONSIBLE,
                line.standing().name(),
                line.dueOn(),
                line.delay().workingDays(),
                line.delay().open(),
                line.errors(),
                line.anomalies(),
                line.isUnchecked(),
                line.risk(daysLeft).orElse(null));
    }

    public record OfYear(int year, Instant asOf, List<OfUnit> units, List<OfTable> tables) {}

    public record OfUnit(String code, String name) {}

    /** @param stage the stage of the year that the table is in */
    public record OfTable(
            String code,
            String name,
            String category,
            boolean base,
            String responsible,
            int stage,
            List<OfCell> cells) {}

    /**
     * @param daysLate the unit's late days, also when its part is done since
     * @param overdue whether the unit has it still, and is late
     * @param unchecked whether nothing is known of its errors and anomalies, because nobody has checked it
     * @param risk why it will probably be late; left out when nothing speaks for it
     */
    @JsonInclude(Include.NON_DEFAULT)
    public record OfCell(
            String unit,
            SubmissionId submissionId,
            boolean responsible,
            String state,
            LocalDate dueOn,
            int daysLate,
            boolean overdue,
            int errors,
            int anomalies,
            boolean unchecked,
            String risk) {}
}
