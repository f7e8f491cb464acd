package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearRun.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trouble.Alone;
import cn.edu.zzut.monitoring.validation.Validation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 历史年度: what was reported before the school began here is tried first, then brought in as a finished year, and checked
 * without anything waiting for it; in the background, one file at a time.
 */
@Service
public class PastYears implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PastYears.class);
    private static final int LONGEST_REASON = 500;

    private final PastYearRecords records;
    private final KeptUploads uploads;
    private final Taking taking;
    private final WhatRests rests;
    private final Cycles cycles;
    private final CatalogDesk catalogDesk;
    private final Submissions submissions;
    private final Validation validation;
    private final Alone alone;
    private final SchoolClock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    PastYears(
            PastYearRecords records,
            KeptUploads uploads,
            Taking taking,
            WhatRests rests,
            Cycles cycles,
            CatalogDesk catalogDesk,
            Submissions submissions,
            Validation validation,
            Alone alone,
            SchoolClock clock,
            TransactionTemplate transaction) {
        this.records = records;
        this.uploads = uploads;
        this.taking = taking;
        this.rests = rests;
        this.cycles = cycles;
        this.catalogDesk = catalogDesk;
        this.submissions = submissions;
        this.validation = validation;
        this.alone = alone;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param work ends when it is done */
    public record Begun(long id, Future<?> work) {}

    /**
     * Keeps the file and tries it in the background; nothing of the year changes.
     *
     * @throws Refusal when the year cannot be brought in, or something is being done for it
     */
    public Begun attempt(int year, Path file, String fileName, PersonId by) throws IOException {
        requirePast(year);
        String sha256 = KeptUploads.sha256(file);
        long size = Files.size(file);
        long id = transaction.execute(status -> {
            long begun = records.begin(year, fileName, sha256, size, by)
                    .orElseThrow(() -> Refusal.conflict(year + "年度正在试读、导入或校验，请等它完成后再上传。"));
            try {
                uploads.keep(begun, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            records.abandonOthers(year, begun);
            return begun;
        });
        return new Begun(id, worker.submit(() -> work(id, run -> taking.attempt(run), State.FAILED)));
    }

    /** Tries the newest file once more, as after a choice. */
    public Begun again(int year) {
        PastYearRun run = records.newest(year)
                .filter(newest -> newest.state() == State.TRIED
                        || newest.state() == State.FAILED
                        || newest.state() == State.UNCHANGED)
                .orElseThrow(() -> Refusal.conflict(year + "年度没有试读过、尚未导入的文件，请先上传。"));
        pass(run, State.TRYING);
        return new Begun(run.id(), worker.submit(() -> work(run.id(), one -> taking.attempt(one), State.FAILED)));
    }

    /**
     * Brings what was tried in, and checks it.
     *
     * @param reason why it takes the place of what was brought in before; needed where there is such
     * @throws Refusal when nothing was tried, or a reason is missing
     */
    public Begun bringIn(int year, String reason, PersonId by) {
        requirePast(year);
        PastYearRun run = records.newest(year)
                .filter(newest -> newest.state() == State.TRIED)
                .orElseThrow(() -> Refusal.conflict(year + "年度没有试读完成、尚未导入的文件，请先上传。"));
        if (records.inForce(year).isPresent()) {
            requireReason(reason, year + "年度已经导入过。更换为新的内容，请写明原因");
        }
        pass(run, State.IMPORTING);
        return new Begun(run.id(), worker.submit(() -> {
            work(run.id(), one -> taking.bringIn(one, reason, by), State.TRIED);
            records.find(run.id())
                    .filter(done -> done.state() == State.CHECKING)
                    .ifPresent(this::check);
        }));
    }

    private void pass(PastYearRun run, State to) {
        if (!records.pass(run.id(), run.state(), to)) {
            throw Refusal.conflict(run.year() + "年度正在试读、导入或校验，请等它完成后再试。");
        }
    }

    private void work(long id, Consumer<PastYearRun> work, State otherwise) {
        PastYearRun run = records.find(id).orElseThrow();
        try {
            work.accept(run);
        } catch (RuntimeException e) {
            String reason = Refusal.in(e).map(Refusal::getMessage).orElse("");
            if (reason.isEmpty()) {
                LOG.error("{}年度的历史数据没有读入", run.year(), e);
            }
            records.state(id, otherwise, reason.isEmpty() ? "系统错误，什么也没有改变。请重试；反复出现的，请联系系统管理员查看日志。" : reason);
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

    /**
     * 撤销导入: the year is as if it had never been; that it was is on record. What was only tried is given up.
     *
     * @throws Refusal when something rests on it
     */
    public void takeBack(int year, String reason, PersonId by) {
        PastYearRun newest = records.newest(year)
                .filter(run -> run.endedAt().isEmpty())
                .orElseThrow(() -> Refusal.conflict(year + "年度没有导入过，没有可以撤销的。"));
        if (newest.isAtWork()) {
            throw Refusal.conflict(year + "年度正在试读、导入或校验，请等它完成后再试。");
        }
        if (!newest.isInForce()) {
            transaction.executeWithoutResult(status -> records.abandonOthers(year, 0));
            return;
        }
        requireReason(reason, "请写明撤销导入的原因");
        taking.takeBack(newest, reason.strip(), by);
    }

    private static void requireReason(String reason, String ask) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON || Words.hasControls(reason)) {
            throw Refusal.invalid(ask + "（不超过" + LONGEST_REASON + "个字，不含看不见的字符）。");
        }
    }

    /** @throws Refusal when it is no year that is over, or one that was filed here */
    private void requirePast(int year) {
        FilingYears.require(year);
        Optional<Cycle> known = cycles.find(year);
        if (known.filter(cycle -> !cycle.isImported()).isPresent()) {
            throw Refusal.conflict(year + "年度是在本系统填报的，不能用历史导入覆盖。");
        }
        if (year >= clock.today().getYear()) {
            throw Refusal.conflict(year + "年度还没有过去，不能作为历史年度导入；请由评估督导处启动该年度的填报。");
        }
        if (catalogDesk.draft(year).isPresent()) {
            throw Refusal.conflict(year + "年度的指标体系还有没有发布的草稿。请先在“指标体系”中发布或放弃草稿，再导入。");
        }
    }

    /** What was sent last for the year. */
    public Optional<PastYearRun> newest(int year) {
        return records.newest(year);
    }

    public Optional<PastYearRun> find(long id) {
        return records.find(id);
    }

    /** What the year's data are. */
    public Optional<PastYearRun> inForce(int year) {
        return records.inForce(year);
    }

    /** All that was ever sent for the year and not given up, the newest first. */
    public List<PastYearRun> all() {
        return records.all();
    }

    /** What was read of a file; empty before it is read, and once it is given up. */
    public Optional<TrialOutcome> outcome(long id) {
        return records.outcome(id);
    }

    /** Why no file may be sent for the year, in Chinese; empty where one may. */
    public Optional<String> againstImport(int year) {
        try {
            requirePast(year);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Why the year cannot be taken back, in Chinese; empty where it can. */
    public Optional<String> against(int year) {
        return rests.against(year);
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        records.endInterrupted();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
