package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.rectification.RectificationEntry.Deed;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The published rectifications (问题整改) and their way to being struck off, each step on record. */
@Service
@Transactional
public class Rectifications {

    private static final int LONGEST = 4_000;
    private static final String THE_HEAD = "由单位负责人本人提交。";

    private final RectificationRepository rectifications;
    private final EntryRepository entries;
    private final ProofFiles files;
    private final Organization organization;
    private final DueDays days;
    private final SaidOnce saidOnce;
    private final SchoolClock clock;

    Rectifications(
            RectificationRepository rectifications,
            EntryRepository entries,
            ProofFiles files,
            Organization organization,
            DueDays days,
            SaidOnce saidOnce,
            SchoolClock clock) {
        this.saidOnce = saidOnce;
        this.rectifications = rectifications;
        this.entries = entries;
        this.files = files;
        this.organization = organization;
        this.days = days;
        this.clock = clock;
    }

    /** @throws Refusal when there is no such item */
    @Transactional(readOnly = true)
    public Rectification get(long id) {
        return rectifications.findById(id).orElseThrow(() -> Refusal.invalid("没有编号为" + id + "的整改任务。"));
    }

    /** Those of the year's published list. */
    public List<Rectification> ofYear(int year) {
        return rectifications.findByYearAndStateNotOrderById(year, RectificationState.DRAFT);
    }

    /** Those of all years, the newest year first. */
    public List<Rectification> all() {
        return rectifications.findByStateNotOrderByYearDescIdAsc(RectificationState.DRAFT);
    }

    /**
     * Those of former years that went on in the year: open still, or struck off since.
     *
     * @param since when the year before was archived, or the list of it was closed
     */
    public List<Rectification> carriedInto(int year, Instant since) {
        return rectifications.findByYearLessThanAndStateNotOrderByYearAscIdAsc(year, RectificationState.DRAFT).stream()
                .filter(item -> item.verifiedAt().filter(since::isAfter).isEmpty()
                        || item.lookedAt().filter(at -> !since.isAfter(at)).isPresent())
                .toList();
    }

    /** Everything that was done about it, in its order. */
    public Map<Long, List<RectificationEntry>> entries(Collection<Long> ids) {
        return entries.findByRectificationIdInOrderById(ids).stream()
                .collect(Collectors.groupingBy(RectificationEntry::rectification));
    }

    public List<RectificationEntry> entries(long id) {
        return entries.findByRectificationIdOrderById(id);
    }

    /** What the head of the leading unit proposes is confirmed with it. */
    public void propose(long id, Measures measures, PersonId by) {
        Rectification item = get(id);
        measures.doneBy().filter(day -> !day.equals(item.dueOn())).ifPresent(day -> days.require("计划完成时间", day));
        item.propose(measures);
        note(item, Deed.MEASURES, measures.text(), by);
        if (isHead(item, by)) {
            item.confirmMeasures();
            note(item, Deed.MEASURES_CONFIRMED, THE_HEAD, by);
        }
    }

    /** Whether the head of the leading unit has to confirm what this person says. */
    public boolean isToBeConfirmed(long id, PersonId by) {
        return !isHead(get(id), by);
    }

    private boolean isHead(Rectification item, PersonId by) {
        return organization
                .findHead(item.unit())
                .filter(head -> head.id().equals(by))
                .isPresent();
    }

    public void confirmMeasures(long id, PersonId by) {
        Rectification item = get(id);
        item.confirmMeasures();
        note(item, Deed.MEASURES_CONFIRMED, "", by);
    }

    public void agree(long id, PersonId by) {
        Rectification item = get(id);
        item.agree();
        note(item, Deed.AGREED, "", by);
    }

    /** By the unit's head or the office. */
    public void rejectMeasures(long id, String reason, PersonId by) {
        Rectification item = get(id);
        item.rejectMeasures(reason);
        note(item, Deed.MEASURES_RETURNED, reason, by);
    }

    /** {@linkplain SaidOnce Once}; @throws Refusal when it is not being mended, or nothing is said */
    public void progress(long id, int percent, String text, PersonId by) {
        if (Words.isNone(text) || text.length() > LONGEST) {
            throw Refusal.invalid("请写明进展，在" + LONGEST + "字以内。");
        }
        Instant since = since(id);
        Rectification item = get(id);
        item.progress(percent);
        if (!stands(item, Deed.PROGRESS, text.strip(), by, since)) {
            note(item, Deed.PROGRESS, text.strip(), by);
        }
    }

