package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One year's filing (年度填报). */
@Entity
public class Cycle {

    /** A year runs until everything is archived. */
    public enum State {
        RUNNING,
        ARCHIVED
    }

    @Id
    private int year;

    private String title;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(columnDefinition = "text")
    private String workPlan;

    private String receipt;

    private String launchedBy;
    private LocalDate launchedOn;
    private Instant closedAt;

    protected Cycle() {}

    Cycle(int year, PersonId by, LocalDate on) {
        this.year = year;
        this.title = year + "年高等教育质量监测数据填报";
        this.state = State.RUNNING;
        this.workPlan = "";
        this.launchedBy = by.value();
        this.launchedOn = on;
    }

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    public State state() {
        return state;
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public String workPlan() {
        return workPlan;
    }

    /** What the national platform answered to the report; empty before. */
    public Optional<String> receipt() {
        return Optional.ofNullable(receipt);
    }

    public PersonId launchedBy() {
        return new PersonId(launchedBy);
    }

    public LocalDate launchedOn() {
        return launchedOn;
    }

    /** When it was archived; empty before. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** When it was archived after it had been filed here; empty for years that were over before they were known here. */
    public Optional<Instant> archivedHereAt() {
        return receipt().flatMap(number -> closedAt());
    }

    /** @throws Refusal when it is archived */
    void requireOpen() {
        if (state == State.ARCHIVED) {
            throw Refusal.conflict(year + "年度已经归档，不能再改动。");
        }
    }

    void plan(String text) {
        workPlan = text;
    }

    void received(String number) {
        receipt = number;
    }

    void archived(Instant at) {
        state = State.ARCHIVED;
        closedAt = at;
    }
}
