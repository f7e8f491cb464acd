package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table that is asked for, with those of its columns that are, and what its source unit says. */
@Entity
@Table(name = "data_use_table")
public class AskedTable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private DataUse dataUse;

    private TableCode tableCode;
    private UnitCode unitCode;

    @Column(columnDefinition = "text")
    private String columnNames;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private boolean personalGiven;

    @Column(columnDefinition = "text")
    private String reason;

    @Nullable
    private String decidedBy;

    @Nullable
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AskedTable() {}

    @SuppressWarnings("NullAway.Init") // the database gives the id
    AskedTable(DataUse dataUse, TableCode table, UnitCode unit) {
        this.dataUse = dataUse;
        this.tableCode = table;
        this.unitCode = unit;
        this.columnNames = "";
        this.verdict = Verdict.OPEN;
        this.reason = "";
    }

    public TableCode table() {
        return tableCode;
    }

    /** The source unit (数据源单位): which is responsible for the table. */
    public UnitCode unit() {
        return unitCode;
    }

    public List<String> columns() {
        return columnNames.isEmpty() ? List.of() : List.of(columnNames.split("\n"));
    }

    void choose(List<String> columns) {
        columnNames = String.join("\n", columns);
    }

    public Verdict verdict() {
        return verdict;
    }

    public boolean isPermitted() {
        return verdict == Verdict.PERMITTED;
    }

    /** Whether the source unit lets its personal columns be given as they are. */
    public boolean isPersonalGiven() {
        return personalGiven;
    }

    /** Why the source unit refuses; empty where it does not. */
    public String reason() {
        return reason;
    }

    public Optional<PersonId> decidedBy() {
        return Optional.ofNullable(decidedBy).map(PersonId::new);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    void permit(boolean personal, PersonId by, Instant at) {
        decide(Verdict.PERMITTED, "", by, at);
        personalGiven = personal;
    }

    void refuse(String why, PersonId by, Instant at) {
        if (Words.isNone(why)) {
            throw Refusal.invalid("不许可的，请写明原因，将原样告知申请人。");
        }
        decide(Verdict.REFUSED, why, by, at);
    }

    private void decide(Verdict said, String why, PersonId by, Instant at) {
        verdict = said;
        reason = why;
        decidedBy = by.value();
        decidedAt = at;
    }
}
