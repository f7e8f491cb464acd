package cn.edu.zzut.monitoring.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A department or college (单位). */
@Entity
public class Unit {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private LocalDate fromDay;
    private @Nullable LocalDate endsOn;

    protected Unit() {}

    /** One that was there before days were noted. */
    public Unit(UnitCode code, String name, UnitKind kind) {
        this(code, name, kind, Term.BEFORE);
    }

    Unit(UnitCode code, String name, UnitKind kind, LocalDate from) {
        this.code = code.value();
        this.name = name;
        this.kind = kind;
        this.fromDay = from;
    }

    public UnitCode code() {
        return new UnitCode(code);
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    public Term term() {
        return new Term(fromDay, Optional.ofNullable(endsOn));
    }

    /** Whether it has been closed. */
    public boolean isEnded() {
        return endsOn != null;
    }

    void become(String newName, UnitKind newKind, LocalDate from) {
        this.name = newName;
        this.kind = newKind;
        this.fromDay = from;
    }

    void end(LocalDate day) {
        this.endsOn = day;
    }
}
