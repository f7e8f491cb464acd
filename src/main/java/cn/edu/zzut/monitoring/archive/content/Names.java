package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People and units as they are called. */
@Component
public class Names {

    private final Organization organization;

    Names(Organization organization) {
        this.organization = organization;
    }

    /** Such as 王芳（教务处）; whoever is not on record any more keeps the sign-in name, as such. */
    public String of(PersonId id) {
        if (id.equals(PersonId.SYSTEM)) {
            return "系统";
        }
        return organization
                .person(id)
                .map(person -> person.name() + "（" + of(person.unit()) + "）")
                .orElse("未登记人员（账号" + id + "）");
    }

    /** Empty text where there is nobody. */
    public String of(Optional<PersonId> id) {
        return id.map(this::of).orElse("");
    }

    public String of(UnitCode unit) {
        return ofUnit(unit.value());
    }

    /** The code itself where no unit has it any more. */
    String ofUnit(String code) {
        return organization.allUnits().stream()
                .filter(unit -> unit.code().value().equals(code))
                .map(Unit::name)
                .findFirst()
                .orElse(code);
    }
}
