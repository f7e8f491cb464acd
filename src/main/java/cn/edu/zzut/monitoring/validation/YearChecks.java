package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.node.NodeDied;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Unfinished;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Checks all submitted tables of a year together, in the background, one year at a time. */
@Service
public class YearChecks implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(YearChecks.class);

    private final Submissions submissions;
    private final LastYear lastYear;
    private final Catalogs catalogs;
    private final Validation validation;
    private final YearCheckRecords records;
    private final Alone alone;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    YearChecks(
            Submissions submissions,
            LastYear lastYear,
            Catalogs catalogs,
            Validation validation,
            YearCheckRecords records,
            Alone alone) {
        this.lastYear = lastYear;
        this.submissions = submissions;
        this.catalogs = catalogs;
        this.validation = validation;
        this.records = records;
        this.alone = alone;
    }

    /**
     * Starts a check and returns at once; {@link #newest} tells how far it is, and keeps its result.
     * Empty when one is running already.
     */
    public Optional<YearCheck> start(int year, PersonId by) {
        List<Submission> tables = tables(year);
        return records.begin(year, tables.size(), by).map(id -> {
            worker.execute(() -> run(id, year, tables));
            return newest(year).orElseThrow();
        });
    }

    public Optional<YearCheck> newest(int year) {
        return records.newest(year);
    }

    private List<Submission> tables(int year) {
        return catalogs.of(year).tables().stream()
                .flatMap(table -> submissions.responsible(year, table.code()).stream())
                .filter(submission -> submission.latestVersion() > 0)
                .toList();
    }

    private void run(long id, int year, List<Submission> tables) {
        try {
            OtherTables others = new OtherTables(submissions, lastYear, catalogs.of(year), year);
            List<String> failed = new ArrayList<>();
            for (Submission table : tables) {
                String title = submissions.definition(table).title();
                if (!alone.tried(
                        "全校校验", year + "年度" + title, () -> records.tableDone(id, validation.check(table, others)))) {
                    failed.add(title);
                }
            }
            records.end(
                    id,
                    failed.isEmpty()
                            ? null
                            : "有" + failed.size() + "张表格没有校验成，其余已校验：" + String.join("、", failed)
                                    + "。原因见Cockpit“消息”页的“未办成的事项”。");
        } catch (Throwable e) {
            LOG.error("{}年度的全校校验失败", year, e);
            records.end(id, "校验未能完成：" + Unfinished.reason(e, "系统错误（" + e.getMessage() + "）。请重新开始；反复出现的，请联系系统管理员。"));
        }
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        records.endInterrupted("系统重新启动，校验中断，请重新开始。");
    }

    @EventListener
    void on(NodeDied died) {
        records.endInterrupted("系统重新启动，校验中断，请重新开始。");
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