    /** @throws Refusal when it is not being mended */
    public void prove(long id, EvidenceFile file, PersonId by) {
        Instant since = since(id);
        Rectification item = get(id);
        item.progress(item.progress());
        if (files.stands(id, file, by, since)) {
            return;
        }
        files.keep(item, file, by, clock.instant());
        note(item, Deed.PROOF, file.name(), by);
    }

    /** Whether the last request to strike it off came back. */
    public boolean isReturned(long id) {
        return Answered.isReturned(entries(id));
    }

    /** What the head of the leading unit asks is confirmed with it. */
    public void askToClose(long id, Closing closing, PersonId by) {
        Rectification item = get(id);
        Answered.require(item, entries(id), closing);
        item.askToClose(closing, clock.instant());
        note(
                item,
                Deed.CLOSING_ASKED,
                closing.completion()
                        + (Words.isNone(closing.whyUnchanged()) ? "" : "\n没有变化的理由：" + closing.whyUnchanged()),
                by);
        if (isHead(item, by)) {
            item.confirmClosing();
            note(item, Deed.CLOSING_CONFIRMED, THE_HEAD, by);
        }
    }

    public void confirmClosing(long id, PersonId by) {
        Rectification item = get(id);
        item.confirmClosing();
        note(item, Deed.CLOSING_CONFIRMED, "", by);
    }

    /**
     * By the unit's head, or by whoever checks it.
     *
     * @param newDue a new day by which it is to be done; empty for the old one
     */
    public void rejectClosing(long id, String reason, Optional<LocalDate> newDue, PersonId by) {
        newDue.ifPresent(day -> days.require("新的完成时限", day));
        Rectification item = get(id);
        item.rejectClosing(reason, newDue);
        note(
                item,
                Deed.CLOSING_RETURNED,
                reason
                        + newDue.map(day -> "\n新的完成时限：" + SchoolClock.inChinese(day))
                                .orElse(""),
                by);
    }

    /** @throws Refusal when whoever checks it is who was to mend it */
    public void strikeOff(long id, String opinion, String valueAfter, PersonId by) {
        Rectification item = get(id);
        item.strikeOff(opinion, valueAfter, by, clock.instant());
        note(item, Deed.STRUCK_OFF, opinion, by);
    }

    /** 回头看 of what is struck off: it has stayed mended. */
    public void lookAgain(long id, String found, PersonId by) {
        requireSaid(found);
        Instant since = since(id);
        Rectification item = get(id);
        item.requireOther(by);
        item.lookedAt(clock.instant());
        if (!stands(item, Deed.LOOKED_AT, found.strip(), by, since)) {
            note(item, Deed.LOOKED_AT, found.strip(), by);
        }
    }

    /** 回头看 of what is struck off: it has come back; a further round begins. */
    public Rectification reopen(long id, String found, LocalDate due, PersonId by) {
        requireSaid(found);
        days.require("新的完成时限", due);
        Rectification item = get(id);
        item.requireOther(by);
        item.reopen(found.strip(), due, days.planDue(item.kind()), clock.instant());
        note(item, Deed.REOPENED, found.strip(), by);
        return item;
    }

    private Instant since(long id) {
        return saidOnce.since("rectification " + id);
    }

    /** Whether the last that was noted is just that, and of just now. */
    private boolean stands(Rectification item, Deed deed, String text, PersonId by, Instant since) {
        List<RectificationEntry> noted = entries(item.id());
        RectificationEntry last = noted.isEmpty() ? null : noted.get(noted.size() - 1);
        return last != null
                && last.deed() == deed
                && last.text().equals(text)
                && last.by().equals(by)
                && last.at().isAfter(since)
                && last.progress() == item.progress();
    }

    private static void requireSaid(String found) {
        if (Words.isNone(found) || found.length() > LONGEST) {
            throw Refusal.invalid("请写明回头看的情况，在" + LONGEST + "字以内。");
        }
    }

    private void note(Rectification item, Deed deed, String text, PersonId by) {
        entries.save(new RectificationEntry(item, deed, text, by, clock.instant()));
    }
}
