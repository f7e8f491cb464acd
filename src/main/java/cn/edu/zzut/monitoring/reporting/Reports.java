package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Composer.Composed;
import cn.edu.zzut.monitoring.reporting.Report.State;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a year's reports, one at a time: drafts as often as one likes, editions that never change. */
@Service
@Transactional
public class Reports {

    private final Materials materials;
    private final Composer composer;
    private final ReportStore store;

    Reports(Materials materials, Composer composer, ReportStore store) {
        this.materials = materials;
        this.composer = composer;
        this.store = store;
    }

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
     * @throws Refusal when the year has no such subject
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
        int edition = store.nextEdition(material.year(), subject);
        return store.draft(material, subject, edition, composer.compose(material, subject, State.DRAFT, edition), by);
    }

    /**
     * Fixes a draft as it was seen: from then on it never changes.
     *
     * @throws Refusal when it is no draft any more, or would say something else now than it does
     */
    public Report fix(int year, long id, PersonId by) {
        return fix(materials.of(year), id, by);
    }

    Report fix(YearMaterial material, long id, PersonId by) {
        Report draft = find(material.year(), id).orElseThrow(() -> Refusal.hidden("没有这份报告。请刷新后重试。"));
        if (draft.isFixed()) {
            throw Refusal.conflict("已经定稿", "“" + draft.fileName() + "”已经定稿，不再改变。如需修改，请重新生成草稿，定稿为新的一版。");
        }
        Subject subject =
                subject(material, draft.subject().level(), draft.subject().code());
        int edition = store.nextEdition(material.year(), subject);
        Composed now = composer.compose(material, subject, State.FIXED, edition);
        if (!now.contentCode().equals(draft.contentCode())) {
            throw Refusal.conflict("草稿已不是最新", "“" + draft.fileName() + "”的草稿生成以后，数据、文字或模板有变化，没有定稿。请重新生成草稿，看过以后再定稿。");
        }
        return store.fix(draft, now, by).orElseThrow(() -> Refusal.conflict("别人刚刚改过", "这份报告刚刚被别人重新生成或定稿。请刷新后查看。"));
    }

    /** What a report's basis is that is made now: another one as soon as a table that counts or the catalog is. */
    @Transactional(readOnly = true)
    public String basis(int year) {
        return materials.basis(year);
    }

    /** Whether the tables and the catalog are as they were when the report was made. */
    @Transactional(readOnly = true)
    public boolean isUpToDate(Report report) {
        return basis(report.year()).equals(report.basis());
    }
}
