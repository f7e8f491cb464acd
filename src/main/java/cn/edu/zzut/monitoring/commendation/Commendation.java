package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One year's commendation (年度表彰), from its ranking to its publication. */
@Entity
public class Commendation {

    /** How far it has come. */
    public enum State {
        RANKED("正在评选"),
        WITHDRAWN("已撤回"),
        PUBLISHED("已公布");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Id
    private int year;

    private int punctuality;
    private int quality;
    private int anomalies;
    private int help;
    private int size;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(columnDefinition = "text")
    private String reason;

    private String startedBy;

    @Nullable
    private String approvedBy;

    @Nullable
    private Instant publishedAt;

    @Column(columnDefinition = "bytea")
    private byte @Nullable [] notice;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Commendation() {}

    Commendation(int year, PersonId by) {
        this.year = year;
        this.state = State.RANKED;
        this.reason = "";
        this.startedBy = by.value();
        weigh(Weights.standard());
    }

    public int year() {
        return year;
    }

    public Weights weights() {
        return new Weights(punctuality, quality, anomalies, help, size);
    }

    public State state() {
        return state;
    }

    /** Why these were nominated. */
    public String reason() {
        return reason;
    }

    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** The published notice, a .docx file. */
    public Optional<byte[]> notice() {
        return Optional.ofNullable(notice).map(byte[]::clone);
    }

    final void weigh(Weights weights) {
        requireOpen();
        punctuality = weights.punctuality();
        quality = weights.quality();
        anomalies = weights.anomalies();
        help = weights.help();
        size = weights.size();
    }

    void nominated(String why) {
        requireOpen();
        reason = why;
    }

    void publish(PersonId by, byte[] document, Instant at) {
        requireOpen();
        state = State.PUBLISHED;
        approvedBy = by.value();
        notice = document;
        publishedAt = at;
    }

    /** It ends without a notice; another one may begin. */
    void withdraw() {
        requireOpen();
        state = State.WITHDRAWN;
    }

    void beginAgain(PersonId by) {
        if (state != State.WITHDRAWN) {
            throw Refusal.conflict(year + "年度的表彰已经发起，请在任务列表中继续办理。");
        }
        state = State.RANKED;
        startedBy = by.value();
        reason = "";
        weigh(Weights.standard());
    }

    private void requireOpen() {
        if (state == State.PUBLISHED) {
            throw Refusal.conflict(year + "年度的表彰已经公布，不能再更改。");
        }
        if (state == State.WITHDRAWN) {
            throw Refusal.conflict(year + "年度的表彰已经撤回。需要表彰的，请重新发起。");
        }
    }
}
