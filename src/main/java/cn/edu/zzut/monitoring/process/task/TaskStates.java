package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.ManySubmissions;
import cn.edu.zzut.monitoring.filing.ManySubmissions.Filed;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.validation.ManyChecks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds where tasks about data stand: as many statements for a hundred tasks as for one. */
@Component
public class TaskStates {

    private final ManySubmissions submissions;
    private final ManyChecks checks;
    private final LastYear lastYear;

    TaskStates(ManySubmissions submissions, ManyChecks checks, LastYear lastYear) {
        this.submissions = submissions;
        this.checks = checks;
        this.lastYear = lastYear;
    }

    public KnownData of(Collection<TaskView> tasks) {
        List<SubmissionId> ids =
                tasks.stream().flatMap(task -> task.submissionId().stream()).toList();
        Map<SubmissionId, Filed> data = submissions.of(ids);
        return new KnownData(data, checks.summaries(data.keySet()), checks.unexplained(data.keySet()), Map.of());
    }

    /** The same with what whole tables had the year before. */
    KnownData withLastYear(Collection<TaskView> tasks) {
        KnownData known = of(tasks);
        Map<Integer, Map<TableCode, Integer>> years = new HashMap<>();
        known.data()
                .values()
                .forEach(filed -> years.computeIfAbsent(filed.submission().year(), lastYear::rowCounts));
        return new KnownData(known.data(), known.found(), known.unexplained(), years);
    }
}
