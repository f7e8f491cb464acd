package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Who did what to a data-correction, when and why. */
@Entity
@Immutable
@Table(name = "data_correction_step")
public class CorrectionStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long correctionId;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Column(columnDefinition = "text")
    private String reason;

    private String actedBy;
    private Instant actedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CorrectionStep() {}

    @SuppressWarnings("NullAway.Init") // the id is the database's
    CorrectionStep(long correction, Deed deed, String reason, PersonId by, Instant at) {
        this.correctionId = correction;
        this.deed = deed;
        this.reason = reason;
        this.actedBy = by.value();
        this.actedAt = at;
    }

    public long correction() {
        return correctionId;
    }

    public Deed deed() {
        return deed;
    }

    /** What was said to it; empty where nothing was. */
    public String reason() {
        return reason;
    }

    public PersonId by() {
        return new PersonId(actedBy);
    }

    public Instant at() {
        return actedAt;
    }
}
