package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlight.Mark;
import cn.edu.zzut.monitoring.analysis.Highlight.Place;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the office has decided about what stands out; only ever added to, the newest counts. */
@Component
class HighlightMarks {

    private final JdbcTemplate jdbc;

    HighlightMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(BigDecimal value, Mark mark) {}

    /** Each with what was decided about the very value that it has; as soon as that is another one, it is open again. */
    List<Highlight> on(int year, List<Highlight> found) {
        Map<Place, Kept> newest = newest(year);
        return found.stream()
                .map(highlight -> highlight.with(Optional.ofNullable(newest.get(highlight.place()))
                        .filter(kept -> kept.value().compareTo(highlight.value()) == 0)
                        .map(Kept::mark)
                        .filter(mark -> mark.decision() != Decision.OPEN)))
                .toList();
    }

    boolean isAny(int year, Decision decision) {
        return newest(year).values().stream().anyMatch(kept -> kept.mark().decision() == decision);
    }

    private Map<Place, Kept> newest(int year) {
        Map<Place, Kept> newest = new HashMap<>();
        jdbc.query(
                """
                select indicator, level, subject, value, mark, reason, marked_by, marked_at
                from monitoring.highlight_mark where year = ? order by id""",
                row -> {
                    newest.put(
                            new Place(row.getString(1), Level.valueOf(row.getString(2)), row.getString(3)),
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

    void add(int year, Place place, BigDecimal value, Mark mark) {
        jdbc.update(
                """
                insert into monitoring.highlight_mark
                    (year, indicator, level, subject, mark, value, reason, marked_by, marked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                year,
                place.indicator(),
                place.level().name(),
                place.subject(),
                mark.decision().name(),
                value,
                mark.reason(),
                mark.by(),
                Timestamp.from(mark.at()));
    }
}
