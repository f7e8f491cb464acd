package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.progress.SubmissionLine;
import cn.edu.zzut.monitoring.progress.SubmissionLines;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitTableJson;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitYearRowsJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A unit's tables: how far each is, who has it, what was found, how many rows it had in the years before. */
@Component
class UnitTables {

    private static final int YEARS_BEFORE = 3;

    private final Submissions submissions;
    private final SubmissionLines lines;
    private final Catalogs catalogs;

    UnitTables(Submissions submissions, SubmissionLines lines, Catalogs catalogs) {
        this.submissions = submissions;
        this.lines = lines;
        this.catalogs = catalogs;
    }

    List<UnitTableJson> of(int year, UnitCode unit, UnitTasks tasks) {
        Map<SubmissionId, SubmissionLine> byId =
                lines.of(year).stream().collect(Collectors.toMap(SubmissionLine::id, Function.identity()));
        Map<SubmissionId, Integer> rows = submissions.rowCounts(year);
        Map<String, List<UnitYearRowsJson>> before = before(year, unit);
        return submissions.ofYear(year).stream()
                .filter(one -> one.unit().equals(unit) && byId.containsKey(one.id()))
                .map(one -> json(one, byId.get(one.id()), rows, before, tasks))
                .toList();
    }

    /** The rows of the years before, the earliest first, by table and part. */
    private Map<String, List<UnitYearRowsJson>> before(int year, UnitCode unit) {
        record Counted(String key, UnitYearRowsJson rows) {}
        List<Counted> counted = new ArrayList<>();
        for (int past = year - YEARS_BEFORE; past < year; past++) {
            int of = past;
            Map<SubmissionId, Integer> rows = submissions.rowCounts(of);
            submissions.ofYear(of).stream()
                    .filter(one -> one.unit().equals(unit) && rows.containsKey(one.id()))
                    .forEach(one -> counted.add(new Counted(key(one), new UnitYearRowsJson(of, rows.get(one.id())))));
        }
        return counted.stream()
                .collect(Collectors.groupingBy(Counted::key, Collectors.mapping(Counted::rows, Collectors.toList())));
    }

    private static String key(Submission one) {
        return one.table() + "/" + one.part();
    }

    private UnitTableJson json(
            Submission one,
            SubmissionLine line,
            Map<SubmissionId, Integer> rows,
            Map<String, List<UnitYearRowsJson>> before,
            UnitTasks tasks) {
        TableDefinition table = catalogs.of(one.year()).table(one.table());
        return new UnitTableJson(
                one.table().value(),
                table.name(),
                table.base(),
                one.id().value(),
                one.part().name(),
                one.part().title(),
                line.standing().name(),
                line.standing().title(),
                one.lockedVersion().isPresent(),
                WorkingDays.closeOf(one.dueOn()).toInstant(),
                line.delay().isLate(),
                line.delay().workingDays(),
                rows.get(one.id()),
                before.getOrDefault(key(one), Collections.emptyList()),
                !line.isUnchecked(),
                line.errors(),
                line.anomalies(),
                line.unexplained(),
                one.returnReason(),
                tasks.ofSubmission(one.id().value()));
    }
}
