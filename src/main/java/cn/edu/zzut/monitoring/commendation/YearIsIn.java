package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Nobody is commended for a year whose tables are not all in. */
@Component
class YearIsIn {

    /** So many of the missing ones are named. */
    private static final int NAMED = 10;

    private final Cycles cycles;
    private final Submissions submissions;
    private final Organization organization;

    YearIsIn(Cycles cycles, Submissions submissions, Organization organization) {
        this.cycles = cycles;
        this.submissions = submissions;
        this.organization = organization;
    }

    /** @throws Refusal naming the tables that are neither locked nor reported */
    void require(int year) {
        List<Assignment> tables = cycles.assignments(year);
        if (tables.isEmpty()) {
            throw Refusal.conflict(year + "年度还没有分解填报任务，没有可以评选的记录。全部表格锁定或上报后再发起表彰。");
        }
        List<String> missing = tables.stream()
                .filter(table -> !state(year, table).isIn())
                .map(table -> "表" + table.table() + "（"
                        + organization.unit(table.responsible()).name() + "，"
                        + state(year, table).title() + "）")
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.conflict(
                    year + "年度还有" + missing.size() + "张表没有锁定或上报：" + named(missing) + "。全部表格锁定或上报后再发起表彰；请先催办这些表。");
        }
    }

    private SubmissionState state(int year, Assignment table) {
        return submissions
                .responsible(year, table.table())
                .map(Submission::state)
                .orElse(SubmissionState.NOT_STARTED);
    }

    private static String named(List<String> missing) {
        String first = missing.stream().limit(NAMED).collect(Collectors.joining("、"));
        return missing.size() > NAMED ? first + "等" : first;
    }
}
