package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * One event of one unit (一事一案), from its finding to the close of its record: what the unit missed of one kind by the
 * same day, a line each. Whatever is explained, decided, served and appealed against is the record.
 */
@Entity
public class AccountabilityRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;

    @Enumerated(EnumType.STRING)
    private FaultKind kind;

    private UnitCode unitCode;
    private LocalDate plannedOn;

    @OneToMany(mappedBy = "record", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @OrderBy("id")
    private List<FaultLine> lines = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private RecordState state;

    @Column(columnDefinition = "text")
    private String explanation;

    @Column(columnDefinition = "text")
    private String hearing;

    private int sharePercent;

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
        this.unitCode = found.unit();
        this.plannedOn = found.plannedOn().orElse(null);
        this.state = RecordState.FOUND;
        this.explanation = "";
        this.hearing = "";
        this.grade = Grade.NONE;
        this.decision = "";
        this.decidedBy = "";
        this.appeal = "";
        this.foundAt = at;
        this.lines.add(new FaultLine(this, found));
    }

    /**
     * Whether a fault found now is of this record's event: of the same unit, kind and missed day, found on the same day
     * while the unit has not explained it.
     */
    boolean takesIn(Fault fault, Instant at) {
        return (state == RecordState.FOUND || state == RecordState.OPEN)
                && !isSettled()
                && year == fault.year()
                && kind == fault.kind()
                && unitCode.equals(fault.unit())
                && plannedOn().equals(fault.plannedOn())
                && SchoolClock.dayOf(foundAt).equals(SchoolClock.dayOf(at));
    }

    /** Takes the fault in as a further line. */
    FaultLine join(Fault fault) {
        FaultLine line = new FaultLine(this, fault);
        lines.add(line);
        return line;
    }

    /** Whether the other record is about the same event, such as a fault that was found after this one was explained. */
    boolean isOfSameEventAs(AccountabilityRecord other) {
        boolean alike = year == other.year && kind == other.kind && unitCode.equals(other.unitCode);
        return alike
                && plannedOn().equals(other.plannedOn())
                && (plannedOn != null || SchoolClock.dayOf(foundAt).equals(SchoolClock.dayOf(other.foundAt)));
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

    /** The faults of the event, at least one. */
    public List<FaultLine> lines() {
        return List.copyOf(lines);
    }

    /** What happened, in Chinese: a sentence, or a numbered one a line. */
    public String subject() {
        if (lines.size() == 1) {
            return lines.get(0).subject();
        }
        return "同一事件共" + lines.size() + "项：\n"
                + IntStream.range(0, lines.size())
                        .mapToObj(i -> (i + 1) + ". " + lines.get(i).subject())
                        .collect(Collectors.joining("\n"));
    }

    /** The day that was missed, with every line; empty for what is not about time. */
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
        return new Assessment(lines.stream().map(FaultLine::facts).toList(), sharePercent);
    }

    public Grade grade() {
        return grade;
    }

    /** Whether it was decided that nobody is to blame. */
    public boolean isExcused() {
        return grade == Grade.NONE && (state == RecordState.DECIDED || state == RecordState.CLOSED);
    }

    /** Whether the unit was blamed for it in the end. */
    boolean isBlamed() {
        return state == RecordState.CLOSED && grade != Grade.NONE;
    }

    /** Whether all its anomalies were explained or corrected where the data are. */
    boolean isSettled() {
        return lines.stream().allMatch(FaultLine::isSettled);
    }

    /** When and how the unit was heard, where it explained nothing in writing; empty otherwise. */
    public String hearing() {
        return hearing;
    }

    /** Whether the unit must be heard before it is decided that its data are untrue. */
    public boolean isToBeHeard() {
        return kind == FaultKind.FALSE_DATA && explanation.isBlank() && hearing.isBlank();
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
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).assessed(facts.lines().get(i));
        }
        sharePercent = facts.sharePercent();
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
        lines.forEach(FaultLine::settle);
        explanation = how;
        grade = Grade.NONE;
        decision = how;
        state = RecordState.CLOSED;
        closedAt = at;
    }

    /** It was not the unit's lateness: nobody is blamed, and nobody need explain it. */
    void strike(String how, Instant at) {
        require(RecordState.OPEN);
        if (kind != FaultKind.LATE) {
            throw new IllegalStateException("record " + id + " is about " + kind + ", which is no lateness");
        }
        explanation = how;
        grade = Grade.NONE;
        decision = how;
        state = RecordState.CLOSED;
        closedAt = at;
    }

    /** The office has heard the unit that explained nothing in writing. */
    void heard(String how) {
        if (state != RecordState.DECIDED) {
            require(RecordState.EXPLAINED);
        }
        hearing = how.strip();
    }

    /**
     * The submission's anomalies are explained or corrected where the data are.
     *
     * @return whether nothing of the event is left to be explained
     */
    boolean explainedInTable(SubmissionId submission) {
        lines.stream()
                .filter(line -> line.submission().filter(submission::equals).isPresent())
                .forEach(FaultLine::settle);
        return isSettled();
    }

    /** Decides, or decides anew what the leader has given back. */
    void decide(Grade decided, String reason, PersonId by) {
        if (state != RecordState.DECIDED) {
            require(RecordState.EXPLAINED);
        }
        if (isToBeHeard()) {
            throw Refusal.invalid("认定数据失实之前须听取单位的陈述和申辩。单位没有提交情况说明，请在“听取单位意见的情况”（没有这一栏的，选择“变更等级”，在变更理由）中写明时间、方式和单位的意见。");
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
