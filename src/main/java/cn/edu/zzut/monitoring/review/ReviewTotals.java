package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.review.ReviewSummary.Line;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole review in numbers, naming nobody.
 *
 * @param sampled how many rows were to be looked at, each once for each expert
 * @param inconsistent how many of the machine's checks do not hold
 * @param experts how many have tables now
 * @param conclusions how many of them concluded so last
 * @param unconcluded how many have not concluded yet
 */
public record ReviewTotals(
        int experts,
        int tables,
        int sampled,
        int seen,
        int inconsistent,
        Map<Conclusion, Integer> conclusions,
        int unconcluded) {

    static ReviewTotals of(List<Line> lines, int inconsistent) {
        Map<PersonId, Optional<Conclusions.Given>> last = new HashMap<>();
        lines.stream().filter(Line::assigned).forEach(line -> last.put(line.expert(), line.conclusion()));
        Map<Conclusion, Integer> conclusions = new EnumMap<>(Conclusion.class);
        last.values().forEach(given -> given.ifPresent(one -> conclusions.merge(one.conclusion(), 1, Integer::sum)));
        return new ReviewTotals(
                last.size(),
                (int) lines.stream().map(Line::table).distinct().count(),
                lines.stream().mapToInt(Line::sampled).sum(),
                lines.stream().mapToInt(Line::seen).sum(),
                inconsistent,
                conclusions,
                (int) last.values().stream().filter(Optional::isEmpty).count());
    }

    /** In one sentence of Chinese. */
    public String inWords() {
        if (experts == 0) {
            return "没有分配专家审核。";
        }
        String concluded = Stream.of(Conclusion.values())
                .filter(conclusions::containsKey)
                .map(one -> one.title() + conclusions.get(one) + "位")
                .collect(Collectors.joining("、"));
        return "专家" + experts + "位审核" + tables + "张表格，抽样" + sampled + "行、已看" + seen + "行；机器核对"
                + (inconsistent == 0 ? "没有不一致" : "不一致" + inconsistent + "项") + "；审核结论"
                + (concluded.isEmpty() ? "尚未给出。" : concluded + (unconcluded == 0 ? "。" : "，" + unconcluded + "位尚未给出。"));
    }
}
