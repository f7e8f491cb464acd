package cn.edu.zzut.monitoring.monitoring;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Found;
import cn.edu.zzut.monitoring.monitoring.AlertRules.Place;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 监测预警: one while what it is about lasts. */
@Entity
@Table(name = "monitoring_alert")
public class Alert {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private String about;
    private String title;

    @Enumerated(EnumType.STRING)
    private Level level;

    private String subject;
    private String subjectName;
    private UnitCode unitCode;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    @Column(columnDefinition = "text")
    private String sentence;

    @Enumerated(EnumType.STRING)
    private AlertState state;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(columnDefinition = "text")
    private String explanation;

    @Column(columnDefinition = "text")
    private String measures;

    @Column(columnDefinition = "text")
    private String returnReason;

    private Instant foundAt;
    private Instant since;

    @Nullable
    private Long formerId;

    @Nullable
    private Integer carriedInto;

    @Nullable
    private Instant closedAt;

    @Column(columnDefinition = "text")
    private String closeReason;

    @Version
    private int revision;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Alert() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    Alert(int year, Found found, UnitCode unit, Instant at) {
        this.year = year;
        this.about = found.place().about();
        this.title = found.title();
        this.level = found.place().level();
        this.subject = found.place().subject();
        this.subjectName = found.subject().name();
        this.unitCode = unit;
        this.grade = found.grade();
        this.sentence = found.sentence();
        this.state = AlertState.TO_EXPLAIN;
        this.cause = Cause.NONE;
        this.explanation = "";
        this.measures = "";
        this.returnReason = "";
        this.foundAt = at;
        this.since = at;
        this.closeReason = "";
    }

    /** One of a former year that lasts; what was said of it then is to be confirmed or said anew. */
    @SuppressWarnings("NullAway.Init") // the database gives the id
    Alert(int year, Alert former, Instant at) {
        this.year = year;
        this.about = former.about;
        this.title = former.title;
        this.level = former.level;
        this.subject = former.subject;
        this.subjectName = former.subjectName;
        this.unitCode = former.unitCode;
        this.grade = former.grade;
        this.sentence = former.sentence;
        this.state = AlertState.TO_EXPLAIN;
        this.cause = former.cause;
        this.explanation = former.explanation;
        this.measures = former.measures;
        this.returnReason = "";
        this.foundAt = at;
        this.since = former.since;
        this.formerId = former.id;
        this.closeReason = "";
    }

    public long id() {
        return id;
    }

    public int year() {
        return year;
    }

    /** The indicator's id, or that of the rule over several. */
    public String about() {
        return about;
    }

    /** The indicator's name, or that of the rule. */
    public String title() {
        return title;
    }

    public Level level() {
        return level;
    }

    /** The college's or major's code; empty for the school. */
    public String subject() {
        return subject;
    }

    public String subjectName() {
        return subjectName;
    }

    /** Whose it is to explain. */
    public UnitCode unit() {
        return unitCode;
    }

    public Grade grade() {
        return grade;
    }

    /** What stands out, with its numbers, as it is now. */
    public String sentence() {
        return sentence;
    }

    public AlertState state() {
        return state;
    }

    public Cause cause() {
        return cause;
    }

    public String explanation() {
        return explanation;
    }

    public String measures() {
        return measures;
    }

    /** Why the explanation was last sent back; empty when it never was. */
    public String returnReason() {
        return returnReason;
    }

    public Instant foundAt() {
        return foundAt;
    }

    /** When it was first found, in this year or in one before. */
    public Instant since() {
        return since;
    }

    /** Empty while its year follows it. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** The year that was launched while it lasted. */
    public Optional<Integer> carriedInto() {
        return Optional.ofNullable(carriedInto);
    }

    public String closeReason() {
        return closeReason;
    }

    Place place() {
        return new Place(about, level, subject);
    }

    /**
     * What is found of it now.
     *
     * @return whether it has become worse: then what was agreed on is not enough, and it is to be explained anew
     */
    boolean seen(Found found) {
        boolean worse = found.grade().compareTo(grade) > 0;
        grade = found.grade();
        sentence = found.sentence();
        if (worse && state == AlertState.FOLLOWED) {
            state = AlertState.TO_EXPLAIN;
        }
        return worse;
    }

    void explain(Cause why, String text, String planned) {
        move(AlertState.TO_EXPLAIN, AlertState.TO_REVIEW);
        cause = why;
        explanation = text;
        measures = planned;
    }

    void accept() {
        move(AlertState.TO_REVIEW, AlertState.FOLLOWED);
        returnReason = "";
    }

    void giveBack(String reason) {
        move(AlertState.TO_REVIEW, AlertState.TO_EXPLAIN);
        returnReason = reason;
    }

    /** The next year is launched while it lasts. */
    void carryOver(int next, String reason, Instant at) {
        state = AlertState.CARRIED_OVER;
        carriedInto = next;
        closedAt = at;
        closeReason = reason;
    }

    void close(String reason, Instant at) {
        state = AlertState.CLOSED;
        closedAt = at;
        closeReason = reason;
    }

    private void move(AlertState from, AlertState to) {
        if (state != from) {
            throw Refusal.conflict("这项预警当前为“" + state.title() + "”，不能进行此操作，请刷新后查看。");
        }
        state = to;
    }
}
