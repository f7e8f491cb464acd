package cn.edu.zzut.monitoring.access;

import static cn.edu.zzut.monitoring.access.RightTest.user;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why a date was moved: the school's for everybody who takes part, a unit's own for the unit, the office and the leader. */
class MovedDateTest {

    private static final MovedDate OF_A_COLLEGE = new MovedDate(Optional.of(new UnitCode("201")));
    private static final MovedDate OF_THE_SCHOOL = new MovedDate(Optional.empty());

    @Test
    void aUnitsReasonsAreItsOwn() {
        assertThat(OF_A_COLLEGE.isReadableBy(user("201", Role.FILER))).isTrue();
        assertThat(OF_A_COLLEGE.isReadableBy(user("103", Role.OFFICE))).isTrue();
        assertThat(OF_A_COLLEGE.isReadableBy(user("101", Role.LEADER))).isTrue();
        assertThat(OF_A_COLLEGE.isReadableBy(user("104", Role.UNIT_HEAD)))
                .as("responsible for the table")
                .isFalse();
        assertThat(OF_A_COLLEGE.isReadableBy(user("201", Role.EXPERT)))
                .as("only works there")
                .isFalse();
    }

    @Test
    void theSchoolsDatesAreForEverybodyWhoTakesPart() {
        assertThat(OF_THE_SCHOOL.isReadableBy(user("202", Role.FILER))).isTrue();
        assertThat(OF_THE_SCHOOL.isReadableBy(user("202"))).isFalse();
        assertThat(OF_THE_SCHOOL.isReadableBy(new CurrentUser(new PersonId("admin"), Optional.empty())))
                .isFalse();
    }
}
