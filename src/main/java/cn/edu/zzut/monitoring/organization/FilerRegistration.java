package cn.edu.zzut.monitoring.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One line of 附件2 填报人员信息登记表: who has a duty in a unit from a day on (第十三、十四、十六条). */
@Entity
public class FilerRegistration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private UnitCode unitCode;
    private String personId;
    private String duty;
    private String phone;
    private String email;
    private String remark;
    private LocalDate fromDay;
    private String reason;
    private String registeredBy;
    private Instant registeredAt;

    protected FilerRegistration() {}

    FilerRegistration(Naming naming, Person person, PersonId by, Instant at) {
        this.year = naming.year();
        this.unitCode = naming.unit();
        this.personId = person.id().value();
        this.duty = naming.duty().name();
        this.phone = person.phone();
        this.email = person.email();
        this.remark = naming.remark();
        this.fromDay = naming.from();
        this.reason = naming.reason();
        this.registeredBy = by.value();
        this.registeredAt = at;
    }

    public long id() {
        return id;
    }

    /** The year to whose 附件2 the line belongs. */
    public int year() {
        return year;
    }

    public UnitCode unit() {
        return unitCode;
    }

    public PersonId personId() {
        return new PersonId(personId);
    }

    public Role duty() {
        return Role.valueOf(duty);
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String remark() {
        return remark;
    }

    /** The day from which the person has the duty, until somebody else has it. */
    public LocalDate from() {
        return fromDay;
    }

    /** Why the duty changed hands; empty where no reason was asked for. */
    public String reason() {
        return reason;
    }

    public PersonId registeredBy() {
        return new PersonId(registeredBy);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
