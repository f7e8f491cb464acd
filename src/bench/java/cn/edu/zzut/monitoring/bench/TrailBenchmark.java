package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What it costs that an act is in the trail: the same with and without it, in turns. */
@SchoolTest
class TrailBenchmark {

    private static final int SMALL_ACTS = 20;

    @Autowired
    Story story;

    @Autowired
    Uploads uploads;

    @Test
    void actsOnRecord() throws Exception {
        BenchYear year = new BenchYear(story);
        List<String> lines =
                new ArrayList<>(List.of("| act | without s | with s | ratio |", "| --- | --- | --- | --- |"));
        Editions large = year.students(20_000);
        Submission submission = year.submission("1-6");
        compare("an upload of 1-6, 20,000 rows", lines, 1, () -> upload(submission, large));
        Editions small = year.students(40);
        compare(SMALL_ACTS + " uploads of 40 rows", lines, SMALL_ACTS, () -> upload(submission, small));
        Measured.report("trail", lines);
    }

    private void upload(Submission submission, Editions files) throws Exception {
        uploads.accept(submission.id(), files.next(), "bench.xlsx", Uploads.How.USUAL, new PersonId("office"));
    }

    private static void compare(String act, List<String> lines, int times, Measured.Work work) throws Exception {
        double[] medians = Measured.medians(() -> repeat(times, work), () -> repeat(times, () -> onRecord(act, work)));
        lines.add("| %s | %.3f | %.3f | %.2f |".formatted(act, medians[0], medians[1], medians[1] / medians[0]));
    }

    private static void repeat(int times, Measured.Work work) throws Exception {
        for (int i = 0; i < times; i++) {
            work.run();
        }
    }

    private static void onRecord(String act, Measured.Work work) throws Exception {
        Attempt attempt = Attempt.begin("10.0.0.1", "benchmark", about -> about.table());
        attempt.isTo(Act.UPLOAD, act, act);
        try {
            work.run();
        } finally {
            attempt.end();
        }
    }
}
