package cn.edu.zzut.monitoring.filing;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents made for submissions. */
@Service
@Transactional
public class Documents {

    private static final String AUDIT_FORM = "AUDIT_FORM";

    private final DocumentRepository documents;
    private final Clock clock;

    Documents(DocumentRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    public void keepAuditForm(Submission submission, AuditForm form) {
        String fileName = "审核表-表" + submission.table() + "-" + submission.year() + ".docx";
        documents.save(new Document(submission.id(), AUDIT_FORM, fileName, form.document(), clock.instant()));
    }

    /** The newest audit form (附件1) of the submission. */
    public Optional<Document> auditForm(long submissionId) {
        return documents.findFirstBySubmissionIdAndKindOrderByIdDesc(submissionId, AUDIT_FORM);
    }
}
