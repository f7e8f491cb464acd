package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.transaction.WithinTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which parts of a table are open: a table's are read together, as a launch asks for one after the other in one transaction. */
@Component
class OpenedSubmissions {

    private final SubmissionRepository submissions;
    private final JdbcClient jdbc;
    private final WithinTransaction<Map<Table, List<Submission>>> known = new WithinTransaction<>(HashMap::new);

    OpenedSubmissions(SubmissionRepository submissions, JdbcClient jdbc) {
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    private record Table(int year, TableCode code) {}

    Optional<Submission> find(int year, TableCode table, UnitCode unit, Part part) {
        return of(year, table).stream()
                .filter(one -> one.unit().equals(unit) && one.part() == part)
                .findFirst();
    }

    Submission add(Submission submission) {
        of(submission.year(), submission.table()).add(submission);
        return submission;
    }

    private List<Submission> of(int year, TableCode table) {
        return known.get()
                .computeIfAbsent(
                        new Table(year, table),
                        absent -> new ArrayList<>(
                                submissions.findByYearAndTableCodeAndPeriodIdIsNullOrderByUnitCode(year, table)));
    }

    /** With one statement, which keeps nobody waiting who works in another year or has a part open already. */
    void addAll(int year, List<Opening> openings) {
        jdbc.sql(
                        """
                insert into monitoring.submission (year, table_code, unit_code, part, state, requirement, return_reason,
                    planned_on, due_on, latest_version, revision)
                select ?, table_code, unit_code, part, ?, '', '', day::date, day::date, 0, 0
                from unnest(?, ?, ?, ?) as opening (table_code, unit_code, part, day)
                on conflict (year, table_code, unit_code, part) where period_id is null do nothing""")
                .params(
                        year,
                        SubmissionState.NOT_STARTED.name(),
                        each(openings, opening -> opening.table().value()),
                        each(openings, opening -> opening.unit().value()),
                        each(openings, opening -> opening.part().name()),
                        each(openings, opening -> opening.dueOn().toString()))
                .update();
    }

    private static String[] each(List<Opening> openings, Function<Opening, String> value) {
        return openings.stream().map(value).toArray(String[]::new);
    }
}
