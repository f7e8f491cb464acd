package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.node.NodeDied;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Unfinished;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Compares a year's concepts in the background: when the office asks, and by itself once locked tables have changed. */
@Service
public class ConceptRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ConceptRuns.class);

    private final Concepts concepts;
    private final Reckoning reckoning;
    private final ReckonedValues values;
    private final ConceptRunRecords records;
    private final Submissions submissions;
    private final Cycles cycles;
    private final Alone alone;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    ConceptRuns(
            Concepts concepts,
            Reckoning reckoning,
            ReckonedValues values,
            ConceptRunRecords records,
            Submissions submissions,
            Cycles cycles,
            Alone alone) {
        this.concepts = concepts;
        this.reckoning = reckoning;
        this.values = values;
        this.records = records;
        this.submissions = submissions;
        this.cycles = cycles;
        this.alone = alone;
    }

    /** Starts one and returns at once; empty when one of that year is running. */
    public Optional<ConceptRun> start(int year, PersonId by) {
        return begin(year, by).map(id -> {
            worker.execute(() -> run(id, year));
            return newest(year).orElseThrow();
        });
    }

    /** The same, done when it returns; false when one of that year is running. */
    public boolean compare(int year, PersonId by) {
        Optional<Long> id = begin(year, by);
        id.ifPresent(begun -> run(begun, year));
        return id.isPresent();
    }

    private Optional<Long> begin(int year, PersonId by) {
        Concepts.Edition edition = concepts.edition();
        return records.begin(year, edition.concepts().size(), reckoning.basis(year, edition.id()), by);
    }

    public Optional<ConceptRun> newest(int year) {
        return records.newest(year);
    }

    /** Whether tables, typed figures or concepts are others than when the year was last compared. */
    public boolean isOutOfDate(int year) {
        return records.newest(year)
                .map(run -> !run.isRunning()
                        && !run.basis()
                                .equals(reckoning.basis(year, concepts.edition().id())))
                .orElse(false);
    }

    /** Years in which tables have been locked since they were last compared; what failed waits for the office. */
    @Scheduled(
            initialDelayString = "${monitoring.concepts.pause:PT2M}",
            fixedDelayString = "${monitoring.concepts.pause:PT2M}")
    public void lookForLockedTables() {
        for (Cycle cycle : cycles.all()) {
            alone.tried("口径比对", cycle.year() + "年度", () -> lookForLockedTables(cycle.year()));
        }
    }

    private void lookForLockedTables(int year) {
        boolean locked = submissions.effective(year).stream().anyMatch(one -> !one.isProvisional());
        if (locked && (newest(year).isEmpty() || isOutOfDate(year))) {
            compare(year, PersonId.SYSTEM);
        }
    }

    private void run(long id, int year) {
        try {
            Reckoning.Of reckoned = reckoning.of(year);
            List<Concept> declared = concepts.all();
            for (Concept concept : declared) {
                alone.tried("口径比对", year + "年度“" + concept.name() + "”", () -> concept.occurrences()
                        .forEach(one -> values.keep(year, reckoned.of(concept, one))));
                records.conceptDone(id);
            }
            values.forgetOthers(year, declared);
            records.end(id, null);
        } catch (Throwable e) {
            LOG.error("{}年度的口径比对失败", year, e);
            records.end(id, "比对未能完成：" + Unfinished.reason(e, "系统错误（" + e.getMessage() + "）。请重新开始；反复出现的，请联系系统管理员。"));
        }
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        records.endInterrupted("系统重新启动，比对中断，请重新开始。");
    }

    @EventListener
    void on(NodeDied died) {
        records.endInterrupted("系统重新启动，比对中断，请重新开始。");
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
