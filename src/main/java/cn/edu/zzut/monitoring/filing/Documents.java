package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents made for submissions, and those sent with them. */
@Service
@Transactional
public class Documents {

    static final String EVIDENCE = "EVIDENCE";
    private static final int MOST_EVIDENCE = 20;

    private final DocumentRepository documents;
    private final Clock clock;

    Documents(DocumentRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Keeps a file that proves what the submission says.
     *
     * @throws UploadRefused when there are too many already
     */
    public Document keepEvidence(SubmissionId submissionId, EvidenceFile file, About about, PersonId by) {
        if (documents.countBySubmissionIdAndKind(submissionId.value(), EVIDENCE) >= MOST_EVIDENCE) {
            throw new UploadRefused("每份报送最多" + MOST_EVIDENCE + "个佐证文件。请把材料合并为一个PDF后再上传。");
        }
        return documents.save(
                new Document(submissionId, EVIDENCE, file.name(), file.content(), about, clock.instant(), by));
    }

    /** What was sent as evidence, the oldest first. */
    public List<Evidence> evidence(SubmissionId submissionId) {
        return documents.withoutContent(submissionId.value(), EVIDENCE);
    }

    /** One of these, with its content. */
    public Optional<Document> evidence(SubmissionId submissionId, long document) {
        return documents.findByIdAndSubmissionIdAndKind(document, submissionId.value(), EVIDENCE);
    }
}
