package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A problem that an expert sees in a table, and the responsible unit's answer (第十五条四). */
@Entity
public class ReviewComment {

    private static final int LONGEST_REASON = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private TableCode tableCode;
    private UnitCode unitCode;
    private String expert;

    @Column(columnDefinition = "text")
    private String problem;

    @Enumerated(EnumType.STRING)
    private CommentSeverity severity;

    @Enumerated(EnumType.STRING)
    private CommentKind kind;

    @Column(columnDefinition = "text")
    private String wantedProof;

    private int roundNumber;

    @Embedded
    private Place place;

    @Enumerated(EnumType.STRING)
    private CommentState state;

    @Column(columnDefinition = "text")
    private String response;

    private String answeredBy;
    private String approvedBy;
    private boolean falseData;

    @Column(columnDefinition = "text")
    private String proof;

    private Instant raisedAt;

    @Nullable
    private Instant closedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ReviewComment() {}

    ReviewComment(int year, int round, TableCode table, UnitCode unit, PersonId expert, Problem found, Instant at) {
        this.year = year;
        this.roundNumber = round;
        this.kind = found.kind();
        this.wantedProof = found.wantedProof();
        this.approvedBy = "";
        this.tableCode = table;
        this.unitCode = unit;
        this.expert = expert.value();
        this.problem = found.text();
        this.severity = found.severity();
        this.falseData = found.falseData();
        this.proof = found.proof();
        this.place = found.place();
        this.state = CommentState.DRAFT;
        this.response = "";
        this.answeredBy = "";
        this.raisedAt = at;
    }

    public long id() {
        return id;
    }

    public TableCode table() {
        return tableCode;
    }

    public UnitCode unit() {
        return unitCode;
    }

    public PersonId expert() {
        return new PersonId(expert);
    }

    public String problem() {
        return problem;
    }

    public CommentSeverity severity() {
        return severity;
    }

    public CommentKind kind() {
        return kind;
    }

    /** Whether it says just that, of the same place. */
    boolean says(Problem found) {
        return problem.equals(found.text())
                && kind == found.kind()
                && severity == found.severity()
                && falseData == found.falseData()
                && place.equals(found.place())
                && proof.equals(found.proof())
                && wantedProof.equals(found.wantedProof());
    }

    /** What the unit is asked to prove its data by; empty where nothing is asked for. */
    public String wantedProof() {
        return wantedProof;
    }

    /** The round of the year's review in which it was written. */
    public int round() {
        return roundNumber;
    }

    public Place place() {
        return place;
    }

    /** What is said, where and how much it weighs, in one line. */
    public String inFull() {
        String where = place.equals(Place.WHOLE_TABLE) ? "" : place.title() + "：";
        String weight = severity == CommentSeverity.ORDINARY ? "" : "【" + severity.title() + "】";
        String sort = kind == CommentKind.UNSORTED ? "" : "【" + kind.title() + "】";
        return (falseData ? "【数据失实】" : "")
                + weight
                + sort
                + where
                + problem
                + (proof.isEmpty() ? "" : "（证明：" + proof + "）")
                + (wantedProof.isEmpty() ? "" : "（请提供：" + wantedProof + "）");
    }

    /** Whether the expert holds the data to be untrue (失实). */
    public boolean isFalseData() {
        return falseData;
    }

    /** By what the expert proves that the data are untrue; empty where they are not said to be. */
    public String proof() {
        return proof;
    }

    public CommentState state() {
        return state;
    }

    public String response() {
        return response;
    }

    /** Who of the responsible unit accepted or refuted it; empty where nobody has. */
    public Optional<PersonId> answeredBy() {
        return Optional.of(answeredBy).filter(name -> !name.isEmpty()).map(PersonId::new);
    }

    /** The head of the unit who approved that answer; empty where nobody has. */
    public Optional<PersonId> approvedBy() {
        return Optional.of(approvedBy).filter(name -> !name.isEmpty()).map(PersonId::new);
    }

    /** When it was closed; empty while it is not. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Instant raisedAt() {
        return raisedAt;
    }

    boolean isDraft() {
        return state == CommentState.DRAFT;
    }

    boolean isOpen() {
        return state != CommentState.CLOSED && state != CommentState.DRAFT;
    }

    /** Whether the unit had accepted it by the time it was closed or now. */
    public boolean wasAccepted() {
        return state == CommentState.ACCEPTED || (state == CommentState.CLOSED && response.isEmpty());
    }

    /** A draft is for the expert's eyes only. */
    boolean isVisibleTo(PersonId reader) {
        return !isDraft() || expert().equals(reader);
    }

    void raise(Instant at) {
        require(isDraft());
        if (falseData && proof.isEmpty()) {
            throw Refusal.invalid("意见“" + problem + "”勾选了“数据失实”，没有写明证明。请撤回后重新写这条意见。");
        }
        state = CommentState.OPEN;
        raisedAt = at;
    }

    /** 单位负责人审核: the answer is the unit's. */
    void approve(PersonId head) {
        require(isOpen() && !answeredBy.isEmpty());
        approvedBy = head.value();
    }

    /** The unit's head does not agree with the answer: it is given anew. */
    void answerAnew() {
        require(isOpen());
        state = CommentState.OPEN;
        approvedBy = "";
    }

    void accept(PersonId by) {
        require(isOpen());
        approvedBy = "";
        state = CommentState.ACCEPTED;
        response = "";
        answeredBy = by.value();
    }

    /** @throws Refusal in Chinese when no reason is given, or too long a one */
    void refute(String reason, PersonId by) {
        if (Words.isNone(reason)) {
            throw Refusal.invalid("请写明异议的理由，专家据此复核。");
        }
        if (reason.length() > LONGEST_REASON || Words.hasControls(reason)) {
            throw Refusal.invalid("异议的理由不超过" + LONGEST_REASON + "个字，不能有看不见的控制字符。");
        }
        require(isOpen());
        approvedBy = "";
        state = CommentState.REFUTED;
        response = reason.strip();
        answeredBy = by.value();
    }

    /** The expert stands by it; the unit's reason stays to be read. */
    void insist() {
        require(state == CommentState.REFUTED);
        state = CommentState.OPEN;
    }

    void close(Instant at) {
        require(isOpen());
        state = CommentState.CLOSED;
        closedAt = at;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.conflict("这条意见当前为“" + state.title() + "”，不能进行此操作。请刷新后再看。");
        }
    }
}
