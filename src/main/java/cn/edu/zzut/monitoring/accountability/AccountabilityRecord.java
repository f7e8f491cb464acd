package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.organization.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One fault of one unit, from its finding to the close of its record. */
@Entity
public class AccountabilityRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;

    @Enumerated(EnumType.STRING)
    private FaultKind kind;

    private String fault;
    private UnitCode unitCode;
    private String tableCode;

    @Column(columnDefinition = "text")
    private String subject;

    private LocalDate plannedOn;

    @Enumerated(EnumType.STRING)
    private RecordState state;

    @Column(columnDefinition = "text")
    private String explanation;

    private int daysLate;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Column(columnDefinition = "text")
    private String decision;

    private String decidedBy;

    @Column(columnDefinition = "text")
    private String appeal;

    private Instant foundAt;
    private Instant closedAt;

    protected AccountabilityRecord() {}

    AccountabilityRecord(Fault found, Instant at) {
        this.year = found.year();
        this.kind = found.kind();
        this.fault = found.key();
        this.unitCode = found.unit();
        this.tableCode = found.table();
        this.subject = found.subject();
        this.plannedOn = found.plannedOn().orElse(null);
        this.state = RecordState.FOUND;
        this.explanation = "";
        this.grade = Grade.NONE;
        this.decision = "";
        this.decidedBy = "";
        this.appeal = "";
        this.foundAt = at;
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    public FaultKind kind() {
        return kind;
    }

    public UnitCode unit() {
        return unitCode;
    }

    /** The table's code; empty when the fault is not about a table. */
    public String table() {
        return tableCode;
    }

    public String subject() {
        return subject;
    }

    public Optional<LocalDate> plannedOn() {
        return Optional.ofNullable(plannedOn);
    }

    public RecordState state() {
        return state;
    }

    public String explanation() {
        return explanation;
    }

    public int daysLate() {
        return daysLate;
    }

    public Grade grade() {
        return grade;
    }

    public String decision() {
        return decision;
    }

    /** Why the unit appealed against the first decision; empty when it did not. */
    public String appeal() {
        return appeal;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    void open() {
        require(RecordState.FOUND);
        state = RecordState.OPEN;
    }

    void explain(String text) {
        require(RecordState.OPEN);
        explanation = text;
        state = RecordState.EXPLAINED;
    }

    void graded(Grade proposed, int workingDaysLate) {
        grade = proposed;
        daysLate = workingDaysLate;
    }

    void decide(Grade decided, String reason, String by) {
        grade = decided;
        decision = reason;
        decidedBy = by;
        state = RecordState.DECIDED;
    }

    /** Once, against the first decision. */
    void appeal(String reason) {
        require(RecordState.DECIDED);
        if (!appeal.isEmpty()) {
            throw new IllegalStateException("追责记录" + id + "已经申诉过一次，不能再申诉。");
        }
        appeal = reason;
        state = RecordState.EXPLAINED;
    }

    void close(Instant at) {
        require(RecordState.DECIDED);
        state = RecordState.CLOSED;
        closedAt = at;
    }

    private void require(RecordState expected) {
        if (state != expected) {
            throw new IllegalStateException("追责记录" + id + "当前为“" + state.title() + "”，不能进行此操作。");
        }
    }
}
