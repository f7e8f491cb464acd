package cn.edu.zzut.monitoring.accountability;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One fault of an event: a line of its record. */
@Entity
@Table(name = "accountability_line")
public class FaultLine {

    private static final Pattern SUBMISSION = Pattern.compile("(?:submission|verification|monitoring-update):(\\d+)");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private AccountabilityRecord record;

    private int year;

    @Enumerated(EnumType.STRING)
    private FaultKind kind;

    private String fault;
    private String tableCode;

    @Column(columnDefinition = "text")
    private String subject;

    @Column(columnDefinition = "text")
    private String evidence;

    private boolean settled;
    private LocalDate actualOn;
    private int allDaysLate;
    private int daysLate;

    @Column(columnDefinition = "text")
    private String deductions;

    private int reminders;

    @Enumerated(EnumType.STRING)
    private Consequence consequence;

    protected FaultLine() {}

    FaultLine(AccountabilityRecord record, Fault found) {
        this.record = record;
        this.year = found.year();
        this.kind = found.kind();
        this.fault = found.key();
        this.tableCode = found.table();
        this.subject = found.subject();
        this.evidence = found.evidence();
        this.deductions = "";
        this.consequence = Consequence.NONE;
    }

    public long id() {
        return id;
    }

    /** The record of the event to which it belongs. */
    public AccountabilityRecord record() {
        return record;
    }

    /** The table's code; empty when the fault is not about a table. */
    public String table() {
        return tableCode;
    }

    /** What tells the fault from others of its kind in the year. */
    String key() {
        return fault;
    }

    /** The submission that the fault is about, by the fault's key; empty when it is about none. */
    public Optional<SubmissionId> submission() {
        return Optional.of(SUBMISSION.matcher(fault))
                .filter(Matcher::matches)
                .map(key -> SubmissionId.of(key.group(1)));
    }

    /** Whether the table was late in being verified; otherwise in being handed in. */
    public boolean isAboutVerification() {
        return fault.startsWith("verification:");
    }

    /** What happened, as a sentence in Chinese. */
    public String subject() {
        return subject;
    }

    /** By what data are proved to be untrue, and what the unit answered; empty for other kinds. */
    public String evidence() {
        return evidence;
    }

    /** Whether it is an anomaly that was explained or corrected where the data are: nobody is blamed for it. */
    public boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    void assessed(LineFacts facts) {
        actualOn = facts.actualOn().orElse(null);
        allDaysLate = facts.allDaysLate();
        daysLate = facts.ownDaysLate();
        deductions = facts.deductions();
        reminders = facts.reminders();
        consequence = facts.consequence();
    }

    LineFacts facts() {
        return new LineFacts(
                tableCode,
                Optional.ofNullable(actualOn),
                allDaysLate,
                daysLate,
                deductions,
                reminders,
                consequence,
                submission().isPresent() && actualOn == null);
    }
}
