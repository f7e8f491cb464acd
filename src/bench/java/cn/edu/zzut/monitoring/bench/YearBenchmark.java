package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.YearCheck;
import cn.edu.zzut.monitoring.validation.YearChecks;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All cross-table and year-on-year rules over a full year of a large school. */
@SchoolTest
class YearBenchmark {

    private static final int YEAR = 2081;
    private static final Map<String, Integer> LARGE = Map.of(
            "1-5-1", 1_250, "1-5-2", 1_250, "1-6", 20_000, "2-7", 14_000, "5-1-1", 10_000, "5-1-2", 10_000, "6-6-3",
            4_000, "6-3-4", 2_000, "6-6-1", 2_000, "3-5-3", 2_000);
    private static final int OTHERWISE = 300;

    @Autowired
    Story story;

    @Autowired
    YearChecks checks;

    @Test
    void wholeYear() throws Exception {
        story.forgetOtherStories();
        int rows = fill(YEAR - 1);
        rows = fill(YEAR);
        double[] median = Measured.medians(this::check);
        YearCheck result = checks.newest(YEAR).orElseThrow();
        Measured.report(
                "year",
                List.of("%d tables, %d rows a year, two years: %.2f s; %d errors, %d anomalies found"
                        .formatted(result.tables(), rows, median[0], result.errors(), result.anomalies())));
    }

    private void check() {
        assertThat(checks.start(YEAR, new PersonId("office"))).isPresent();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .until(() -> !checks.newest(YEAR).orElseThrow().isRunning());
    }

    private int fill(int year) {
        story.cycles.launch(year, new PersonId("office"));
        InventedRows invented = new InventedRows(story.catalogs.of(year), year);
        int total = 0;
        List<TableDefinition> tables = story.catalogs.of(year).tables().stream()
                .filter(table -> !table.code().value().startsWith("SF"))
                .sorted(Comparator.comparing(TableDefinition::fillOrder))
                .toList();
        for (TableDefinition table : tables) {
            int count =
                    table.isSingleRow() ? 1 : LARGE.getOrDefault(table.code().value(), OTHERWISE);
            List<TableRow> rows = invented.make(table, count);
            story.cycles.assign(year, table.code(), new UnitCode("104"), List.of());
            Submission submission = story.submissions.open(
                    year, table.code(), new UnitCode("104"), Part.RESPONSIBLE, LocalDate.of(year, 12, 1));
            story.submissions.begin(submission.id());
            story.submissions.addVersion(
                    submission.id(), rows, VersionOrigin.UPLOAD, "bench.xlsx", new PersonId("office"));
            total += count;
        }
        return total;
    }
}
