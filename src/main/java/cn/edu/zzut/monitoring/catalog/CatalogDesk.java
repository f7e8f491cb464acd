package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.Catalogs.CatalogChanged;
import cn.edu.zzut.monitoring.catalog.Edition.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 指标体系管理: the office loads a year's catalog as a draft, compares it, confirms where its columns come from, publishes it. */
@Service
@Transactional
public class CatalogDesk {

    private final Editions editions;
    private final Catalogs catalogs;
    private final ApplicationEventPublisher events;

    CatalogDesk(Editions editions, Catalogs catalogs, ApplicationEventPublisher events) {
        this.editions = editions;
        this.catalogs = catalogs;
        this.events = events;
    }

    public Optional<Edition> draft(int year) {
        return editions.find(year, State.DRAFT);
    }

    public Optional<Edition> published(int year) {
        return editions.find(year, State.PUBLISHED);
    }

    /** The files of the year's draft. */
    public Optional<CatalogFiles> draftFiles(int year) {
        return draft(year).map(edition -> editions.files(edition.id()));
    }

    /**
     * Makes the files the year's draft, in place of an earlier one.
     *
     * @throws CatalogRefused naming all that is wrong with them
     * @throws Refusal when the year was launched
     */
    public void load(int year, CatalogFiles files, String origin, String by) {
        requireNotFrozen(year);
        files.requireFillable(year);
        editions.addDraft(year, origin, files, by);
    }

    /** What the draft, or without one the catalog in force, changes of the year before. */
    public CatalogComparison comparison(int year) {
        return CatalogComparison.between(
                catalogs.of(year - 1),
                draftFiles(year).map(CatalogFiles::catalog).orElseGet(() -> catalogs.of(year)));
    }

    /** The confirmed mapping of the draft or of the edition in force, else the one that the comparison suggests. */
    public YearMapping mapping(int year) {
        return draft(year).or(() -> published(year)).flatMap(Edition::mapping).orElseGet(() -> comparison(year)
                .suggestedMapping());
    }

    /**
     * The office confirms where the draft's tables and columns come from: as suggested, but for its answers.
     *
     * @throws Refusal when there is no draft
     * @throws Refusal when the mapping names what is not there, or one column twice
     */
    public void confirm(int year, Map<TableCode, MappingAnswer> answers, String by) {
        Edition draft = requireDraft(year);
        Catalog before = catalogs.of(year - 1);
        Catalog now = editions.files(draft.id()).catalog();
        YearMapping mapping =
                CatalogComparison.between(before, now).suggestedMapping().with(answers, now, before);
        mapping.requireConsistent(now, before);
        editions.confirm(draft.id(), mapping, by);
    }

    /**
     * Puts the draft in force.
     *
     * @throws CatalogRefused when it cannot be filled in: a former version may have let it through
     * @throws Refusal when there is no draft, its mapping is not confirmed, or the year was launched
     */
    public void publish(int year, String by) {
        requireNotFrozen(year);
        Edition draft = requireDraft(year);
        if (draft.mapping().isEmpty()) {
            throw Refusal.conflict("指标体系没有变化", "还没有确认与上年的对应关系。请先核对并确认，再发布。");
        }
        editions.files(draft.id()).requireFillable(year);
        editions.publish(draft, by);
        events.publishEvent(new CatalogChanged(year));
    }

    /** @throws Refusal when there is no draft */
    public void discard(int year) {
        if (!editions.deleteDraft(year)) {
            throw Refusal.conflict("指标体系没有变化", year + "年度没有草稿。");
        }
    }

    private Edition requireDraft(int year) {
        return draft(year).orElseThrow(() -> Refusal.conflict("指标体系没有变化", year + "年度没有草稿。请先上传指标体系工作簿或文件夹。"));
    }

    private void requireNotFrozen(int year) {
        if (published(year).filter(Edition::frozen).isPresent()) {
            throw Refusal.conflict("指标体系没有变化", year + "年度填报已经启动，指标体系不能再改变。请为下一年度准备。");
        }
    }
}
