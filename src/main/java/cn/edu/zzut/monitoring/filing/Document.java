package cn.edu.zzut.monitoring.filing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A document made for a submission, such as its audit form (附件1). */
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

    protected Document() {}

    Document(long submissionId, String kind, String fileName, byte[] content, Instant at) {
        this.submissionId = submissionId;
        this.kind = kind;
        this.fileName = fileName;
        this.content = content.clone();
        this.createdAt = at;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }
}
