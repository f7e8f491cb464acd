package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One problem that a unit has to mend. */
@Entity
public class Rectification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private UnitCode unitCode;

    @Embedded
    private Cause cause;

    @Column(columnDefinition = "text")
    private String problem;

    @Column(columnDefinition = "text")
    private String requirement;

    @Enumerated(EnumType.STRING)
    private RectificationState state;

    @Column(columnDefinition = "text")
    private String measures;

    @Column(columnDefinition = "text")
    private String evidence;

    @Column(columnDefinition = "text")
    private String returnReason;

    private LocalDate dueOn;
    private Instant publishedAt;

    @Nullable
    private Instant verifiedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Rectification() {}

    Rectification(
            int year, UnitCode unit, Cause cause, String problem, String requirement, LocalDate dueOn, Instant at) {
        this.year = year;
        this.unitCode = unit;
        this.cause = cause;
        this.problem = problem;
        this.requirement = requirement;
        this.state = RectificationState.PUBLISHED;
        this.measures = "";
        this.evidence = "";
        this.returnReason = "";
        this.dueOn = dueOn;
        this.publishedAt = at;
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public UnitCode unit() {
        return unitCode;
    }

    public Cause cause() {
        return cause;
    }

    public String problem() {
        return problem;
    }

    public String requirement() {
        return requirement;
    }

    public RectificationState state() {
        return state;
    }

    public String measures() {
        return measures;
    }

    public String evidence() {
        return evidence;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Why measures or evidence were last sent back; empty when they never were. */
    public String returnReason() {
        return returnReason;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** When the office found it done; empty before. */
    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    /** Whether it should have been done by now. */
    public boolean isOverdue(LocalDate today) {
        return state != RectificationState.VERIFIED && today.isAfter(dueOn);
    }

    void propose(String text) {
        move(RectificationState.PUBLISHED, RectificationState.MEASURES_PROPOSED);
        measures = text;
    }

    void agree() {
        move(RectificationState.MEASURES_PROPOSED, RectificationState.AGREED);
    }

    void rejectMeasures(String reason) {
        move(RectificationState.MEASURES_PROPOSED, RectificationState.PUBLISHED);
        returnReason = reason;
    }

    void done(String text) {
        move(RectificationState.AGREED, RectificationState.DONE);
        evidence = text;
    }

    void rejectEvidence(String reason) {
        move(RectificationState.DONE, RectificationState.AGREED);
        returnReason = reason;
    }

    void verify(Instant at) {
        move(RectificationState.DONE, RectificationState.VERIFIED);
        verifiedAt = at;
    }

    private void move(RectificationState from, RectificationState to) {
        if (state != from) {
            throw Refusal.conflict("整改任务当前为“" + state.title() + "”，不能进行此操作。");
        }
        state = to;
    }
}
