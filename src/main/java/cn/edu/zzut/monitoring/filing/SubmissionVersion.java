package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 版本: the content that a submission had at one upload or merge; it never changes, and audits and locks name it. */
@Entity
@Immutable
public class SubmissionVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long submissionId;
    private int number;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private int rowCount;

    @Enumerated(EnumType.STRING)
    private VersionOrigin origin;

    private String fileName;
    private String createdBy;
    private Instant createdAt;

    protected SubmissionVersion() {}

    SubmissionVersion(
            SubmissionId submissionId,
            int number,
            String sha256,
            int rowCount,
            VersionOrigin origin,
            String fileName,
            PersonId by,
            Instant at) {
        this.submissionId = submissionId.value();
        this.number = number;
        this.sha256 = sha256;
        this.rowCount = rowCount;
        this.origin = origin;
        this.fileName = fileName;
        this.createdBy = by.value();
        this.createdAt = at;
    }

    public long id() {
        return id;
    }

    public SubmissionId submissionId() {
        return new SubmissionId(submissionId);
    }

    public int number() {
        return number;
    }

    /** SHA-256 of the rows in canonical form, see {@link ContentHash}; 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public int rowCount() {
        return rowCount;
    }

    public VersionOrigin origin() {
        return origin;
    }

    public String fileName() {
        return fileName;
    }

    public PersonId createdBy() {
        return new PersonId(createdBy);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
