package cn.edu.zzut.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.access.ReadingReason.OpenWork;
import cn.edu.zzut.monitoring.access.ReadingReason.UnitData;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import org.junit.jupiter.api.Test;

/** Whoever needs the people sees them; whoever judges, leads or looks on does not. */
class PersonalValuesTest {

    private static final OpenWork NONE = new OpenWork() {
        @Override
        public boolean isWorkingOnIt() {
            return false;
        }

        @Override
        public boolean isReviewing() {
            return false;
        }

        @Override
        public boolean isPreparingTheMeeting() {
            return false;
        }
    };
    private static final UnitData DATA = new UnitData(new UnitCode("201"), new UnitCode("104"), true, NONE);

    private static boolean shown(String unit, Role... roles) {
        return PersonalValues.areShownTo(RightTest.user(unit, roles), DATA, false);
    }

    @Test
    void theOfficeAndWhoeverFillsInOrAnswersForTheUnits() {
        assertThat(shown("103", Role.OFFICE)).isTrue();
        for (Role role : new Role[] {Role.FILER, Role.DATA_LEAD, Role.UNIT_HEAD}) {
            assertThat(shown("201", role)).as(role.title()).isTrue();
            assertThat(shown("104", role)).as(role.title()).isTrue();
            assertThat(shown("202", role)).as(role.title()).isFalse();
        }
    }

    @Test
    void noLeaderNoExpertNoSecretaryAndNobodyElseOfTheUnit() {
        for (Role role : new Role[] {Role.LEADER, Role.EXPERT, Role.SECRETARY, Role.ARCHIVIST}) {
            assertThat(shown("201", role)).as(role.title()).isFalse();
        }
        assertThat(shown("201")).isFalse();
    }

    @Test
    void whoeverHasTheWorkHasWhatItIsAbout() {
        assertThat(PersonalValues.areShownTo(RightTest.user("301"), DATA, true)).isTrue();
    }
}
