package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A problem that an expert sees in a table, and the responsible unit's answer (第十五条四). */
@Entity
public class ReviewComment {

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
    private CommentState state;

    @Column(columnDefinition = "text")
    private String response;

    private String answeredBy;
    private boolean falseData;
    private Instant raisedAt;
    private Instant closedAt;

    protected ReviewComment() {}

    ReviewComment(int year, TableCode table, UnitCode unit, String expert, Problem found, Instant at) {
        this.year = year;
        this.tableCode = table;
        this.unitCode = unit;
        this.expert = expert;
        this.problem = found.text();
        this.falseData = found.falseData();
        this.state = CommentState.OPEN;
        this.response = "";
        this.answeredBy = "";
        this.raisedAt = at;
    }

    public TableCode table() {
        return tableCode;
    }

    public UnitCode unit() {
        return unitCode;
    }

    public String expert() {
        return expert;
    }

    public String problem() {
        return problem;
    }

    /** Whether the expert holds the data to be untrue (失实). */
    public boolean isFalseData() {
        return falseData;
    }

    public CommentState state() {
        return state;
    }

    public String response() {
        return response;
    }

    boolean isOpen() {
        return state != CommentState.CLOSED;
    }

    /** Whether the unit had accepted it by the time it was closed or now. */
    public boolean wasAccepted() {
        return state == CommentState.ACCEPTED || (state == CommentState.CLOSED && response.isEmpty());
    }

    void accept(String by) {
        state = CommentState.ACCEPTED;
        response = "";
        answeredBy = by;
    }

    void refute(String reason, String by) {
        state = CommentState.REFUTED;
        response = reason;
        answeredBy = by;
    }

    void insist() {
        state = CommentState.OPEN;
    }

    void close(Instant at) {
        state = CommentState.CLOSED;
        closedAt = at;
    }
}
