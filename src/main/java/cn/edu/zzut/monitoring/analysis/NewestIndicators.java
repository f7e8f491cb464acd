package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.Highlight.Place;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.filing.Newest;
import cn.edu.zzut.monitoring.filing.Submissions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 常态监测的指标: those of a year computed from the newest data; what was reported keeps its own in {@link Indicators}. */
@Service
public class NewestIndicators {

    private final Cache<Key, YearOutcomes> kept =
            Caffeine.newBuilder().maximumSize(2).build();

    private final Indicators indicators;
    private final EnteredFigures figures;
    private final Submissions submissions;
    private final Newest newest;
    private final Catalogs catalogs;
    private final HighlightMarks marks;

    NewestIndicators(
            Indicators indicators,
            EnteredFigures figures,
            Submissions submissions,
            Newest newest,
            Catalogs catalogs,
            HighlightMarks marks) {
        this.indicators = indicators;
        this.figures = figures;
        this.submissions = submissions;
        this.newest = newest;
        this.catalogs = catalogs;
        this.marks = marks;
    }

    private record Key(Catalog catalog, int year, Map<String, Long> versions, long figures) {}

    /** All indicators of all subjects as they stand now, beside those of the years before. */
    public List<Observation> of(int year) {
        Series series = series(year);
        return observations(series, marks.on(year, new HighlightFinder(series).all()));
    }

    static List<Observation> observations(Series series, List<Highlight> standOut) {
        Map<Place, Highlight> byPlace = new HashMap<>();
        standOut.forEach(highlight -> byPlace.put(highlight.place(), highlight));
        List<Observation> observations = new ArrayList<>();
        for (Level level : Level.values()) {
            for (IndicatorValue value : series.of(level)) {
                Highlight highlight =
                        byPlace.get(new Place(value.id(), level, value.subject().code()));
                observations.add(
                        highlight == null
                                ? Observation.of(value)
                                : Observation.of(value, highlight, isDismissed(highlight, byPlace)));
            }
        }
        return observations;
    }

    private static boolean isDismissed(Highlight highlight, Map<Place, Highlight> byPlace) {
        return highlight.isDismissed()
                || highlight
                        .told()
                        .map(byPlace::get)
                        .filter(Highlight::isDismissed)
                        .isPresent();
    }

    private Series series(int year) {
        Series reported = indicators.series(year);
        NewestYear now = new NewestYear(new FiledYear(year, submissions, catalogs), newest);
        if (now.isAsFiled()) {
            return reported;
        }
        Key key = new Key(reported.catalog(), year, now.fingerprint(), figures.newest(year));
        List<YearOutcomes> years = new ArrayList<>(reported.years());
        years.set(0, kept.get(key, absent -> indicators
                .computation(reported.catalog(), now)
                .all()));
        return new Series(reported.catalog(), years, reported.category());
    }
}
