package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.EnteredFigures;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All indicators of a large school, its 20 colleges and 60 majors, over five years; beside reading the same rows bare. */
@SchoolTest
class IndicatorBenchmark {

    private static final int YEAR = 2081;
    private static final int YEARS = 5;

    /** Of the units in 1-3 every fifth is a college. */
    private static final Map<String, Integer> ROWS = Map.of(
            "1-3", 100, "1-4-1", 60, "1-5-1", 1_250, "1-5-2", 1_250, "1-6", 20_000, "2-7", 14_000, "5-1-1", 10_000,
            "5-1-2", 10_000, "6-6-3", 4_000, "6-3-4", 2_000);

    private static final int OTHERWISE = 300;

    @Autowired
    Story story;

    @Autowired
    Indicators indicators;

    @Autowired
    EnteredFigures figures;

    private final Set<TableCode> read = new HashSet<>();
    private int round;

    @Test
    void fiveYears() throws Exception {
        story.forgetOtherStories();
        int rows = 0;
        for (int year = YEAR - YEARS + 1; year <= YEAR; year++) {
            rows += fill(year);
        }
        List<IndicatorValue> majors = compute();
        double[] seconds = Measured.medians(this::readBare, this::compute);
        assertThat(majors).hasSizeGreaterThan(60 * 60);
        Measured.report(
                "indicators",
                List.of("%d rows in %d years, %d colleges, %d majors: reading %.2f s, indicators %.2f s, ratio %.2f"
                        .formatted(
                                rows,
                                YEARS,
                                indicators.subjects(YEAR, Level.COLLEGE).size(),
                                indicators.subjects(YEAR, Level.MAJOR).size(),
                                seconds[0],
                                seconds[1],
                                seconds[1] / seconds[0])));
    }

    private void readBare() {
        for (int year = YEAR - YEARS + 1; year <= YEAR; year++) {
            for (EffectiveVersion version : story.submissions.effective(year)) {
                if (read.contains(version.submission().table())) {
                    story.submissions.rows(version.version());
                }
            }
        }
    }

    /** What was computed before counts no more once another figure is entered. */
    private List<IndicatorValue> compute() {
        round++;
        for (int year = YEAR - YEARS + 1; year <= YEAR; year++) {
            figures.enter(
                    year,
                    "student-satisfaction",
                    Subject.SCHOOL,
                    Optional.of(BigDecimal.valueOf(round)),
                    "问卷",
                    "office");
        }
        return indicators.of(YEAR, Level.MAJOR);
    }

    private int fill(int year) {
        story.cycles.launch(year, new PersonId("office"));
        Catalog catalog = story.catalogs.of(year);
        catalog.counted().subjects().values().forEach(subjects -> read.add(subjects.table()));
        catalog.counted().populations().forEach(population -> {
            read.add(population.table());
            population.joins().forEach(join -> join.targets().forEach(target -> read.add(target.table())));
        });
        catalog.indicators().forEach(one -> read.addAll(one.indicator().tables().values()));
        InventedRows invented = new InventedRows(catalog, year);
        int total = 0;
        List<TableDefinition> tables = catalog.tables().stream()
                .filter(table -> read.contains(table.code()))
                .sorted(Comparator.comparing(TableDefinition::fillOrder))
                .toList();
        for (TableDefinition table : tables) {
            int count = table.isSingleRow() ? 1 : ROWS.getOrDefault(table.code().value(), OTHERWISE);
            story.cycles.assign(year, table.code(), new UnitCode("104"), List.of());
            Submission submission = story.submissions.open(
                    year, table.code(), new UnitCode("104"), Part.RESPONSIBLE, LocalDate.of(year, 12, 1));
            story.submissions.begin(submission.id());
            story.submissions.addVersion(
                    submission.id(),
                    invented.make(table, count),
                    VersionOrigin.UPLOAD,
                    "bench.xlsx",
                    new PersonId("office"));
            total += count;
        }
        return total;
    }
}
