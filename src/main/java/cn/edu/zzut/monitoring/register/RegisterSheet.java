package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.rectification.ProofFiles;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationEntry;
import cn.edu.zzut.monitoring.rectification.RectificationEntry.Deed;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 整改台账 as a sheet: one line an item, in the columns that such ledgers have. */
@Component
public class RegisterSheet {

    /** In their order. */
    public static final List<String> HEADINGS = List.of(
            "编号",
            "年度",
            "来源",
            "一级指标",
            "二级指标",
            "问题表述",
            "表现数值",
            "原因分析",
            "整改目标",
            "整改要求",
            "整改措施",
            "类型",
            "牵头单位",
            "协助单位",
            "责任人",
            "分管校领导",
            "启动时间",
            "完成时限",
            "计划完成时间",
            "进度（%）",
            "进展说明",
            "完成情况",
            "佐证",
            "申请销号时间",
            "复核人",
            "复核意见",
            "复核数值",
            "状态",
            "最近一次退回或重新整改的原因",
            "销号时间",
            "回头看时间",
            "轮次",
            "是否反弹");

    private static final int CELL = 32_000;

    private final Organization organization;
    private final Catalogs catalogs;
    private final Rectifications rectifications;
    private final ProofFiles files;

    RegisterSheet(Organization organization, Catalogs catalogs, Rectifications rectifications, ProofFiles files) {
        this.organization = organization;
        this.catalogs = catalogs;
        this.rectifications = rectifications;
        this.files = files;
    }

    /** A line each. */
    public List<List<String>> lines(List<Register.Entry> entries) {
        List<Long> ids = entries.stream().map(entry -> entry.item().id()).toList();
        Map<Long, List<RectificationEntry>> histories = rectifications.entries(ids);
        Map<Long, List<String>> proofs = files.names(ids);
        String leaders =
                organization.withRole(Role.LEADER).stream().map(Person::name).collect(Collectors.joining("、"));
        return entries.stream()
                .map(entry -> cells(
                        entry,
                        histories.getOrDefault(entry.item().id(), List.of()),
                        proofs.getOrDefault(entry.item().id(), List.of()),
                        leaders))
                .toList();
    }

    private List<String> cells(
            Register.Entry entry, List<RectificationEntry> history, List<String> proofs, String leaders) {
        Rectification item = entry.item();
        return List.of(
                        number(item),
                        String.valueOf(item.year()),
                        item.cause().source().title(),
                        first(item.cause(), item.year()),
                        second(item.cause(), item.year()),
                        item.problem(),
                        item.valueBefore(),
                        item.causes(),
                        item.target(),
                        item.requirement(),
                        item.measures(),
                        item.kind().title(),
                        organization.unit(item.unit()).name(),
                        item.assisting().stream()
                                .map(unit -> organization.unit(unit).name())
                                .collect(Collectors.joining("、")),
                        item.responsible().map(organization::nameOf).orElse(""),
                        leaders,
                        day(Optional.of(item.publishedAt())),
                        item.dueOn().toString(),
                        item.plannedOn().map(Object::toString).orElse(""),
                        String.valueOf(item.progress()),
                        notes(history),
                        item.evidence(),
                        String.join("、", proofs),
                        day(item.askedAt()),
                        item.checkedBy().map(organization::nameOf).orElse(""),
                        item.opinion(),
                        item.valueAfter(),
                        item.state().title(),
                        item.returnReason(),
                        day(item.verifiedAt()),
                        day(item.lookedAt()),
                        String.valueOf(item.round()),
                        reboundOf(entry))
                .stream()
                .map(cell -> cell.length() <= CELL ? cell : cell.substring(0, CELL))
                .toList();
    }

    /** Such as ZG2026-0012: the year, and a number that is used once. */
    public static String number(Rectification item) {
        return "ZG%d-%04d".formatted(item.year(), item.id());
    }

    private String first(Cause cause, int year) {
        return cause.source() == Cause.Source.INDICATOR
                ? "监测指标"
                : table(catalogs.of(year), cause).map(TableDefinition::category).orElse("");
    }

    private String second(Cause cause, int year) {
        return cause.source() == Cause.Source.INDICATOR
                ? catalogs.of(year).indicators().stream()
                        .map(CompiledIndicator::indicator)
                        .filter(one -> one.id().equals(cause.indicator()))
                        .map(Indicator::name)
                        .findFirst()
                        .orElse(cause.indicator())
                : table(catalogs.of(year), cause)
                        .map(table -> table.title() + (cause.column().isEmpty() ? "" : "，" + cause.column()))
                        .orElse(cause.place());
    }

    private static Optional<TableDefinition> table(Catalog catalog, Cause cause) {
        return cause.table().isEmpty() ? Optional.empty() : catalog.find(new TableCode(cause.table()));
    }

    private String notes(List<RectificationEntry> history) {
        return history.stream()
                .filter(entry -> entry.deed() == Deed.PROGRESS)
                .map(entry -> day(Optional.of(entry.at())) + " " + entry.progress() + "% " + entry.text())
                .collect(Collectors.joining("\n"));
    }

    private static String reboundOf(Register.Entry entry) {
        return entry.item().round() > 1
                ? "是（第" + entry.item().round() + "轮）"
                : entry.recurrence().verdict().title();
    }

    private static String day(Optional<Instant> at) {
        return at.map(moment -> SchoolClock.dayOf(moment).toString()).orElse("");
    }
}
