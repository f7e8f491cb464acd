package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import cn.edu.zzut.monitoring.archive.seal.Verification.Known;
import cn.edu.zzut.monitoring.filing.About;
import cn.edu.zzut.monitoring.filing.Documents;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A year's archive with 100,000 rows and a gigabyte of evidence: how much memory and time it takes, and how long to verify. */
@SchoolTest
class ArchiveBenchmark {

    private static final int ROWS = 100_000;
    private static final int FILES_A_TABLE = 18;
    private static final int FILE = 19 * 1024 * 1024;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final PersonId OFFICE = new PersonId("office");

    @Autowired
    Story story;

    @Autowired
    Uploads uploads;

    @Autowired
    Documents documents;

    @Autowired
    Packages packages;

    @Test
    void archives() throws Exception {
        BenchYear year = new BenchYear(story);
        Submission large = year.submission("9-9");
        uploads.accept(large.id(), year.stress(ROWS).next(), "bench.xlsx", Uploads.How.USUAL, OFFICE);
        story.submissions.submit(large.id(), OFFICE);
        story.submissions.approve(large.id(), OFFICE);
        story.submissions.lock(large.id());
        evidence(large);
        evidence(year.submission("1-6"));
        evidence(year.submission("5-1-1"));

        LiveHeap heap = new LiveHeap();
        long begun = System.nanoTime();
        KeptPackage made = packages.archive(BenchYear.YEAR);
        double seconds = (System.nanoTime() - begun) / 1e9;
        double most = heap.mostBeyondIdle() / MEGABYTE;

        Path file = Files.createTempFile("archive-", ".zip");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                packages.copy(made, out);
            }
            double[] verified = Measured.medians(
                    () -> assertThat(Verification.of(file, Known.NOTHING).verdict())
                            .isEqualTo(Verification.Verdict.WHOLE),
                    () -> sha256sum(file));
            Measured.report(
                    "archive",
                    List.of(
                            "| rows | package MB | made s | most heap beyond idle MB | verified s | sha256sum s | ratio |",
                            "| --- | --- | --- | --- | --- | --- | --- |",
                            "| %d | %.0f | %.1f | %.0f | %.2f | %.2f | %.2f |"
                                    .formatted(
                                            ROWS,
                                            made.size() / MEGABYTE,
                                            seconds,
                                            most,
                                            verified[0],
                                            verified[1],
                                            verified[0] / verified[1])));
        } finally {
            Files.delete(file);
        }
        assertThat(most).as("MB beyond idle").isLessThan(256);
    }

    /** Nothing that a zip file could make smaller: a page, and before it a picture that is noise. */
    private void evidence(Submission submission) {
        Random random = new Random(submission.id().value());
        for (int i = 0; i < FILES_A_TABLE; i++) {
            byte[] content = new byte[FILE];
            random.nextBytes(content);
            byte[] begin = "%PDF-1.7\n9 0 obj << >>\nstream\n".getBytes(StandardCharsets.US_ASCII);
            byte[] end = ("\nendstream endobj\n" + new String(Pdf.ofOnePage("佐证"), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            System.arraycopy(begin, 0, content, 0, begin.length);
            System.arraycopy(end, 0, content, FILE - end.length, end.length);
            documents.keepEvidence(
                    submission.id(), new EvidenceFile("佐证" + i + ".pdf", content), About.WHOLE_TABLE, OFFICE);
        }
    }

    private static void sha256sum(Path file) throws IOException {
        try {
            Process process = new ProcessBuilder("sha256sum", file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
