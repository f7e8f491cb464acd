package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** One problem that a unit has to mend, in one round or several. */
@Entity
public class Rectification {

    private static final int WHOLE = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private UnitCode unitCode;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "rectification_assisting", joinColumns = @JoinColumn(name = "rectification_id"))
    @Column(name = "unit_code")
    private Set<UnitCode> assisting = new LinkedHashSet<>();

    private String responsible;

    @Embedded
    private Cause cause;

    @Column(columnDefinition = "text")
    private String problem;

    @Column(columnDefinition = "text")
    private String requirement;

    @Column(columnDefinition = "text")
    private String target;

    @Column(columnDefinition = "text")
    private String valueBefore;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private RectificationState state = RectificationState.DRAFT;

    private int round = 1;
    private int progress;

    @Column(columnDefinition = "text")
    private String causes = "";

    @Column(columnDefinition = "text")
    private String measures = "";

    @Column(columnDefinition = "text")
    private String evidence = "";

    @Column(columnDefinition = "text")
    private String valueAfter = "";

    @Column(columnDefinition = "text")
    private String opinion = "";

    @Column(columnDefinition = "text")
    private String returnReason = "";

    private String checkedBy = "";
    private LocalDate dueOn;
    private LocalDate planDueOn;

    @Nullable
    private LocalDate plannedOn;

    private Instant publishedAt;

    @Nullable
    private Instant askedAt;

    @Nullable
    private Instant verifiedAt;

    @Nullable
    private Instant lookedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Rectification() {}

    @SuppressWarnings("NullAway.Init") // demand() fills the rest
    Rectification(int year, Cause cause, Demand demand, Instant at) {
        this.year = year;
        this.cause = cause;
        this.publishedAt = at;
        demand(demand);
    }

    private void demand(Demand demand) {
        unitCode = demand.lead();
        assisting = new LinkedHashSet<>(demand.assisting());
        responsible = demand.responsible().value();
        problem = demand.problem();
        requirement = demand.requirement();
        target = demand.target();
        valueBefore = demand.valueBefore();
        kind = demand.kind();
        dueOn = demand.dueOn();
        planDueOn = demand.dueOn();
    }

    /** Whether it is just that, for the same cause. */
    boolean asks(Cause why, Demand demand) {
        return cause.equals(why)
                && unitCode.equals(demand.lead())
                && assisting.equals(new LinkedHashSet<>(demand.assisting()))
                && responsible.equals(demand.responsible().value())
                && problem.equals(demand.problem())
                && requirement.equals(demand.requirement())
                && target.equals(demand.target())
                && valueBefore.equals(demand.valueBefore())
                && kind == demand.kind()
                && dueOn.equals(demand.dueOn());
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    /** 牵头单位. */
    public UnitCode unit() {
        return unitCode;
    }

    /** 协助单位, by their numbers. */
    public List<UnitCode> assisting() {
        return assisting.stream().sorted(Comparator.comparing(UnitCode::value)).toList();
    }

    /** Whether the unit leads or assists. */
    public boolean concerns(UnitCode unit) {
        return unitCode.equals(unit) || assisting.contains(unit);
    }

    /** 整改责任人; empty where a former version named none and the unit had no head. */
    public Optional<PersonId> responsible() {
        return Optional.of(responsible).filter(id -> !id.isEmpty()).map(PersonId::new);
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

    /** What is to be reached; may be empty. */
    public String target() {
        return target;
    }

    public Kind kind() {
        return kind;
    }

    public RectificationState state() {
        return state;
    }

    public boolean isStruckOff() {
        return state == RectificationState.STRUCK_OFF;
    }

    /** 1 the first time, one more each time it was opened again. */
    public int round() {
        return round;
    }

    /** 0 to 100. */
    public int progress() {
        return progress;
    }

    /** 原因分析. */
    public String causes() {
        return causes;
    }

    public String measures() {
        return measures;
    }

    /** 完成情况. */
    public String evidence() {
        return evidence;
    }

    /** The figure that showed the problem; may be empty. */
    public String valueBefore() {
        return valueBefore;
    }

    /** The figure afterwards; may be empty. */
    public String valueAfter() {
        return valueAfter;
    }

    /** What whoever checked it found. */
    public String opinion() {
        return opinion;
    }

    public Optional<PersonId> checkedBy() {
        return Optional.of(checkedBy).filter(id -> !id.isEmpty()).map(PersonId::new);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day by which the unit says how it will mend it. */
    public LocalDate planDueOn() {
        return planDueOn;
    }

    /** The day by which the unit plans to have done it; empty before it has said. */
    public Optional<LocalDate> plannedOn() {
        return Optional.ofNullable(plannedOn);
    }

    /** Why measures or evidence were last sent back, or it was opened again; empty when they never were. */
    public String returnReason() {
        return returnReason;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** When the unit last asked to have it struck off. */
    public Optional<Instant> askedAt() {
        return Optional.ofNullable(askedAt);
    }

    /** When it was struck off; empty before, and when it was opened again. */
    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    /** When it was last looked at again. */
    public Optional<Instant> lookedAt() {
        return Optional.ofNullable(lookedAt);
    }

    /** Whether the unit should have said how, or have done it, by now; what waits for the office is not overdue. */
    public boolean isOverdue(LocalDate today) {
        return switch (state) {
            case PUBLISHED, MEASURES_PROPOSED -> today.isAfter(planDueOn);
            case AGREED, CLOSING_ASKED -> today.isAfter(dueOn);
            default -> false;
        };
    }

    void redraft(Demand demand) {
        require(RectificationState.DRAFT);
        demand(demand);
    }

    void publish(LocalDate planDue, Instant at) {
        move(RectificationState.DRAFT, RectificationState.PUBLISHED);
        planDueOn = planDue.isBefore(dueOn) ? planDue : dueOn;
        publishedAt = at;
    }

    void propose(Measures proposed) {
        move(RectificationState.PUBLISHED, RectificationState.MEASURES_PROPOSED);
        causes = proposed.causes();
        measures = proposed.text();
        plannedOn = proposed.doneBy().orElse(dueOn);
    }

    void confirmMeasures() {
        move(RectificationState.MEASURES_PROPOSED, RectificationState.MEASURES_CONFIRMED);
    }

    /** A later day than the list's becomes the due date: the office agrees to it with the measures. */
    void agree() {
        move(RectificationState.MEASURES_CONFIRMED, RectificationState.AGREED);
        if (plannedOn != null && plannedOn.isAfter(dueOn)) {
            dueOn = plannedOn;
        }
    }

    /** By the unit's head, or by the office. */
    void rejectMeasures(String reason) {
        if (state != RectificationState.MEASURES_PROPOSED) {
            require(RectificationState.MEASURES_CONFIRMED);
        }
        state = RectificationState.PUBLISHED;
        returnReason = reason;
    }

    void progress(int percent) {
        require(RectificationState.AGREED);
        if (percent < 0 || percent > WHOLE) {
            throw Refusal.invalid("进度应为0至100的整数（%）。");
        }
        progress = percent;
    }

    void askToClose(Closing closing, Instant at) {
        move(RectificationState.AGREED, RectificationState.CLOSING_ASKED);
        evidence = closing.completion();
        valueAfter = closing.valueAfter();
        progress = WHOLE;
        askedAt = at;
    }

    void confirmClosing() {
        move(RectificationState.CLOSING_ASKED, RectificationState.CLOSING_CONFIRMED);
    }

    /**
     * By the unit's head, or by whoever checks it.
     *
     * @param newDue the new day by which it is to be done; empty for the old one
     */
    void rejectClosing(String reason, Optional<LocalDate> newDue) {
        if (state != RectificationState.CLOSING_ASKED) {
            require(RectificationState.CLOSING_CONFIRMED);
        }
        state = RectificationState.AGREED;
        returnReason = reason;
        newDue.ifPresent(day -> dueOn = day);
    }

    /** @throws Refusal when whoever checks it is who was to mend it */
    void strikeOff(String found, String value, PersonId by, Instant at) {
        requireOther(by);
        move(RectificationState.CLOSING_CONFIRMED, RectificationState.STRUCK_OFF);
        opinion = found;
        valueAfter = value.isBlank() ? valueAfter : value;
        checkedBy = by.value();
        verifiedAt = at;
    }

    void requireOther(PersonId checker) {
        if (responsible.equals(checker.value())) {
            throw Refusal.notYours("整改责任人不能复查自己负责的整改，请由其他人复查。");
        }
    }

    /** 回头看: it has stayed mended. */
    void lookedAt(Instant at) {
        require(RectificationState.STRUCK_OFF);
        lookedAt = at;
    }

    /** 回头看: it has come back, and begins anew in a further round. */
    void reopen(String reason, LocalDate newDue, LocalDate newPlanDue, Instant at) {
        move(RectificationState.STRUCK_OFF, RectificationState.PUBLISHED);
        round++;
        progress = 0;
        returnReason = reason;
        dueOn = newDue;
        planDueOn = newPlanDue.isBefore(newDue) ? newPlanDue : newDue;
        plannedOn = null;
        verifiedAt = null;
        lookedAt = at;
    }

    private void move(RectificationState from, RectificationState to) {
        require(from);
        state = to;
    }

    private void require(RectificationState needed) {
        if (state != needed) {
            throw Refusal.conflict("整改任务当前为“" + state.title() + "”，不能进行此操作。");
        }
    }
}
