package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a correction has made stale, how it becomes new, and whether it has. */
@Entity
@Table(name = "data_correction_effect")
public class Effect {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long correctionId;
    private String what;

    @Column(columnDefinition = "text")
    private String title;

    @Column(columnDefinition = "text")
    private String remedy;

    private boolean byItself;

    @Column(columnDefinition = "text")
    private String note;

    @Nullable
    private String doneBy;

    @Nullable
    private Instant doneAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Effect() {}

    @SuppressWarnings("NullAway.Init") // the id is the database's
    Effect(long correction, Stale stale) {
        this.correctionId = correction;
        this.what = stale.what().name();
        this.title = stale.title();
        this.remedy = stale.remedy();
        this.byItself = stale.byItself();
        this.note = "";
    }

    public long id() {
        return id;
    }

    public long correction() {
        return correctionId;
    }

    public Stale stale() {
        return new Stale(Stale.What.valueOf(what), title, remedy, byItself);
    }

    /** What was said when it was done; empty before. */
    public String note() {
        return note;
    }

    /** Who saw to it; empty where nobody has, or nobody has to. */
    public Optional<PersonId> doneBy() {
        return Optional.ofNullable(doneBy).map(PersonId::new);
    }

    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Whether somebody still has to see to it. */
    public boolean isOpen() {
        return !byItself && doneAt == null;
    }

    void done(String word, PersonId by, Instant at) {
        if (isOpen()) {
            note = word;
            doneBy = by.value();
            doneAt = at;
        }
    }
}
