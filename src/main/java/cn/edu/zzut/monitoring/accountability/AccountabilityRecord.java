package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One fault of one unit, from its finding to the close of its record. */
@Entity
public class AccountabilityRecord {

    private static final Pattern SUBMISSION = Pattern.compile("(?:submission|verification|monitoring-update):(\\d+)");

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

    private LocalDate actualOn;
    private int allDaysLate;
    private int daysLate;

    @Column(columnDefinition = "text")
    private String deductions;

    private int reminders;
    private int sharePercent;

    @Enumerated(EnumType.STRING)
    private Consequence consequence;

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
        this.deductions = "";
        this.consequence = Consequence.NONE;
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

    /** The submission that the fault is about, by the fault's key; empty when it is about none. */
    public Optional<SubmissionId> submission() {
        return Optional.of(SUBMISSION.matcher(fault))
                .filter(Matcher::matches)
                .map(key -> SubmissionId.of(key.group(1)));
    }

    /** Whether the table was late in being verified; otherwise in being handed in. */
    public boolean isAboutVerification() {
        return fault.startsWith("verification:");
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

    /** How far it has come, for people; what was never explained is not called explained. */
    public String stateTitle() {
        if (state != RecordState.EXPLAINED) {
            return state.title();
        }
        if (!appeal.isEmpty()) {
            return "已申诉";
        }
        return explanation.isBlank() ? "逾期未说明" : state.title();
    }

    public String explanation() {
        return explanation;
    }

    /** Whether it was found out what it is graded by: once the unit has explained it. */
    boolean isAssessed() {
        return state != RecordState.FOUND && state != RecordState.OPEN;
    }

    /** What it was graded by; nothing is known before the unit has explained it. */
    public Assessment assessment() {
        return new Assessment(
                Optional.ofNullable(actualOn), allDaysLate, daysLate, deductions, reminders, sharePercent, consequence);
    }

    public Grade grade() {
        return grade;
    }

    /** Whether it was decided that nobody is to blame. */
    public boolean isExcused() {
        return grade == Grade.NONE && (state == RecordState.DECIDED || state == RecordState.CLOSED);
    }

    public String decision() {
        return decision;
    }

    /** Who decided last; empty before. */
    public Optional<PersonId> decidedBy() {
        return Optional.of(decidedBy).filter(name -> !name.isEmpty()).map(PersonId::new);
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

    void assessed(Assessment facts) {
        actualOn = facts.actualOn().orElse(null);
        allDaysLate = facts.allDaysLate();
        daysLate = facts.ownDaysLate();
        deductions = facts.deductions();
        reminders = facts.reminders();
        sharePercent = facts.sharePercent();
        consequence = facts.consequence();
    }

    void graded(Grade proposed) {
        grade = proposed;
    }

    /** The anomaly was explained or corrected where the data are, in time: nobody is blamed. */
    void settle(String how, Instant at) {
        require(RecordState.OPEN);
        if (kind != FaultKind.ANOMALY) {
            throw new IllegalStateException("record " + id + " is about " + kind + ", which nothing settles");
        }
        explanation = how;
        grade = Grade.NONE;
        decision = how;
        state = RecordState.CLOSED;
        closedAt = at;
    }

    /** Decides, or decides anew what the leader has given back. */
    void decide(Grade decided, String reason, PersonId by) {
        if (state != RecordState.DECIDED) {
            require(RecordState.EXPLAINED);
        }
        grade = decided;
        decision = reason;
        decidedBy = by.value();
        state = RecordState.DECIDED;
    }

    /** Once, against the first decision. */
    void appeal(String reason) {
        require(RecordState.DECIDED);
        if (!appeal.isEmpty()) {
            throw Refusal.conflict("追责记录" + id + "已经申诉过一次，不能再申诉。");
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
            throw Refusal.conflict("追责记录" + id + "当前为“" + state.title() + "”，不能进行此操作。");
        }
    }
}
