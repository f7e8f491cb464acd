package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The days by which a year's six stages are due. Whatever is planned or moved proves itself: it is a working day, not
 * past, the stages follow one another, and the first of what is collected, the assisting units' parts of the base tables
 * (第十九条), falls due only when stage 1 is over. What was kept is taken as it is, for a day may become a holiday
 * later ({@link #onRestDays}); it has to fit whatever is moved.
 */
public final class YearPlan {

    /** Base tables are due so many working days before the others (第十九条). */
    private static final int BASE_TABLES_EARLIER = 10;
    /** Assisting units are due so many working days before the responsible unit. */
    private static final int ASSISTANTS_EARLIER = 4;

    private final Map<Stage, LocalDate> days;
    private final WorkingDays calendar;

    private YearPlan(Map<Stage, LocalDate> days, WorkingDays calendar) {
        this.days = new EnumMap<>(days);
        this.calendar = calendar;
    }

    /** The plan as it was kept, with a day for each stage. */
    public static YearPlan kept(Map<Stage, LocalDate> days, WorkingDays calendar) {
        Arrays.stream(Stage.values()).forEach(stage -> Objects.requireNonNull(days.get(stage)));
        return new YearPlan(days, calendar);
    }

    /** The usual number of working days for each stage, over the turn of the year where the launch is late in it. */
    static YearPlan usual(LocalDate launch, WorkingDays calendar) {
        return afterLaunch(launch, Stage::workingDays, calendar).proven(launch);
    }

    /** As many working days after the launch as this plan's; the usual ones where that would be no sound plan. */
    YearPlan again(LocalDate lastLaunch, LocalDate launch) {
        YearPlan again = afterLaunch(launch, stage -> calendar.late(lastLaunch, due(stage)), calendar);
        return again.objection(EnumSet.allOf(Stage.class), launch.plusDays(1)).isEmpty()
                ? again
                : usual(launch, calendar);
    }

    private static YearPlan afterLaunch(LocalDate launch, Function<Stage, Integer> workingDays, WorkingDays calendar) {
        return new YearPlan(
                Arrays.stream(Stage.values())
                        .collect(Collectors.toMap(
                                stage -> stage, stage -> calendar.plus(launch, workingDays.apply(stage)))),
                calendar);
    }

    /**
     * All six planned at once; stages that are not mentioned keep their day.
     *
     * @throws Refusal when it is no sound plan
     */
    public YearPlan planned(Map<Stage, LocalDate> wished, LocalDate today) {
        Map<Stage, LocalDate> all = new EnumMap<>(days);
        all.putAll(wished);
        return new YearPlan(all, calendar).proven(today);
    }

    private YearPlan proven(LocalDate today) {
        return orRefused(objection(EnumSet.allOf(Stage.class), today));
    }

    /**
     * One stage moved.
     *
     * @throws Refusal when its day is no working day, past, or out of order
     */
    public YearPlan moved(Stage stage, LocalDate day, LocalDate today) {
        Map<Stage, LocalDate> all = new EnumMap<>(days);
        all.put(stage, day);
        YearPlan moved = new YearPlan(all, calendar);
        return moved.orRefused(moved.objection(Set.of(stage), today));
    }

    private YearPlan orRefused(Optional<String> objection) {
        objection.ifPresent(text -> {
            throw Refusal.invalid(text);
        });
        return this;
    }

    /** The first thing that speaks against the days of those stages. */
    private Optional<String> objection(Set<Stage> changed, LocalDate today) {
        Stream<Optional<String>> days = changed.stream()
                .flatMap(stage -> Stream.of(
                        DayRules.notPast(named(stage), due(stage), today),
                        DayRules.notFar(named(stage), due(stage), today),
                        DayRules.workingDay(named(stage), due(stage), calendar),
                        inOrder(stage, changed)));
        return Stream.concat(days, changed.stream().map(this::roomForBaseTables))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Against a stage that moves too, the earlier one's rule is enough. */
    private Optional<String> inOrder(Stage stage, Set<Stage> changed) {
        for (Stage other : Stage.values()) {
            if (other.number() < stage.number() && due(other).isAfter(due(stage))) {
                return Optional.of(named(stage) + SchoolClock.inChinese(due(stage)) + "不得早于“" + other.title() + "”（"
                        + SchoolClock.inChinese(due(other)) + "）。请选择这一天或以后的工作日，或先调整前面的阶段。");
            }
            if (other.number() > stage.number()
                    && !changed.contains(other)
                    && due(other).isBefore(due(stage))) {
                return Optional.of(named(stage) + SchoolClock.inChinese(due(stage)) + "不得晚于“" + other.title() + "”（"
                        + SchoolClock.inChinese(due(other)) + "）。请先调整后面的阶段。");
            }
        }
        return Optional.empty();
    }

    private Optional<String> roomForBaseTables(Stage stage) {
        LocalDate ready = due(Stage.DEPLOYMENT);
        boolean concerned = stage == Stage.DEPLOYMENT || stage == Stage.COLLECTION;
        return !concerned || calendar.late(assistantDue(true), ready) == 0
                ? Optional.empty()
                : Optional.of(
                        "“" + Stage.COLLECTION.title() + "”的截止日期" + SchoolClock.inChinese(due(Stage.COLLECTION)) + "离“"
                                + Stage.DEPLOYMENT.title() + "”（" + ready + "）太近：基础数据表先于其他表（第十九条）、协助单位先于责任单位完成，共需"
                                + (BASE_TABLES_EARLIER + ASSISTANTS_EARLIER) + "个工作日。请把采集截止日期定在"
                                + calendar.plus(ready, BASE_TABLES_EARLIER + ASSISTANTS_EARLIER) + "或以后，或提前“"
                                + Stage.DEPLOYMENT.title() + "”。");
    }

    private static String named(Stage stage) {
        return "“" + stage.title() + "”的截止日期";
    }

    public LocalDate due(Stage stage) {
        return days.get(stage);
    }

    /** When the responsible unit's table is due. */
    public LocalDate tableDue(boolean base) {
        LocalDate due = due(Stage.COLLECTION);
        return base ? calendar.plus(due, -BASE_TABLES_EARLIER) : due;
    }

    /** When an assisting unit's part of a table is due. */
    public LocalDate assistantDue(boolean base) {
        return calendar.plus(tableDue(base), -ASSISTANTS_EARLIER);
    }

    /** The stages whose day was a working day when it was planned and is none any more. */
    public List<Stage> onRestDays() {
        return Arrays.stream(Stage.values())
                .filter(stage -> !calendar.isWorkingDay(due(stage)))
                .toList();
    }

    WorkingDays calendar() {
        return calendar;
    }
}
