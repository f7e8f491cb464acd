package cn.edu.zzut.monitoring.filing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files kept with submissions, each read for itself and not held, for whoever goes through a whole year's. */
@Service
@Transactional(readOnly = true)
public class KeptFiles {

    /** Forms of single tables, as they were made before there was one a unit. */
    private static final String AUDIT_FORM = "AUDIT_FORM";

    private final OriginalFiles originals;
    private final DocumentRepository documents;
    private final JdbcClient jdbc;

    KeptFiles(OriginalFiles originals, DocumentRepository documents, JdbcClient jdbc) {
        this.originals = originals;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** The file that the version was uploaded as; empty where it came to be in another way. */
    public Optional<byte[]> original(SubmissionVersion version) {
        return originals.find(version.id());
    }

    /** All audit forms (附件1) made for the submission alone, before there was one a unit; the oldest first. */
    public List<Evidence> auditForms(SubmissionId submissionId) {
        return documents.withoutContent(submissionId.value(), AUDIT_FORM);
    }

    /** What was sent as evidence, the oldest first. */
    public List<Evidence> evidence(SubmissionId submissionId) {
        return documents.withoutContent(submissionId.value(), Documents.EVIDENCE);
    }

    public byte[] content(Evidence file) {
        return jdbc.sql("select content from monitoring.document where id = ?")
                .param(file.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }
}
