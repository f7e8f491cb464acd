package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.PeriodData.Asked;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hibernate.annotations.Formula;

/** 报送: one unit's data for one table in one year. It guards its own ladder of states. */
@Entity
public class Submission {

    /** What is said to whoever comes with other data after the lock. */
    public static final String HOW_TO_CORRECT = "确需更正的，请由本单位的填报人或负责人申请“数据更正”，写明理由和要改的行。";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private TableCode tableCode;
    private UnitCode unitCode;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    @Column(columnDefinition = "text")
    private String requirement;

    @Column(columnDefinition = "text")
    private String returnReason;

    private LocalDate plannedOn;
    private LocalDate dueOn;
    private int latestVersion;
    private Integer lockedVersion;
    private Instant doneAt;
    private String receiptBy;
    private Instant receiptAt;
    private Long periodId;

    /** As the period has it; null for what is reported in the year. */
    @Formula("(select p.ends_on from monitoring.monitoring_period p where p.id = period_id)")
    private LocalDate periodEndsOn;

    private Long correctionId;

    @Enumerated(EnumType.STRING)
    private SubmissionState stoodAs;

    @Version
    private int revision;

    protected Submission() {}

    Submission(int year, TableCode table, UnitCode unit, Part part, LocalDate dueOn) {
        this.year = year;
        this.tableCode = table;
        this.unitCode = unit;
        this.part = part;
        this.plannedOn = dueOn;
        this.dueOn = dueOn;
        this.state = SubmissionState.NOT_STARTED;
        this.requirement = "";
        this.returnReason = "";
    }

    /** A whole table that has gone up the ladder with its first version, as far as the lock. */
    static Submission audited(int year, TableCode table, UnitCode unit, LocalDate dueOn, Instant at) {
        Submission submission = new Submission(year, table, unit, Part.RESPONSIBLE, dueOn);
        submission.begin();
        submission.nextVersion(dueOn);
        submission.submit();
        submission.approve(at);
        return submission;
    }

    /** 历史导入: a whole table of a year that is over, about to get its one version; of who did what nothing is known. */
    static Submission broughtIn(int year, TableCode table, UnitCode unit, LocalDate today) {
        Submission submission = new Submission(year, table, unit, Part.RESPONSIBLE, today);
        submission.begin();
        submission.nextVersion(today);
        return submission;
    }

    /** Its version is there: it stands as it was reported. */
    void standsAsReported(Instant at) {
        state = SubmissionState.REPORTED;
        lockedVersion = latestVersion;
        doneAt = at;
    }

    /** 监测期数据: what a unit has in a monitoring period; beside what it reported in the year, and never instead of it. */
    static Submission ofPeriod(Asked asked) {
        Submission submission = new Submission(asked.year(), asked.table(), asked.unit(), asked.part(), asked.dueOn());
        submission.periodId = asked.period();
        submission.periodEndsOn = asked.endsOn();
        return submission;
    }

    public SubmissionId id() {
        return new SubmissionId(id);
    }

    public int year() {
        return year;
    }

    public TableCode table() {
        return tableCode;
    }

    public UnitCode unit() {
        return unitCode;
    }

    public Part part() {
        return part;
    }

    public SubmissionState state() {
        return state;
    }

    /** What the responsible unit asks for: scope and requirements (第十五条二). */
    public String requirement() {
        return requirement;
    }

    /** Why it was returned last; empty when it is not returned. */
    public String returnReason() {
        return returnReason;
    }

    /** The day by the plan. */
    public LocalDate plannedOn() {
        return plannedOn;
    }

    /** The day by which the unit has to be done: that of the plan, or later where others handed in late. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The number of the newest version; 0 before the first. */
    public int latestVersion() {
        return latestVersion;
    }

    /** Whether anything was ever uploaded or merged; without it there is nothing that was checked, explained or audited. */
    public boolean hasVersion() {
        return latestVersion > 0;
    }

    public OptionalInt lockedVersion() {
        return lockedVersion == null ? OptionalInt.empty() : OptionalInt.of(lockedVersion);
    }

    /** The monitoring period that it belongs to; empty for what is reported in the year. */
    public OptionalLong period() {
        return periodId == null ? OptionalLong.empty() : OptionalLong.of(periodId);
    }

    /** The data-correction by which it is being changed although it is locked; empty where there is none. */
    public OptionalLong correction() {
        return correctionId == null ? OptionalLong.empty() : OptionalLong.of(correctionId);
    }

    /** When the unit was done with it: an assisting unit's head approved, or the responsible unit's table was locked. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Whether it has left its unit: its head has approved it, or of a monitoring period it is answered or over. */
    public boolean isHandedIn() {
        return lockedVersion != null || state.isPastItsUnit();
    }

