package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.node.NodeDied;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearRun.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Unfinished;
import cn.edu.zzut.monitoring.trouble.Alone;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads, brings in and checks past years in the background, one at a time. */
@Component
class PastYearWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PastYearWork.class);

    private final PastYearRecords records;
    private final Taking taking;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Validation validation;
    private final Alone alone;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    PastYearWork(
            PastYearRecords records,
            Taking taking,
            Cycles cycles,
            Submissions submissions,
            Validation validation,
            Alone alone) {
        this.records = records;
        this.taking = taking;
        this.cycles = cycles;
        this.submissions = submissions;
        this.validation = validation;
        this.alone = alone;
    }

    /** What is answered ends with the work, here and below. */
    Future<?> attempt(long id) {
        return worker.submit(() -> work(id, taking::attempt, State.FAILED));
    }

    Future<?> bringIn(long id, String reason, PersonId by) {
        return worker.submit(() -> {
            work(id, run -> taking.bringIn(run, reason, by), State.TRIED);
            records.find(id).filter(done -> done.state() == State.CHECKING).ifPresent(this::checkOrSayWhyNot);
        });
    }

    private void work(long id, Consumer<PastYearRun> work, State otherwise) {
        try {
            work.accept(records.find(id).orElseThrow());
        } catch (Throwable e) {
            records.state(id, otherwise, reason(e, "系统错误，什么也没有改变。请重试；反复出现的，请联系系统管理员查看日志。"));
        }
    }

    private static String reason(Throwable thrown, String otherwise) {
        if (Refusal.in(thrown).isEmpty()) {
            LOG.error("历史年度的数据没有读入或没有校验", thrown);
        }
        return Unfinished.reason(thrown, otherwise);
    }

    /** The data are the year's, whatever becomes of the check. */
    private void checkOrSayWhyNot(PastYearRun run) {
        try {
            check(run);
        } catch (Throwable e) {
            records.state(
                    run.id(),
                    State.IMPORTED,
                    "数据已导入，校验没有完成：" + reason(e, "系统错误。请联系系统管理员查看日志。") + "请在“校验与指标”中对该年度做一次全校校验。");
        }
    }

    /** Findings are kept with the data and wait for nobody; a year after it that was brought in before is compared anew. */
    private void check(PastYearRun run) {
        List<Submission> tables = Stream.of(run.year(), run.year() + 1)
                .filter(year -> cycles.find(year).filter(Cycle::isImported).isPresent())
                .flatMap(year -> submissions.ofYear(year).stream())
                .toList();
        int done = 0;
        int failed = 0;
        for (Submission table : tables) {
            records.progress(run.id(), "正在校验", done++, tables.size());
            String title = table.year() + "年度表" + table.table();
            failed += alone.tried("历史年度校验", title, () -> validation.check(table.id())) ? 0 : 1;
        }
        records.state(run.id(), State.IMPORTED, failed == 0 ? "" : "有" + failed + "张表没有校验成，原因见“消息”页的“未办成的事项”；数据已导入。");
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        records.endInterrupted();
    }

    @EventListener
    void on(NodeDied died) {
        records.endInterrupted();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
