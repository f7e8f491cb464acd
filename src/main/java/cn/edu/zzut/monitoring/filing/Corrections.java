package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正前后对照: what became of what came back. */
@Service
@Transactional(readOnly = true)
public class Corrections {

    private final Submissions submissions;

    Corrections(Submissions submissions) {
        this.submissions = submissions;
    }

    /** @param changes what the newest version has different from the one that came back */
    public record Corrected(Correction correction, RowComparison changes) {}

    /**
     * Holds the newest version against the one that came back last; empty where none ever did.
     *
     * @param most how many differences to list at most
     */
    public Optional<Corrected> of(Submission submission, int most) {
        return submissions.correction(submission.id()).map(correction -> {
            var before =
                    submissions.version(submission.id(), correction.returned().versionNumber());
            return new Corrected(
                    correction,
                    RowComparison.between(
                            submissions.definition(submission),
                            rows(before),
                            rows(submissions.latest(submission.id())),
                            most));
        });
    }

    private List<TableRow> rows(Optional<SubmissionVersion> version) {
        return version.map(submissions::rows).orElse(List.of());
    }
}
