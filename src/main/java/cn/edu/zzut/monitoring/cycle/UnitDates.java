package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The days of all parts of tables that are still to be done, within a year's plan. Whatever moves proves itself: nothing
 * falls due after its stage, assisting units come before the responsible one, base tables before the others
 * (第十九条), and nobody becomes late by the move.
 */
public final class UnitDates {

    private final YearPlan plan;
    private final List<PlannedPart> parts;

    /** The days as they were kept, taken as they are. */
    public UnitDates(YearPlan plan, List<PlannedPart> parts) {
        this.plan = plan;
        this.parts = List.copyOf(parts);
    }

    public YearPlan plan() {
        return plan;
    }

    /** The parts with a day of their own. */
    public List<PlannedPart> own() {
        return parts.stream().filter(PlannedPart::own).toList();
    }

    private PlannedPart part(long id) {
        return parts.stream().filter(part -> part.id() == id).findFirst().orElseThrow();
    }

    /** The parts whose day is another than in those dates. */
    public List<PlannedPart> movedFrom(UnitDates before) {
        return parts.stream()
                .filter(part -> !before.part(part.id()).day().equals(part.day()))
                .toList();
    }

    /**
     * One stage moved, and with it what is collected by the plan; units with days of their own keep them.
     *
     * @throws Refusal when one of the days does not fit
     */
    public UnitDates moved(Stage stage, LocalDate day, LocalDate today) {
        YearPlan moved = plan.moved(stage, day, today);
        if (stage != Stage.COLLECTION) {
            return new UnitDates(moved, parts);
        }
        List<PlannedPart> all = parts.stream()
                .map(part -> part.own() ? part : part.on(dayOf(part, moved)))
                .toList();
        return new UnitDates(moved, all).proven(part -> !part.own(), this, today);
    }

    private static LocalDate dayOf(PlannedPart part, YearPlan plan) {
        return part.assisting() ? plan.assistantDue(part.base()) : plan.tableDue(part.base());
    }

    /**
     * One unit's part given a day of its own.
     *
     * @throws Refusal when the day does not fit
     */
    public UnitDates withOwn(long id, LocalDate day, LocalDate today) {
        PlannedPart own = part(id).withItsOwn(day);
        refuse(Stream.of(
                DayRules.notPast(own.named(), day, today), DayRules.workingDay(own.named(), day, plan.calendar())));
        List<PlannedPart> all = new ArrayList<>(parts);
        all.replaceAll(part -> part.id() == id ? own : part);
        return new UnitDates(plan, all).proven(part -> part.id() == id, this, today);
    }

    /** Whether more time may still be asked for: up to the moment at which the work is due, not after it. */
    public static boolean mayBeExtended(Instant dueAt, Instant now) {
        return !dueAt.isBefore(now);
    }

    /**
     * More time for one unit's part, asked for while it {@linkplain #mayBeExtended may be}.
     *
     * @throws Refusal as {@link #withOwn}, when it is too late to ask, and when the day is no later one
     */
    public UnitDates extended(long id, Instant dueAt, LocalDate day, Instant now) {
        if (!mayBeExtended(dueAt, now)) {
            throw Refusal.invalid("截止时间已过，不能再申请延期。请尽快完成，并在追责问责的“提交情况说明”任务中说明原因。");
        }
        if (!day.isAfter(SchoolClock.dayOf(dueAt))) {
            throw Refusal.invalid("申请的日期" + SchoolClock.inChinese(day) + "不晚于现在的截止日期"
                    + SchoolClock.inChinese(SchoolClock.dayOf(dueAt)) + "，请选择更晚的日期。");
        }
        LocalDate last = lastDayOf(part(id));
        if (day.isAfter(last)) {
            throw Refusal.invalid(
                    last.isAfter(SchoolClock.dayOf(dueAt))
                            ? "申请的日期" + SchoolClock.inChinese(day) + "太晚，最晚可以延至" + SchoolClock.inChinese(last)
                                    + "。仍不够的，请联系评估督导处调整整张表或该阶段的日期。"
                            : "现在的截止日期" + SchoolClock.inChinese(SchoolClock.dayOf(dueAt)) + "已是整张表的最后一天（"
                                    + SchoolClock.inChinese(last) + "），不能再延期。确有困难的，请联系评估督导处调整日期。");
        }
        return withOwn(id, day, SchoolClock.dayOf(now));
    }

