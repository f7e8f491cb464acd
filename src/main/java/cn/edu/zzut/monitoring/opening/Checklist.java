package cn.edu.zzut.monitoring.opening;

import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.opening.OpeningStep.Kind;
import cn.edu.zzut.monitoring.opening.OpeningStep.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 开通清单: each step as it is. */
public record Checklist(int year, List<OpeningStep> steps) {

    static Checklist of(OpeningFacts facts) {
        List<OpeningStep> before = List.of(
                OpeningStep.of(Kind.SCHOOL, facts.school().missing(), school(facts)),
                facts.mail().step(),
                people(facts),
                calendar(facts),
                pastYears(facts),
                catalog(facts));
        return new Checklist(
                facts.year(),
                Stream.concat(before.stream(), Stream.of(launch(facts, isReady(before))))
                        .toList());
    }

    private static boolean isReady(List<OpeningStep> steps) {
        return steps.stream().noneMatch(step -> step.state() == State.MISSING);
    }

    /** Whether nothing is missing any more. */
    public boolean isReady() {
        return isReady(steps);
    }

    /** Whether the year is launched, too. */
    public boolean isDone() {
        return isReady() && steps.stream().noneMatch(step -> step.state() == State.NEXT);
    }

    private static List<String> school(OpeningFacts facts) {
        return facts.school().name().isBlank()
                ? List.of()
                : List.of(facts.school().name());
    }

    private static OpeningStep people(OpeningFacts facts) {
        Stream<String> count =
                facts.units() == 0 ? Stream.of() : Stream.of(facts.units() + "个单位，" + facts.people() + "人");
        return OpeningStep.of(
                Kind.PEOPLE,
                facts.staffing().gaps(),
                Stream.concat(count, facts.staffing().advice().stream()).toList());
    }

    private static OpeningStep calendar(OpeningFacts facts) {
        long makeUp = facts.days().stream().filter(SpecialDay::working).count();
        if (facts.days().isEmpty()) {
            return OpeningStep.of(Kind.CALENDAR, List.of("没有登记" + facts.year() + "年的节假日，期限会落在假日上"), List.of());
        }
        String entered = facts.year() + "年已登记" + (facts.days().size() - makeUp) + "天节假日、" + makeUp + "天调休上班";
        return OpeningStep.of(
                Kind.CALENDAR, List.of(), makeUp == 0 ? List.of(entered, "调休安排公布后请补充") : List.of(entered));
    }

    private static OpeningStep pastYears(OpeningFacts facts) {
        if (facts.pastYears().isEmpty()) {
            return new OpeningStep(Kind.PAST_YEARS, State.OPTIONAL, List.of(), List.of("还没有往年数据；没有也可以启动，但不能与往年比较和预填"));
        }
        String years = facts.pastYears().stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
        return OpeningStep.of(Kind.PAST_YEARS, List.of(), List.of("已有" + years + "年度的数据"));
    }

    private static OpeningStep catalog(OpeningFacts facts) {
        return OpeningStep.of(
                Kind.CATALOG,
                facts.catalogDraft() ? List.of(facts.year() + "年度有没有发布的指标体系草稿，请发布或放弃") : List.of(),
                List.of(facts.year() + "年度使用的指标体系有" + facts.tables() + "张表"));
    }

    private static OpeningStep launch(OpeningFacts facts, boolean ready) {
        if (facts.launched().isPresent()) {
            return OpeningStep.of(
                    Kind.LAUNCH, List.of(), List.of(facts.launched().get() + "已启动"));
        }
        return new OpeningStep(
                Kind.LAUNCH,
                State.NEXT,
                List.of(),
                List.of(ready ? "已经具备条件，由评估督导处启动" + facts.year() + "年度填报" : "以上补齐后，由评估督导处启动" + facts.year() + "年度填报"));
    }
}
