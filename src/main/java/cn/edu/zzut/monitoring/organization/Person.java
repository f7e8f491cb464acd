package cn.edu.zzut.monitoring.organization;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in the filing; the id is the sign-in name. */
@Entity
public class Person {

    @Id
    private String id;

    private String name;
    private UnitCode unitCode;
    private String email;
    private String phone;
    private @Nullable LocalDate endsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    protected Person() {}

    public Person(PersonId id, String name, UnitCode unit, String email, String phone, Set<Role> roles) {
        this.id = id.value();
        this.name = name;
        this.unitCode = unit;
        this.email = email;
        this.phone = phone;
        this.roles.addAll(roles);
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String name() {
        return name;
    }

    public UnitCode unit() {
        return unitCode;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    void take(Role role) {
        roles.add(role);
    }

    void layDown(Role role) {
        roles.remove(role);
    }

    /** Whether the person has left and takes part no longer. */
    public boolean hasLeft() {
        return endsOn != null;
    }

    /** The first day on which the person was no longer there. */
    public Optional<LocalDate> left() {
        return Optional.ofNullable(endsOn);
    }

    void become(String newName, UnitCode newUnit, String newEmail, String newPhone) {
        this.name = newName;
        this.unitCode = newUnit;
        this.email = newEmail;
        this.phone = newPhone;
    }

    void leave(LocalDate day) {
        this.endsOn = day;
    }

    void comeBack() {
        this.endsOn = null;
    }
}