    /** Who of the office took its audit form, and when; empty before. */
    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receiptAt).map(at -> new Receipt(new PersonId(receiptBy), at));
    }

    /** Somebody took something over. */
    public record Receipt(PersonId by, Instant at) {}

    void require(String text) {
        requirement = text;
    }

    void plan(LocalDate day) {
        plannedOn = day;
        dueOn = day;
    }

    void extend(LocalDate day) {
        dueOn = day;
    }

    void begin() {
        if (state == SubmissionState.NOT_STARTED) {
            state = SubmissionState.FILLING;
        }
    }

    /**
     * @param today in the school
     * @throws Refusal when it is not open, or the days of its period are over
     */
    int nextVersion(LocalDate today) {
        requireOpen(today);
        return ++latestVersion;
    }

    /** @throws Refusal as {@link #nextVersion} */
    void requireOpen(LocalDate today) {
        requirePeriodOn(today);
        if (!state.isOpen()) {
            throw Refusal.conflict(refusal());
        }
    }

    /** Whether the last day of its period has passed, be it closed already or not; never for what is reported in the year. */
    boolean isPeriodOver(LocalDate today) {
        return periodEndsOn != null && today.isAfter(periodEndsOn);
    }

    /** What was answered says so itself. */
    private void requirePeriodOn(LocalDate today) {
        if (state.isOpen() && isPeriodOver(today)) {
            throw Refusal.conflict(SubmissionState.PERIOD_IS_OVER);
        }
    }

    private String refusal() {
        return switch (state) {
            case NOT_STARTED -> "尚未开始填报，请等待任务分派后再上传。";
            case SUBMITTED -> "已提交审核，不能再上传。如需修改，请联系审核人退回。";
            case ANSWERED -> "本监测期已经答复，本次内容没有保存。之后的变化请在下一监测期的任务中更新，或联系评估督导处。";
            case CLOSED -> SubmissionState.PERIOD_IS_OVER;
            case AUDITED -> "已审核通过，不能再上传。如需修改，请联系责任单位或评估督导处退回。";
            default -> "版本" + lockedVersion + "已锁定，任何人都不能再修改（第十九条）。" + HOW_TO_CORRECT;
        };
    }

    void submit() {
        requireOpen("提交");
        if (latestVersion == 0) {
            throw Refusal.conflict("还没有上传数据，请先在“填报数据”页签上传工作簿，再提交。");
        }
        state = SubmissionState.SUBMITTED;
        returnReason = "";
    }

    void giveBack(String reason) {
        if ((correctionId == null && lockedVersion != null) || periodId != null) {
            throw Refusal.conflict(refusal());
        }
        returnReason = reason;
        if (correctionId == null) {
            state = SubmissionState.RETURNED;
            doneAt = null;
        } else {
            state = SubmissionState.CORRECTING;
        }
    }

    void approve(Instant at) {
        if (state != SubmissionState.SUBMITTED) {
            throw Refusal.conflict("当前状态为“" + state.title() + "”，只有“待审核”的报送才能审核通过。");
        }
        state = SubmissionState.AUDITED;
        if (part == Part.ASSISTING) {
            doneAt = at;
        }
    }

    void lock(Instant at) {
        if (state != SubmissionState.AUDITED) {
            throw Refusal.conflict("当前状态为“" + state.title() + "”，只有“已审核”的报送才能锁定。");
        }
        state = SubmissionState.LOCKED;
        lockedVersion = latestVersion;
        doneAt = correctionId == null ? at : doneAt;
        correctionId = null;
        stoodAs = null;
    }

    /** Lets what the data-correction names be changed; until it is locked again, the version that was locked counts. */
    void openFor(long correction, String reason) {
        if (state != SubmissionState.LOCKED && state != SubmissionState.REPORTED) {
            throw Refusal.conflict("当前状态为“" + state.title() + "”，只有“已锁定”或“已上报”的报送才能开放更正。");
        }
        stoodAs = state;
        state = SubmissionState.CORRECTING;
        correctionId = correction;
        returnReason = reason;
    }

    /** Nothing is corrected after all: its newest version, which is what was locked, stands as it stood before. */
    void closeUncorrected() {
        if (correctionId == null) {
            throw Refusal.conflict("当前状态为“" + state.title() + "”，没有正在办理的更正。");
        }
        state = stoodAs;
        lockedVersion = latestVersion;
        returnReason = "";
        correctionId = null;
        stoodAs = null;
    }

    void unlock(String reason) {
        if (state != SubmissionState.LOCKED) {
            throw Refusal.conflict("当前状态为“" + state.title() + "”，只有“已锁定”的报送才能由评估督导处解锁。");
        }
        lockedVersion = null;
        giveBack(reason);
    }

    /** Whether the office has received it as it is locked now. */
    public boolean isReceived() {
        return lockedVersion != null && receiptAt != null && (doneAt == null || !receiptAt.isBefore(doneAt));
    }

    void received(PersonId by, Instant at) {
        receiptBy = by.value();
        receiptAt = at;
    }

    void reported() {
        if (state != SubmissionState.LOCKED) {
            throw Refusal.conflict("表" + tableCode + "当前状态为“" + state.title() + "”，锁定后才能上报。");
        }
        state = SubmissionState.REPORTED;
    }

    /**
     * The unit has said that its data of the period are as they stand.
     *
     * @param now in the school
     * @throws Refusal when it is not open, or the days of the period are over
     */
    void answer(ZonedDateTime now) {
        if (periodId == null) {
            throw new IllegalStateException("submission " + id + " is none of a period");
        }
        requirePeriodOn(now.toLocalDate());
        requireOpen("答复");
        state = SubmissionState.ANSWERED;
        doneAt = now.toInstant();
    }

    /** The period is over; what was answered stays answered. */
    void endPeriod() {
        if (periodId == null) {
            throw new IllegalStateException("submission " + id + " is none of a period");
        }
        if (state != SubmissionState.ANSWERED) {
            state = SubmissionState.CLOSED;
        }
    }

    /** It was not reported after all; it stays locked. */
    void unreported() {
        if (state != SubmissionState.REPORTED) {
            throw Refusal.conflict("表" + tableCode + "当前状态为“" + state.title() + "”，没有上报过，不用撤销。");
        }
        state = SubmissionState.LOCKED;
    }

    private void requireOpen(String action) {
        if (!state.isOpen()) {
            throw Refusal.conflict("当前状态为“" + state.title() + "”，不能" + action + "。" + refusal());
        }
    }
}
