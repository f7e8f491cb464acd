package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearRun.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 历史年度: what was reported before the school began here is tried first, then brought in as a finished year, and checked
 * without anything waiting for it; in the background, one file at a time.
 */
@Service
public class PastYears {

    private static final int LONGEST_REASON = 500;

    private final PastYearRecords records;
    private final KeptUploads uploads;
    private final Taking taking;
    private final WhatRests rests;
    private final YearsThatAreOver over;
    private final PastYearWork work;
    private final TransactionTemplate transaction;

    PastYears(
            PastYearRecords records,
            KeptUploads uploads,
            Taking taking,
            WhatRests rests,
            YearsThatAreOver over,
            PastYearWork work,
            TransactionTemplate transaction) {
        this.records = records;
        this.uploads = uploads;
        this.taking = taking;
        this.rests = rests;
        this.over = over;
        this.work = work;
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
        over.require(year);
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
        return new Begun(id, work.attempt(id));
    }

    /** Tries the newest file once more, as after a choice. */
    public Begun again(int year) {
        PastYearRun run = records.newest(year)
                .filter(newest -> newest.state() == State.TRIED
                        || newest.state() == State.FAILED
                        || newest.state() == State.UNCHANGED)
                .orElseThrow(() -> Refusal.conflict(year + "年度没有试读过、尚未导入的文件，请先上传。"));
        pass(run, State.TRYING);
        return new Begun(run.id(), work.attempt(run.id()));
    }

    /**
     * Brings what was tried in, and checks it.
     *
     * @param reason why it takes the place of what was brought in before; needed where there is such
     * @throws Refusal when nothing was tried, or a reason is missing
     */
    public Begun bringIn(int year, String reason, PersonId by) {
        over.require(year);
        PastYearRun run = records.newest(year)
                .filter(newest -> newest.state() == State.TRIED)
                .orElseThrow(() -> Refusal.conflict(year + "年度没有试读完成、尚未导入的文件，请先上传。"));
        if (records.inForce(year).isPresent()) {
            requireReason(reason, year + "年度已经导入过。更换为新的内容，请写明原因");
        }
        pass(run, State.IMPORTING);
        return new Begun(run.id(), work.bringIn(run.id(), reason, by));
    }

    private void pass(PastYearRun run, State to) {
        if (!records.pass(run.id(), run.state(), to)) {
            throw Refusal.conflict(run.year() + "年度正在试读、导入或校验，请等它完成后再试。");
        }
    }

    private static void requireReason(String reason, String ask) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON || Words.hasControls(reason)) {
            throw Refusal.invalid(ask + "（不超过" + LONGEST_REASON + "个字，不含看不见的字符）。");
        }
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
        return over.against(year);
    }

    /** Why the year cannot be taken back, in Chinese; empty where it can. */
    public Optional<String> against(int year) {
        return rests.against(year);
    }
}
