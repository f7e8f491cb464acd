package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Contents.Written;
import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.workbook.WorkbookStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the 上报数据包 holds: every locked table as a workbook under its title. */
@Component
class ReportContents {

    private final Submissions submissions;

    ReportContents(Submissions submissions) {
        this.submissions = submissions;
    }

    Written write(int year, PackageWriter writer) throws IOException {
        for (Submission submission : submissions.ofYear(year)) {
            if (submission.part() == Part.RESPONSIBLE
                    && submission.lockedVersion().isPresent()) {
                SubmissionVersion version = submissions
                        .version(submission.id(), submission.lockedVersion().getAsInt())
                        .orElseThrow();
                write(submissions.definition(submission), version, writer);
            }
        }
        return new Written(List.of(), List.of(), "");
    }

    private void write(TableDefinition table, SubmissionVersion version, PackageWriter writer) throws IOException {
        writer.add("tables/" + PackageWriter.fileName(table.title()) + ".xlsx", out -> {
            try (WorkbookStream workbook = new WorkbookStream(out, table)) {
                submissions.eachRow(version, row -> {
                    try {
                        workbook.add(row);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        });
    }
}
