package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.node.NodeDied;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Unfinished;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Makes or fixes all reports of a year in the background, one after the other: what they are written from is gathered once,
 * and of the files one at a time is in memory.
 */
@Service
public class ReportRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReportRuns.class);

    private final Materials materials;
    private final Reports reports;
    private final ReportRunRecords records;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    ReportRuns(Materials materials, Reports reports, ReportRunRecords records) {
        this.materials = materials;
        this.reports = reports;
        this.records = records;
    }

    /** Makes all drafts anew and returns at once; empty when there is a run of the year already. */
    public Optional<ReportRun> draftAll(int year, PersonId by) {
        return begin(year, false, by, (id, material) -> draft(id, material, by));
    }

    /**
     * Fixes drafts and returns at once; empty when there is a run of the year already.
     *
     * @param seen content codes of the drafts that were looked at; others are not fixed, and named
     * @param against why a draft is not to be fixed; empty where it may be
     */
    public Optional<ReportRun> fixAll(
            int year, Set<String> seen, Function<Report, Optional<Refusal>> against, PersonId by) {
        return begin(year, true, by, (id, material) -> fix(id, material, seen, against, by));
    }

    /** The newest run, under way or ended. */
    public Optional<ReportRun> newest(int year) {
        return records.newest(year);
    }

    private Optional<ReportRun> begin(int year, boolean fixes, PersonId by, BiConsumer<Long, YearMaterial> work) {
        return records.begin(year, fixes, by).map(id -> {
            worker.execute(() -> run(id, year, work));
            return newest(year).orElseThrow();
        });
    }

    private void run(long id, int year, BiConsumer<Long, YearMaterial> work) {
        try {
            work.accept(id, materials.of(year));
        } catch (Throwable e) {
            records.failed(id, reason(year + "年度的报告", e));
        } finally {
            records.end(id);
        }
    }

    private void draft(long id, YearMaterial material, PersonId by) {
        List<Subject> subjects = Stream.of(Level.values())
                .flatMap(level -> material.subjects(level).stream())
                .toList();
        records.expect(id, subjects.size());
        subjects.forEach(subject -> each(id, subject.name(), () -> reports.draft(material, subject, by)));
    }

    private void fix(
            long id,
            YearMaterial material,
            Set<String> seen,
            Function<Report, Optional<Refusal>> against,
            PersonId by) {
        List<Report> drafts = reports.ofYear(material.year()).stream()
                .filter(report -> !report.isFixed())
                .toList();
        records.expect(id, drafts.size());
        drafts.forEach(draft -> each(id, draft.subject().name(), () -> {
            against.apply(draft).ifPresent(refusal -> {
                throw refusal;
            });
            requireSeen(draft, seen);
            reports.fix(material, draft, by);
        }));
    }

    private static void requireSeen(Report draft, Set<String> seen) {
        if (!seen.contains(draft.contentCode())) {
            throw Refusal.conflict("草稿重新生成过", "这份草稿不在您核对过的清单中，或者之后重新生成过，没有定稿。请看过现在的草稿再定稿。");
        }
    }

    /** One that fails does not keep the others from being made. */
    private void each(long id, String whose, Runnable work) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        try {
            work.run();
            records.done(id);
        } catch (RuntimeException | StackOverflowError e) {
            records.failed(id, reason(whose, e));
        }
    }

    private static String reason(String what, Throwable e) {
        if (Refusal.in(e).isEmpty()) {
            LOG.error("{}没有生成", what, e);
        }
        return what + "：" + Unfinished.reason(e, "系统错误，没有完成。请重新开始；反复出现的，请联系系统管理员。");
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        records.endInterrupted("系统重新启动，没有全部完成。请重新开始。");
    }

    @EventListener
    void on(NodeDied died) {
        records.endInterrupted("系统重新启动，没有全部完成。请重新开始。");
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
