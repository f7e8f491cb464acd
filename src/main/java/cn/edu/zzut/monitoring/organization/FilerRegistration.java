package cn.edu.zzut.monitoring.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One line of 附件2 填报人员信息登记表: who fills in for a unit in a year (第十三、十四、十六条). */
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
    private String registeredBy;
    private Instant registeredAt;

    protected FilerRegistration() {}

    FilerRegistration(int year, Person person, Role duty, String remark, PersonId by, Instant at) {
        this.year = year;
        this.unitCode = person.unit();
        this.personId = person.id().value();
        this.duty = duty.name();
        this.phone = person.phone();
        this.email = person.email();
        this.remark = remark;
        this.registeredBy = by.value();
        this.registeredAt = at;
    }

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

    public PersonId registeredBy() {
        return new PersonId(registeredBy);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
