package cn.edu.zzut.monitoring.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** When a stage of a year is due, when it began, and when it was done. */
@Entity
public class StageProgress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private int stage;
    private LocalDate dueOn;
    private Instant startedAt;
    private Instant doneAt;

    protected StageProgress() {}

    StageProgress(int year, Stage stage, LocalDate dueOn) {
        this.year = year;
        this.stage = stage.number();
        this.dueOn = dueOn;
    }

    public Stage stage() {
        return Stage.of(stage);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    void due(LocalDate day) {
        dueOn = day;
    }

    void started(Instant at) {
        if (startedAt == null) {
            startedAt = at;
        }
    }

    void done(Instant at) {
        doneAt = at;
    }
}
