package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Composer.Composed;
import cn.edu.zzut.monitoring.reporting.Report.State;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a year's reports, one at a time: drafts as often as one likes, editions that never change. */
@Service
@Transactional
public class Reports {

    private final Materials materials;
    private final Composer composer;
    private final ReportStore store;
    private final Foundations foundations;
    private final ArchivedYears archived;
    private final ApplicationEventPublisher events;

    Reports(
            Materials materials,
            Composer composer,
            ReportStore store,
            Foundations foundations,
            ArchivedYears archived,
            ApplicationEventPublisher events) {
        this.materials = materials;
        this.composer = composer;
        this.store = store;
        this.foundations = foundations;
        this.archived = archived;
        this.events = events;
    }

    /** A report was drafted (anew) or fixed. */
    public record ReportMade(Report report) {}

    /** All drafts and editions: the school's, then colleges', then majors'; of each the newest first. */
    @Transactional(readOnly = true)
    public List<Report> ofYear(int year) {
        return store.ofYear(year);
    }

    @Transactional(readOnly = true)
    public Optional<Report> find(int year, long id) {
        return store.find(id).filter(report -> report.year() == year);
    }

    /** The newest edition; empty where none was fixed. */
    @Transactional(readOnly = true)
    public Optional<Report> fixed(int year, Level level, String subject) {
        return store.newest(year, level, subject, State.FIXED);
    }

    /** The draft of what comes next, else the newest edition. */
    @Transactional(readOnly = true)
    public Optional<Report> newest(int year, Level level, String subject) {
        return store.newest(year, level, subject, State.DRAFT).or(() -> fixed(year, level, subject));
    }

    /** The .docx file. */
    @Transactional(readOnly = true)
    public byte[] content(Report report) {
        return store.content(report.id());
    }

    /**
     * Makes the draft of a subject's report (anew).
     *
     * @throws Refusal when the year has no such subject, or is archived with an edition of this report
     */
    public Report draft(int year, Level level, String subject, PersonId by) {
        YearMaterial material = materials.of(year);
        return draft(material, subject(material, level, subject), by);
    }

    private static Subject subject(YearMaterial material, Level level, String code) {
        return material.subject(level, code)
                .orElseThrow(() -> Refusal.invalid(material.year() + "年度没有代码为“" + code + "”的" + level.title()
                        + "，报告没有生成。列表来自表1-3和表1-4-1，请刷新后再选。"));
    }

    /** The same from what was gathered for several of them. */
    Report draft(YearMaterial material, Subject subject, PersonId by) {
        archived.requireNone(material.year(), fixed(material.year(), subject.level(), subject.code()));
        int edition = store.nextEdition(material.year(), subject);
        MadeFrom from = madeFrom(material, subject);
        Composed made = composer.compose(scene(material, subject, from), State.DRAFT, edition);
        return made(store.draft(material, subject, edition, made, from, by));
    }

    private Report made(Report report) {
        events.publishEvent(new ReportMade(report));
        return report;
    }

    private MadeFrom madeFrom(YearMaterial material, Subject subject) {
        return foundations.of(material.year(), material.ground()).of(subject);
    }

    /** With the edition that it takes the place of, and why. */
    private Scene scene(YearMaterial material, Subject subject, MadeFrom from) {
        return new Scene(
                material,
                subject,
                store.newest(material.year(), subject.level(), subject.code(), State.FIXED)
                        .map(before -> new FormerEdition(
                                before.edition(),
                                before.fixedAt().orElse(before.madeAt()),
                                from.since(madeFrom(before)))));
    }

    private MadeFrom madeFrom(Report report) {
        return store.madeFrom(report.year()).getOrDefault(report.id(), MadeFrom.UNKNOWN);
    }

    /**
     * Fixes a draft as it was seen: from then on it never changes.
     *
     * @throws Refusal when the year is archived, it is no draft any more, was made anew since, or would say something else now than it does
     */
    public Report fix(Report seen, PersonId by) {
        return fix(materials.of(seen.year()), seen, by);
    }

    Report fix(YearMaterial material, Report seen, PersonId by) {
        archived.requireOpen(material.year(), "没有定稿");
        Report draft = find(material.year(), seen.id()).orElseThrow(() -> Refusal.hidden("没有这份报告。请刷新后重试。"));
        if (draft.isFixed()) {
            throw Refusal.conflict("已经定稿", "“" + draft.fileName() + "”已经定稿，不再改变。如需修改，请重新生成草稿，定稿为新的一版。");
        }
        if (!draft.contentCode().equals(seen.contentCode())) {
            throw Refusal.conflict("草稿重新生成过", "“" + draft.fileName() + "”没有定稿：您看过之后又重新生成了一份，内容不同。请看过新的草稿再定稿。");
        }
        Subject subject =
                subject(material, draft.subject().level(), draft.subject().code());
        int edition = store.nextEdition(material.year(), subject);
        MadeFrom from = madeFrom(material, subject);
        Composed now = composer.compose(scene(material, subject, from), State.FIXED, edition);
        if (!now.contentCode().equals(draft.contentCode())) {
            List<String> changes = from.since(madeFrom(draft));
            throw Refusal.conflict(
                    "草稿已不是最新",
                    "“" + draft.fileName() + "”的草稿生成以后，"
                            + (changes.isEmpty() ? "数据、文字或模板有变化" : String.join("；", changes))
                            + "，没有定稿。请重新生成草稿，看过以后再定稿。");
        }
        return made(store.fix(draft, now, by)
                .orElseThrow(() -> Refusal.conflict("刚刚另有一次保存", "这份报告刚刚重新生成过或者已经定稿（可能在您自己的另一个窗口），没有再次定稿。请刷新后查看。")));
    }

    /** Whether the year was archived here, so that its reports stay as its archive has them. */
    public boolean isArchived(int year) {
        return archived.isArchived(year);
    }
}
