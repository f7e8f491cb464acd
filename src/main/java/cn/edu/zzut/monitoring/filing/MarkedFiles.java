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
import org.springframework.stereotype.Service;

/** Gives a version back with its findings marked: in the filer's own workbook where there is one that is not too large. */
@Service
public class MarkedFiles {

    /** A larger workbook does not fit into memory with all its formats; its rows are given back in the template's form. */
    private static final int MOST_CELLS = 200_000;

    private final Submissions submissions;
    private final OriginalFiles originals;
    private final Catalogs catalogs;
    private final Semaphore oneAtATime = new Semaphore(1);

    MarkedFiles(Submissions submissions, OriginalFiles originals, Catalogs catalogs) {
        this.submissions = submissions;
        this.originals = originals;
        this.catalogs = catalogs;
    }

    public byte[] write(Submission submission, SubmissionVersion version, List<Mark> marks) throws IOException {
        TableDefinition table = submissions.definition(submission);
        boolean small = (long) version.rowCount() * table.columns().size() <= MOST_CELLS;
        Optional<byte[]> original = small ? originals.find(version.id()) : Optional.empty();
        return original.isPresent()
                ? copy(original.get(), table, catalogs.of(submission.year()), marks)
                : MarkedWorkbook.write(table, submissions.rows(version), marks);
    }

    private byte[] copy(byte[] original, TableDefinition table, Catalog catalog, List<Mark> marks) throws IOException {
        Path file = Files.createTempFile("marked-", ".xlsx");
        oneAtATime.acquireUninterruptibly();
        try {
            Files.write(file, original);
            return MarkedCopy.write(file, table, catalog, marks);
        } finally {
            oneAtATime.release();
            Files.deleteIfExists(file);
        }
    }
}
