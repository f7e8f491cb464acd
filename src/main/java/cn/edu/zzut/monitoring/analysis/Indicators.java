package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Derives the year's indicators from its tables, for the school, its colleges and its majors (第八条, 第十六条). */
@Service
public class Indicators {

    /** The year and those before it that a value is shown with. */
    public static final int YEARS = 5;

    private static final int DECIMALS = 2;

    /** A year's outcomes are kept until one of its tables, or the catalog, is another one. */
    private final Cache<Key, YearOutcomes> kept =
            Caffeine.newBuilder().maximumSize(4L * YEARS).build();

    private final Submissions submissions;
    private final Catalogs catalogs;
    private final EnteredFigures figures;
    private final Supplier<SchoolProfile> school;

    Indicators(Submissions submissions, Catalogs catalogs, EnteredFigures figures, Supplier<SchoolProfile> school) {
        this.submissions = submissions;
        this.catalogs = catalogs;
        this.figures = figures;
        this.school = school;
    }

    /** A catalog is one and the same object as long as nobody changes it. */
    private record Key(Catalog catalog, int asked, int year, Map<String, Long> versions, long figures) {}

    /** The colleges or majors of a year; the school for its own level. */
    public List<Subject> subjects(int year, Level level) {
        return outcomes(year).get(0).subjects(level);
    }

    /** @throws Refusal when the year has no such subject */
    public Subject subject(int year, Level level, String code) {
        return outcomes(year)
                .get(0)
                .subject(level, code)
                .orElseThrow(() ->
                        Refusal.hidden(year + "年度没有代码为“" + code + "”的" + level.title() + "。请从列表中选择；列表来自表1-3和表1-4-1。"));
    }

    /** The school's indicators. */
    public List<IndicatorValue> of(int year) {
        return of(year, Level.SCHOOL, Subject.SCHOOL.code());
    }

    /**
     * All indicators of a subject, in the catalog's order; those whose tables have no data are empty.
     *
     * @throws Refusal when the year has no such subject
     */
    public List<IndicatorValue> of(int year, Level level, String code) {
        Subject subject = subject(year, level, code);
        return series(year).of(level).stream()
                .filter(value -> value.subject().equals(subject))
                .toList();
    }

    /** All indicators of all subjects of a level. */
    public List<IndicatorValue> of(int year, Level level) {
        return series(year).of(level);
    }

    /** Another number after each figure that is entered for the year. */
    public long entered(int year) {
        return figures.newest(year);
    }

    Series series(int year) {
        return new Series(catalogs.of(year), outcomes(year), school.get().category());
    }

    /** The outcomes of the year, then of the years before as far as they have data. */
    List<YearOutcomes> outcomes(int year) {
        Catalog catalog = catalogs.of(year);
        List<YearOutcomes> years = new ArrayList<>();
        FiledYear filed = new FiledYear(year, submissions, catalogs);
        for (int i = 0; i < YEARS; i++) {
            FiledYear at = filed;
            if (i == 0 || !at.isEmpty()) {
                Key key = new Key(catalog, year, at.year(), at.fingerprint(), figures.newest(at.year()));
                years.add(kept.get(key, absent -> computation(catalog, at).all()));
            }
            filed = filed.yearBefore();
        }
        return years;
    }

    Computation computation(Catalog catalog, FiledTables tables) {
        return computation(catalog, tables, Effort::new);
    }

    /** @param bounds of what each population and indicator may do; may be the same for all */
    Computation computation(Catalog catalog, FiledTables tables, Supplier<Effort> bounds) {
        return new Computation(catalog, new Reading(catalog, tables, bounds), figures.of(tables.year()), bounds);
    }

    /** The same where populations, which are the catalog's, have their own bounds and are read once for all that is asked. */
    Computation computationOf(Catalog catalog, FiledTables tables, Supplier<Effort> bounds) {
        return new Computation(catalog, new Reading(catalog, tables, Effort::new), figures.of(tables.year()), bounds);
    }

    static BigDecimal shown(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
