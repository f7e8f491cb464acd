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

    /** Where a year's data come from. */
    public enum Origin {
        FILED("本系统填报"),
        IMPORT("历史导入");

        private final String title;

        Origin(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** The month from which a year that nobody launched here is counted. */
    private static final int TERM_BEGINS = 9;

    @Id
    private int year;

    private String title;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Origin origin;

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
        this.origin = Origin.FILED;
        this.workPlan = "";
        this.launchedBy = by.value();
        this.launchedOn = on;
    }

    /** 历史导入: a year whose tables were brought in as they once were; of its work nothing is known here. */
    static Cycle imported(int year, PersonId by, Instant at) {
        Cycle cycle = new Cycle(year, by, LocalDate.of(year, TERM_BEGINS, 1));
        cycle.origin = Origin.IMPORT;
        cycle.archived(at);
        return cycle;
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

    public Origin origin() {
        return origin;
    }

    /** Whether its tables were brought in as they once were. */
    public boolean isImported() {
        return origin == Origin.IMPORT;
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

    /** The first of September where it was brought in. */
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
