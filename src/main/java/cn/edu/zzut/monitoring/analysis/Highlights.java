package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlight.Mark;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What stands out among a year's indicators, and what the office decides about it. */
@Service
public class Highlights {

    private static final int LONGEST_REASON = 500;

    private final Indicators indicators;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Highlights(Indicators indicators, JdbcTemplate jdbc, Clock clock) {
        this.indicators = indicators;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Place(String indicator, String level, String subject) {

        static Place of(Highlight highlight) {
            return new Place(
                    highlight.indicator().id(),
                    highlight.subject().level().name(),
                    highlight.subject().code());
        }
    }

    private record Kept(BigDecimal value, Mark mark) {}

    /** What is listed: each story once, the most important first. */
    public List<Highlight> of(int year) {
        return all(year).stream()
                .filter(highlight -> !highlight.isToldWithAnother())
                .toList();
    }

    /** Also those that another's sentence tells, each with what was decided about the value that it has now. */
    public List<Highlight> all(int year) {
        Map<Place, Kept> marks = marks(year);
        return new HighlightFinder(indicators.series(year))
                .all().stream()
                        .map(highlight -> highlight.with(Optional.ofNullable(marks.get(Place.of(highlight)))
                                .filter(kept -> kept.value().compareTo(highlight.value()) == 0)
                                .map(Kept::mark)
                                .filter(mark -> mark.decision() != Decision.OPEN)))
                        .toList();
    }

    /** Those that the office wants to have mended, as long as they stand out with the value that it saw. */
    public List<Highlight> toRectify(int year) {
        boolean isAny =
                marks(year).values().stream().anyMatch(kept -> kept.mark().decision() == Decision.RECTIFY);
        return isAny ? all(year).stream().filter(Highlight::isToBeRectified).toList() : List.of();
    }

    private Map<Place, Kept> marks(int year) {
        Map<Place, Kept> newest = new HashMap<>();
        jdbc.query(
                """
                select indicator, level, subject, value, mark, reason, marked_by, marked_at
                from monitoring.highlight_mark where year = ? order by id""",
                row -> {
                    newest.put(
                            new Place(row.getString(1), row.getString(2), row.getString(3)),
                            new Kept(
                                    row.getBigDecimal(4),
                                    new Mark(
                                            Decision.valueOf(row.getString(5)),
                                            row.getString(6),
                                            row.getString(7),
                                            row.getTimestamp(8).toInstant())));
                },
                year);
        return newest;
    }

    /**
     * Decides about what stands out; as soon as the value is another one, it is open again.
     *
     * @param decision OPEN to take an earlier one back
     * @throws Refusal when it does not stand out, or the reason is missing or too long
     */
    public void decide(int year, String indicator, Subject subject, Decision decision, String reason, String by) {
        Place place = new Place(indicator, subject.level().name(), subject.code());
        Highlight highlight = all(year).stream()
                .filter(other -> Place.of(other).equals(place))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("没有记录", "这个指标值现在已不在关注点之列。请刷新后查看。"));
        if (Words.isNone(reason) || reason.strip().length() > LONGEST_REASON) {
            throw Refusal.invalid("请写明理由，在" + LONGEST_REASON + "字以内。");
        }
        jdbc.update(
                """
                insert into monitoring.highlight_mark
                    (year, indicator, level, subject, mark, value, reason, marked_by, marked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                year,
                indicator,
                place.level(),
                place.subject(),
                decision.name(),
                highlight.value(),
                reason.strip(),
                by,
                Timestamp.from(clock.instant()));
    }
}
