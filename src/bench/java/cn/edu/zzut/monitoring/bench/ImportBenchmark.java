package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An upload with all its checks, against the floor and against the usual way. */
@SchoolTest
class ImportBenchmark {

    @Autowired
    Story story;

    @Autowired
    Uploads uploads;

    @Autowired
    Validation validation;

    @Autowired
    DataSource dataSource;

    @Autowired
    Conventional conventional;

    @Test
    void uploads() throws Exception {
        BenchYear year = new BenchYear(story);
        List<String> lines = new ArrayList<>(
                List.of("| table | rows | floor s | upload s | ratio |", "| --- | --- | --- | --- | --- |"));
        Editions students = year.students(20_000);
        compare("1-6", 20_000, students, year, lines);
        compare("5-1-1", 11_000, year.sections(11_000), year, lines);
        compare("9-9", 100_000, year.stress(100_000), year, lines);
        Submission again = year.submission("1-6");
        Editions theirs = students.apart();
        double[] usual = Measured.medians(
                () -> uploads.accept(
                        again.id(), students.next(), "bench.xlsx", Uploads.How.USUAL, new PersonId("office")),
                () -> conventional.byJpa(theirs.next()),
                () -> conventional.byBatches(theirs.next()));
        lines.add("");
        lines.add("EasyExcel row listener, one bean validation a row, 1-6, ours %.3f s".formatted(usual[0]));
        lines.add("saved by JPA saveAll: %.3f s, %.1f times ours".formatted(usual[1], usual[1] / usual[0]));
        lines.add("saved by JDBC batches: %.3f s, %.1f times ours".formatted(usual[2], usual[2] / usual[0]));
        Measured.report("import", lines);
    }

    private void compare(String code, int rows, Editions files, BenchYear year, List<String> lines) throws Exception {
        Submission submission = year.submission(code);
        Editions ofFloor = files.apart();
        double[] medians = Measured.medians(
                () -> assertThat(Floor.run(ofFloor.next(), dataSource)).isEqualTo(rows), () -> {
                    Uploads.Taken taken = uploads.accept(
                            submission.id(), files.next(), "bench.xlsx", Uploads.How.USUAL, new PersonId("office"));
                    assertThat(taken.unchanged()).isFalse();
                    assertThat(taken.version().rowCount()).isEqualTo(rows);
                    assertThat(validation.summary(submission.id())).isEqualTo(Summary.NONE);
                });
        lines.add("| %s | %d | %.3f | %.3f | %.2f |"
                .formatted(code, rows, medians[0], medians[1], medians[1] / medians[0]));
        System.out.println(lines.get(lines.size() - 1));
    }
}
