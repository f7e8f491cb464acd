package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
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
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 数据更正: one request of a unit to have a locked table changed. It guards its own ladder of states. */
@Entity
public class DataCorrection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private TableCode tableCode;
    private UnitCode unitCode;
    private long submissionId;
    private int baseVersion;

    @Nullable
    private Integer newVersion;

    @Enumerated(EnumType.STRING)
    private CorrectionState state;

    @Column(columnDefinition = "text")
    private String reason;

    @Column(columnDefinition = "text")
    private String proof;

    @Column(columnDefinition = "text")
    private String changedRows;

    @Column(columnDefinition = "text")
    private String deletedRows;

    private int addedRows;

    @Column(columnDefinition = "text")
    private String columns;

    private boolean reported;
    private String requestedBy;
    private Instant requestedAt;

    @Version
    private int revision;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DataCorrection() {}

    @SuppressWarnings("NullAway.Init") // the id is the database's
    DataCorrection(Submission submission, Wish wish, PersonId by, Instant at) {
        this.year = submission.year();
        this.tableCode = submission.table();
        this.unitCode = submission.unit();
        this.submissionId = submission.id().value();
        this.baseVersion = submission.lockedVersion().orElseThrow();
        this.reported = submission.state() == SubmissionState.REPORTED;
        this.requestedBy = by.value();
        this.requestedAt = at;
        this.state = CorrectionState.REQUESTED;
        take(wish);
    }

    private void take(Wish wish) {
        reason = wish.reason();
        proof = wish.proof();
        changedRows = written(wish.scope().changed());
        deletedRows = written(wish.scope().deleted());
        addedRows = wish.scope().added();
        columns = String.join("\n", wish.scope().columns());
    }

    private static String written(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Set<Integer> read(String numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : Stream.of(numbers.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /**
     * What is asked for.
     *
     * @param proof what shows that the data are to be others: which paper, list or decision
     */
    public record Wish(String reason, String proof, Scope scope) {}

    public long id() {
        return id;
    }

    /** As people call it: 2026年度数据更正第3号. */
    public String title() {
        return year + "年度数据更正第" + id + "号";
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

    public SubmissionId submission() {
        return new SubmissionId(submissionId);
    }

    /** The locked version that is to be corrected. */
    public int baseVersion() {
        return baseVersion;
    }

    /** The version that was locked in its place; empty before. */
    public OptionalInt newVersion() {
        return newVersion == null ? OptionalInt.empty() : OptionalInt.of(newVersion);
    }

    public CorrectionState state() {
        return state;
    }

    public String reason() {
        return reason;
    }

    public String proof() {
        return proof;
    }

    public Scope scope() {
        return new Scope(
                new TreeSet<>(read(changedRows)),
                new TreeSet<>(read(deletedRows)),
                addedRows,
                columns.isEmpty() ? List.of() : List.of(columns.split("\n")));
    }

    /** Whether the national platform had the table when it was decided, or asked for. */
    public boolean wasReported() {
        return reported;
    }

    public PersonId requestedBy() {
        return new PersonId(requestedBy);
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    void asksAgain(Wish wish) {
        move(CorrectionState.REQUESTED, CorrectionState.RETURNED);
        take(wish);
    }

    void withdraw() {
        if (!state.isAsked()) {
            throw illegal();
        }
        state = CorrectionState.WITHDRAWN;
    }

    void headAgrees() {
        move(CorrectionState.AT_OFFICE, CorrectionState.REQUESTED);
    }

    /** @param isReported whether the platform has the table now, so that the leader decides too */
    void officeAgrees(boolean isReported) {
        reported = isReported;
        move(isReported ? CorrectionState.AT_LEADER : CorrectionState.APPROVED, CorrectionState.AT_OFFICE);
    }

    void leaderAgrees() {
        move(CorrectionState.APPROVED, CorrectionState.AT_LEADER);
    }

    void returnRequest() {
        move(CorrectionState.RETURNED, CorrectionState.REQUESTED, CorrectionState.AT_OFFICE);
    }

    void refuse() {
        move(CorrectionState.REFUSED, CorrectionState.AT_OFFICE, CorrectionState.AT_LEADER, CorrectionState.APPROVED);
    }

    void open() {
        move(CorrectionState.OPEN, CorrectionState.APPROVED);
    }

    void handIn() {
        move(CorrectionState.HANDED_IN, CorrectionState.OPEN);
    }

    void approve() {
        move(CorrectionState.AUDITED, CorrectionState.HANDED_IN);
    }

    void giveBack() {
        move(CorrectionState.OPEN, CorrectionState.HANDED_IN, CorrectionState.AUDITED);
    }

    void giveUp() {
        move(CorrectionState.GIVEN_UP, CorrectionState.OPEN);
    }

    void lock(int version) {
        move(CorrectionState.LOCKED, CorrectionState.AUDITED);
        newVersion = version;
    }

    void close() {
        move(CorrectionState.DONE, CorrectionState.LOCKED);
    }

    private void move(CorrectionState to, CorrectionState... from) {
        if (!Set.of(from).contains(state)) {
            throw illegal();
        }
        state = to;
    }

    private Refusal illegal() {
        return Refusal.conflict(title() + "当前为“" + state.title() + "”，不能这样办理。请刷新后再看。");
    }
}
