package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** What somebody did about a rectification, in its order; never changed. */
@Entity
public class RectificationEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Rectification rectification;

    private int round;

    @Enumerated(EnumType.STRING)
    private Deed kind;

    @Column(columnDefinition = "text")
    private String text;

    private int progress;
    private String madeBy;
    private Instant madeAt;

    /** The number of the rectification. */
    long rectification() {
        return rectification.id();
    }

    /** What was done. */
    public enum Deed {
        PUBLISHED("下达"),
        MEASURES("制定措施"),
        MEASURES_CONFIRMED("单位负责人确认措施"),
        MEASURES_RETURNED("退回措施"),
        AGREED("同意措施"),
        PROGRESS("登记进展"),
        PROOF("上传佐证"),
        CLOSING_ASKED("申请销号"),
        CLOSING_CONFIRMED("单位负责人确认销号申请"),
        CLOSING_RETURNED("退回销号申请"),
        STRUCK_OFF("复查销号"),
        LOOKED_AT("回头看：没有反弹"),
        REOPENED("回头看：重新整改");

        private final String title;

        Deed(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RectificationEntry() {}

    RectificationEntry(Rectification rectification, Deed kind, String text, PersonId by, Instant at) {
        this.rectification = rectification;
        this.round = rectification.round();
        this.kind = kind;
        this.text = text;
        this.progress = rectification.progress();
        this.madeBy = by.value();
        this.madeAt = at;
    }

    /** The rectification that it is about. */
    public long rectificationId() {
        return rectification.id();
    }

    /** 1 the first time, one more each time it was opened again. */
    public int round() {
        return round;
    }

    public Deed deed() {
        return kind;
    }

    public String text() {
        return text;
    }

    /** How far it was then, 0 to 100. */
    public int progress() {
        return progress;
    }

    public PersonId by() {
        return new PersonId(madeBy);
    }

    public Instant at() {
        return madeAt;
    }
}
