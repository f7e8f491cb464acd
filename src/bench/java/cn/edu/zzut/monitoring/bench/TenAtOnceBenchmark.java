package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Ten filers upload at the same moment: how long each waits, and that nothing is mixed up. */
@SchoolTest
@TestPropertySource(properties = "monitoring.demo.school=full")
class TenAtOnceBenchmark {

    @Autowired
    Story story;

    @Autowired
    Uploads uploads;

    @Test
    void tenAtOnce() throws Exception {
        BenchYear year = new BenchYear(story);
        Editions students = year.students(20_000);
        Editions ofTen = students.apart();
        Submission alone = year.submission("1-6");
        List<Submission> ten = year.parts("1-6", 10);
        ExecutorService people = Executors.newFixedThreadPool(10);
        double[] medians = Measured.medians(
                () -> uploads.accept(
                        alone.id(), students.next(), "bench.xlsx", Uploads.How.USUAL, new PersonId("office")),
                () -> allAtOnce(ten, ofTen, people));
        people.shutdown();
        Measured.report(
                "ten-at-once",
                List.of(
                        "1-6, 20,000 rows: one alone %.3f s, ten at once %.3f s for all; %.2f times one alone per upload"
                                .formatted(medians[0], medians[1], medians[1] / 10 / medians[0]),
                        "the last of the ten waits %.1f times as long as one alone"
                                .formatted(medians[1] / medians[0])));
    }

    private void allAtOnce(List<Submission> ten, Editions files, ExecutorService people) throws Exception {
        List<Future<Uploads.Taken>> results = new ArrayList<>();
        Path file = files.next();
        for (Submission submission : ten) {
            results.add(people.submit(() ->
                    uploads.accept(submission.id(), file, "bench.xlsx", Uploads.How.USUAL, new PersonId("office"))));
        }
        for (int i = 0; i < results.size(); i++) {
            Uploads.Taken taken = results.get(i).get();
            assertThat(taken.unchanged()).isFalse();
            SubmissionVersion version = taken.version();
            assertThat(version.submissionId()).isEqualTo(ten.get(i).id());
            assertThat(story.submissions.rows(version)).hasSize(20_000);
        }
    }
}
