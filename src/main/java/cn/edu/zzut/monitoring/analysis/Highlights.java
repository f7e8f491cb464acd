package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlight.Mark;
import cn.edu.zzut.monitoring.analysis.Highlight.Place;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What stands out among a year's indicators, and what the office decides about it. */
@Service
public class Highlights {

    private static final int LONGEST_REASON = 500;

    private final Indicators indicators;
    private final HighlightMarks marks;
    private final Clock clock;

    Highlights(Indicators indicators, HighlightMarks marks, Clock clock) {
        this.indicators = indicators;
        this.marks = marks;
        this.clock = clock;
    }

    /** What is listed: each story once, the most important first. */
    public List<Highlight> of(int year) {
        return all(year).stream()
                .filter(highlight -> !highlight.isToldWithAnother())
                .toList();
    }

    /** Also those that another's sentence tells, each with what was decided about the value that it has now. */
    public List<Highlight> all(int year) {
        return marks.on(year, new HighlightFinder(indicators.series(year)).all());
    }

    /** Those that the office wants to have mended, as long as they stand out with the value that it saw. */
    public List<Highlight> toRectify(int year) {
        return marks.isAny(year, Decision.RECTIFY)
                ? all(year).stream().filter(Highlight::isToBeRectified).toList()
                : List.of();
    }

    /**
     * Decides about what stands out; as soon as the value is another one, it is open again.
     *
     * @param decision OPEN to take an earlier one back
     * @throws Refusal when there is no such indicator, it does not stand out, or the reason is missing or too long
     */
    public void decide(int year, String indicator, Subject subject, Decision decision, String reason, String by) {
        if (indicators.series(year).catalog().indicators().stream()
                .noneMatch(other -> other.indicator().id().equals(indicator))) {
            throw Refusal.hidden(year + "年度的指标体系中没有指标“" + indicator + "”。请刷新后重试。");
        }
        Place place = new Place(indicator, subject.level(), subject.code());
        Highlight highlight = all(year).stream()
                .filter(other -> other.place().equals(place))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("没有记录", "这个指标值现在已不在关注点之列。请刷新后查看。"));
        if (Words.isNone(reason) || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("请写明理由，在" + LONGEST_REASON + "字以内。");
        }
        marks.add(year, place, highlight.value(), new Mark(decision, reason.strip(), by, clock.instant()));
    }
}
