package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What somebody decided for the whole school, and why; never changed. */
@Entity
public class Decision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private String subject;
    private String verdict;

    @Column(columnDefinition = "text")
    private String reason;

    private String decidedBy;
    private Instant decidedAt;

    protected Decision() {}

    Decision(int year, String subject, String verdict, String reason, PersonId by, Instant at) {
        this.year = year;
        this.subject = subject;
        this.verdict = verdict;
        this.reason = reason;
        this.decidedBy = by.value();
        this.decidedAt = at;
    }

    public String subject() {
        return subject;
    }

    public String verdict() {
        return verdict;
    }

    /** What was decided about, in Chinese. */
    public String subjectTitle() {
        return DecisionWords.subject(subject);
    }

    /** What was decided, in Chinese. */
    public String verdictTitle() {
        return DecisionWords.verdict(subject, verdict);
    }

    public String reason() {
        return reason;
    }

    public PersonId decidedBy() {
        return new PersonId(decidedBy);
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
