package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportRun;
import cn.edu.zzut.monitoring.reporting.ReportRuns;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All reports of a large school, its 20 colleges and 60 majors, with the figures of five years; beside one alone. */
@SchoolTest
class ReportBenchmark {

    private static final PersonId OFFICE = new PersonId("office");
    private static final double MEGABYTE = 1024 * 1024;

    @Autowired
    Story story;

    @Autowired
    Reports reports;

    @Autowired
    ReportRuns runs;

    @Test
    void allOfAYear() throws Exception {
        story.forgetOtherStories();
        IndicatorYears years = new IndicatorYears(story);
        years.fill();
        LiveHeap heap = new LiveHeap();
        double first = seconds(() -> reports.draft(IndicatorYears.YEAR, Level.SCHOOL, "", OFFICE));
        double alone = Measured.medians(() -> reports.draft(IndicatorYears.YEAR, Level.SCHOOL, "", OFFICE))[0];
        double all = seconds(this::all);
        ReportRun run = runs.newest(IndicatorYears.YEAR).orElseThrow();
        long size = reports.ofYear(IndicatorYears.YEAR).stream()
                .mapToLong(Report::size)
                .sum();
        Measured.report(
                "reports",
                List.of(
                        "%d reports: %.1f s together, %.2f s each; the school's alone %.2f s (%.2f s with its indicators)"
                                .formatted(run.done(), all, all / run.done(), alone, first),
                        "ratio of each among them to one alone: %.2f; %.1f MB of files; at most %.0f MB live beyond idle"
                                .formatted(
                                        all / run.done() / alone, size / MEGABYTE, heap.mostBeyondIdle() / MEGABYTE)));
        assertThat(run.failures()).isEmpty();
        assertThat(run.reports()).isEqualTo(81);
    }

    private void all() {
        assertThat(runs.draftAll(IndicatorYears.YEAR, OFFICE)).isPresent();
        await().atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !runs.newest(IndicatorYears.YEAR).orElseThrow().isRunning());
    }

    private static double seconds(Measured.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
