package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.concept.Comparison;
import cn.edu.zzut.monitoring.concept.Difference;
import cn.edu.zzut.monitoring.concept.Difference.Explanation;
import cn.edu.zzut.monitoring.concept.Differences;
import cn.edu.zzut.monitoring.concept.Occurrence;
import cn.edu.zzut.monitoring.concept.Pair;
import cn.edu.zzut.monitoring.concept.Reckoned;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 口径比对与差异说明 (第十八条): the same quantity in several places, and how its units explained where they differ. */
@Component
class ConceptDifferences implements Chapter {

    private static final List<String> COMPARED = List.of(
            "统计口径", "定义", "计量单位", "甲", "甲的口径说明", "甲的统计时间", "甲的数值", "甲的依据", "乙", "乙的口径说明", "乙的统计时间", "乙的数值", "乙的依据",
            "关系", "相差", "状态", "无法比较的原因");
    private static final List<String> EXPLAINED = List.of(
            "差异",
            "发出人",
            "发出时间",
            "当时的依据",
            "单位",
            "答复",
            "说明",
            "说明时甲的数值",
            "说明时乙的数值",
            "说明人",
            "说明时间",
            "现在的状态",
            "最近一次退回的原因",
            "审核人",
            "审核时间");

    private final YearConcepts concepts;
    private final Differences differences;
    private final Names names;

    ConceptDifferences(YearConcepts concepts, Differences differences, Names names) {
        this.concepts = concepts;
        this.differences = differences;
        this.names = names;
    }

    @Override
    public String item() {
        return "findings";
    }

    @Override
    public void write(Subject subject, Folder folder) {
        int year = subject.year();
        folder.list(
                new Piece(year + "年度统计口径比对", "系统", year + ""),
                "口径比对.csv",
                COMPARED,
                concepts.of(year).stream()
                        .filter(pair -> concerns(subject, pair.units()))
                        .map(pair -> compared(year, pair))
                        .toList());
        folder.list(
                new Piece(year + "年度口径差异说明", "各单位", year + ""),
                "口径差异说明.csv",
                EXPLAINED,
                differences.of(year).stream()
                        .filter(one -> concerns(subject, one.units()))
                        .flatMap(one -> explained(subject, one))
                        .toList());
    }

    private static boolean concerns(Subject subject, Collection<UnitCode> units) {
        return subject.unit().isEmpty() || units.stream().anyMatch(subject::concerns);
    }

    private List<String> compared(int year, Pair pair) {
        List<String> line = new ArrayList<>(List.of(
                pair.concept().name(),
                pair.concept().definition(),
                pair.concept().unit()));
        line.addAll(side(year, pair.occurrence(), pair.value()));
        line.addAll(side(year, pair.with(), pair.other()));
        line.addAll(List.of(
                pair.against().relation().title(),
                number(pair.comparison().map(Comparison::difference)),
                pair.stateTitle() + (pair.isStale() ? "（原说明针对的数值已变化）" : ""),
                pair.whyNot()));
        return line;
    }

    private List<String> side(int year, Occurrence one, Reckoned figure) {
        return List.of(
                one.name(),
                one.definition(),
                concepts.statisticalTime(year, one),
                number(figure.value()),
                figure.basis());
    }

    /** A line for each word of a unit; one for those who have not said any yet. */
    private Stream<List<String>> explained(Subject subject, Difference one) {
        Stream<List<String>> silent = one.units().stream()
                .filter(unit -> subject.concerns(unit) && one.of(unit).isEmpty())
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(unit -> line(one, names.of(unit), List.of("还没有答复", "", "", "", "", "")));
        return Stream.concat(
                one.explanations().stream()
                        .filter(said -> subject.concerns(said.unit()))
                        .map(said -> line(one, names.of(said.unit()), words(said))),
                silent);
    }

    private List<String> words(Explanation said) {
        return List.of(
                said.corrects() ? "将更正" : "说明差异",
                said.text(),
                number(Optional.of(said.value())),
                number(Optional.of(said.other())),
                names.of(said.by()),
                LocalTimes.second(said.at()));
    }

    private List<String> line(Difference one, String unit, List<String> said) {
        return Stream.of(
                        List.of(
                                one.title(),
                                names.of(one.askedBy()),
                                LocalTimes.second(one.askedAt()),
                                one.basis(),
                                unit),
                        said,
                        List.of(
                                one.state().title(),
                                one.reason(),
                                names.of(one.decidedBy()),
                                LocalTimes.second(one.decidedAt())))
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(one ->
                        one.signum() == 0 ? "0" : one.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
