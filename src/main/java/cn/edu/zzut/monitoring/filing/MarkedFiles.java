package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.Mark;
import cn.edu.zzut.monitoring.workbook.MarkedCopy;
import cn.edu.zzut.monitoring.workbook.MarkedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Gives a version back with its findings marked: in the filer's own workbook where there is one that can be written anew,
 * otherwise in the template's form.
 */
@Service
public class MarkedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(MarkedFiles.class);
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Submissions submissions;
    private final OriginalFiles originals;
    private final Catalogs catalogs;
    /** A workbook with all its formats takes some hundred megabytes. */
    private final Semaphore oneAtATime = new Semaphore(1);

    MarkedFiles(Submissions submissions, OriginalFiles originals, Catalogs catalogs) {
        this.submissions = submissions;
        this.originals = originals;
        this.catalogs = catalogs;
    }

    public byte[] write(Submission submission, SubmissionVersion version, List<Mark> marks) throws IOException {
        TableDefinition table = submissions.definition(submission);
        Optional<byte[]> original = originals.find(version.id());
        Optional<byte[]> copy = original.isPresent()
                ? copy(original.get(), table, catalogs.of(submission.year()), marks)
                : Optional.empty();
        return copy.isPresent() ? copy.get() : MarkedWorkbook.write(table, submissions.rows(version), marks);
    }

    /** Empty where the workbook is too large, the library cannot write it anew, whatever it says of it, or others take long. */
    private Optional<byte[]> copy(byte[] original, TableDefinition table, Catalog catalog, List<Mark> marks)
            throws IOException {
        Path file = Files.createTempFile("marked-", ".xlsx");
        if (!isMyTurn()) {
            Files.deleteIfExists(file);
            return Optional.empty();
        }
        try {
            Files.write(file, original);
            return MarkedCopy.write(file, table, catalog, marks);
        } catch (IOException | RuntimeException unwritable) {
            LOG.info("marks of {} are given in the template's form: {}", table.title(), unwritable.toString());
            return Optional.empty();
        } finally {
            oneAtATime.release();
            Files.deleteIfExists(file);
        }
    }

    private boolean isMyTurn() {
        try {
            return oneAtATime.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
