package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Tenure;
import cn.edu.zzut.monitoring.organization.TwoYears;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has the duties in a unit and since when, as forms say it to whoever may name others. */
@Component
class PresentFilers {

    private final Filers filers;
    private final Organization organization;
    private final SchoolClock clock;

    PresentFilers(Filers filers, Organization organization, SchoolClock clock) {
        this.filers = filers;
        this.organization = organization;
        this.clock = clock;
    }

    /** A sentence on each duty. */
    String inWords(UnitCode unit) {
        return Filers.DUTIES.stream().map(duty -> inWords(unit, duty)).collect(Collectors.joining("\n- "));
    }

    String inWords(UnitCode unit, Role duty) {
        return filers.today(unit, duty)
                .map(tenure -> "现任" + duty.title() + "：" + organization.nameOf(tenure.person()) + "，"
                        + SchoolClock.inChinese(tenure.from()) + "起登记" + stay(unit, tenure))
                .orElseGet(() -> unregistered(
                        duty.title(), organization.dutyHolder(unit, duty).map(Person::name)));
    }

    /** Who has a duty by the list of people alone is not registered for it (第十六条). */
    static String unregistered(String duty, Optional<String> byTheList) {
        return byTheList.map(name -> duty + "还没有登记（人员名单中是" + name + "）").orElse(duty + "还没有登记");
    }

    private String stay(UnitCode unit, Tenure tenure) {
        if (!isOf(tenure.person(), unit)) {
            return "，已不在本单位，请另行指定";
        }
        return clock.today().isBefore(TwoYears.end(tenure))
                ? "，不满两年（到" + SchoolClock.inChinese(TwoYears.end(tenure)) + "满），更换须写明理由"
                : "，已满两年";
    }

    /** Who should not be replaced today without a reason; empty where nobody asks for one. */
    Optional<PersonId> toStay(UnitCode unit, Role duty) {
        return filers.today(unit, duty)
                .filter(tenure -> isOf(tenure.person(), unit))
                .filter(tenure -> clock.today().isBefore(TwoYears.end(tenure)))
                .map(Tenure::person);
    }

    private boolean isOf(PersonId person, UnitCode unit) {
        return organization
                .person(person)
                .map(Person::unit)
                .filter(unit::equals)
                .isPresent();
    }
}
