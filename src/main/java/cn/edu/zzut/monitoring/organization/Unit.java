package cn.edu.zzut.monitoring.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A department or college (单位). */
@Entity
public class Unit {

    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    protected Unit() {}

    public Unit(UnitCode code, String name, UnitKind kind) {
        this.code = code.value();
        this.name = name;
        this.kind = kind;
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
}