    /** A responsible unit's part is due within its stage, an assisting unit's before the table is put together. */
    private LocalDate lastDayOf(PlannedPart part) {
        LocalDate stage = plan.due(Stage.COLLECTION);
        return parts.stream()
                .filter(other ->
                        part.assisting() && !other.assisting() && other.table().equals(part.table()))
                .map(PlannedPart::day)
                .filter(stage::isAfter)
                .findFirst()
                .orElse(stage);
    }

    /** What has not changed only has to fit what has: two kept days are not held against one another. */
    private UnitDates proven(Predicate<PlannedPart> changed, UnitDates before, LocalDate today) {
        List<PlannedPart> kept = parts.stream().filter(changed.negate()).toList();
        refuse(parts.stream().map(this::withinItsStage));
        refuse(parts.stream()
                .filter(changed)
                .flatMap(part -> Stream.concat(
                        Stream.of(notMadeLate(part, before.part(part.id()), today)),
                        kept.stream().flatMap(other -> inOrder(part, other)))));
        return this;
    }

    private static void refuse(Stream<Optional<String>> objections) {
        objections.flatMap(Optional::stream).findFirst().ifPresent(text -> {
            throw Refusal.invalid(text);
        });
    }

    private Optional<String> withinItsStage(PlannedPart part) {
        LocalDate last = plan.due(Stage.COLLECTION);
        return part.day().isAfter(last)
                ? Optional.of(part.named() + SchoolClock.inChinese(part.day()) + "不得晚于“" + Stage.COLLECTION.title()
                        + "”（" + SchoolClock.inChinese(last)
                        + (part.own() ? "）。请先调整该单位的日期；确需延后的，请先调整该阶段。" : "）。确需延后的，请先调整该阶段。"))
                : Optional.empty();
    }

    private static Optional<String> notMadeLate(PlannedPart part, PlannedPart before, LocalDate today) {
        return part.day().isBefore(today) && !before.day().isBefore(today)
                ? Optional.of("这样调整后，" + part.named() + "将是" + SchoolClock.inChinese(part.day())
                        + "，已经过去，该单位会因此逾期。请选择晚一些的日期。")
                : Optional.empty();
    }

    private static Stream<Optional<String>> inOrder(PlannedPart one, PlannedPart other) {
        return Stream.of(
                assistantsFirst(one, other), assistantsFirst(other, one), baseFirst(one, other), baseFirst(other, one));
    }

    private static Optional<String> assistantsFirst(PlannedPart assistant, PlannedPart responsible) {
        return assistant.assisting()
                        && !responsible.assisting()
                        && assistant.table().equals(responsible.table())
                        && assistant.day().isAfter(responsible.day())
                ? Optional.of("协助单位应先于责任单位完成：" + assistant.named() + SchoolClock.inChinese(assistant.day()) + "不得晚于"
                        + responsible.named() + "（" + SchoolClock.inChinese(responsible.day()) + "）。请先调整其中一个单位的日期。")
                : Optional.empty();
    }

    private static Optional<String> baseFirst(PlannedPart base, PlannedPart other) {
        return base.base() && !other.base() && !other.assisting() && base.day().isAfter(other.day())
                ? Optional.of("基础数据表应先于其他表完成（第十九条）：" + base.named() + SchoolClock.inChinese(base.day()) + "晚于"
                        + other.named() + "（" + SchoolClock.inChinese(other.day()) + "）。请先调整其中一个单位的日期。")
                : Optional.empty();
    }

    /** What is still to come and falls on a day that is no working day any more, for people, stages first. */
    public List<String> onRestDays(LocalDate today) {
        Stream<String> stages = plan.onRestDays().stream()
                .filter(stage -> !plan.due(stage).isBefore(today))
                .map(stage -> "“" + stage.title() + "”（" + SchoolClock.inChinese(plan.due(stage)) + "）");
        Stream<String> units = parts.stream()
                .filter(part -> !part.day().isBefore(today) && !plan.calendar().isWorkingDay(part.day()))
                .map(part -> part.title() + "（" + SchoolClock.inChinese(part.day()) + "）");
        return Stream.concat(stages, units).toList();
    }
}
