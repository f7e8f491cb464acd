package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.EnteredFigures;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All indicators of a large school, its 20 colleges and 60 majors, over five years; beside reading the same rows bare. */
@SchoolTest
class IndicatorBenchmark {

    private static final int YEAR = IndicatorYears.YEAR;
    private static final int YEARS = IndicatorYears.YEARS;

    @Autowired
    Story story;

    @Autowired
    Indicators indicators;

    @Autowired
    EnteredFigures figures;

    private Set<TableCode> read = Set.of();
    private int round;

    @Test
    void fiveYears() throws Exception {
        story.forgetOtherStories();
        IndicatorYears years = new IndicatorYears(story);
        int rows = years.fill();
        read = years.read();
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
                    Optional.empty(),
                    "office");
        }
        return indicators.of(YEAR, Level.MAJOR);
    }
}
