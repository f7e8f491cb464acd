package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A document made for a submission, such as its audit form (附件1), or sent with it as evidence. */
@Entity
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long submissionId;
    private String kind;
    private String fileName;
    private byte[] content;
    private Instant createdAt;
    private String createdBy;

    @Embedded
    private About about;

    /** Computed by the database. */
    @Column(insertable = false, updatable = false)
    private String sha256;

    protected Document() {}

    Document(
            SubmissionId submissionId,
            String kind,
            String fileName,
            byte[] content,
            About about,
            Instant at,
            PersonId by) {
        this.submissionId = submissionId.value();
        this.kind = kind;
        this.fileName = fileName;
        this.content = content.clone();
        this.createdAt = at;
        this.createdBy = by.value();
        this.about = about;
    }

    public long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }
}
