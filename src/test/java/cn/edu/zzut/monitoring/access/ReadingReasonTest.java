package cn.edu.zzut.monitoring.access;

import static cn.edu.zzut.monitoring.access.RightTest.user;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.access.ReadingReason.OpenWork;
import cn.edu.zzut.monitoring.access.ReadingReason.UnitData;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who reads what college 201 has for a table of unit 104, which 202 assists as well. */
class ReadingReasonTest {

    private static final TableUnits UNITS =
            new TableUnits(new UnitCode("104"), List.of(new UnitCode("201"), new UnitCode("202")));

    private static UnitData data(boolean reviewing, boolean preparing) {
        return data(true, false, reviewing, preparing);
    }

    private static UnitData data(boolean handedIn, boolean working, boolean reviewing, boolean preparing) {
        return new UnitData(new UnitCode("201"), new UnitCode("104"), handedIn, new OpenWork() {
            @Override
            public boolean isWorkingOnIt() {
                return working;
            }

            @Override
            public boolean isReviewing() {
                return reviewing;
            }

            @Override
            public boolean isPreparingTheMeeting() {
                return preparing;
            }
        });
    }

    private static Optional<ReadingReason> reason(CurrentUser user) {
        return ReadingReason.of(user, data(true, true));
    }

    @Test
    void theSchoolsEyesAndTheUnitItselfAlwaysDoAndTheResponsibleUnitOnceItIsHandedIn() {
        assertThat(reason(user("103", Role.OFFICE))).contains(ReadingReason.WHOLE_SCHOOL);
        assertThat(reason(user("101", Role.LEADER))).contains(ReadingReason.WHOLE_SCHOOL);
        assertThat(reason(user("201", Role.FILER))).contains(ReadingReason.OWN_UNIT);
        assertThat(reason(user("104", Role.UNIT_HEAD))).contains(ReadingReason.RESPONSIBLE_UNIT);
        assertThat(ReadingReason.of(user("104", Role.UNIT_HEAD), data(false, false, false, false)))
                .as("what the college has not handed in is its own")
                .isEmpty();
    }

    @Test
    void aPlaceInTheUnitIsNoReasonAndATaskAboutTheDataIs() {
        CurrentUser expertOfTheCollege = user("201", Role.EXPERT);
        assertThat(ReadingReason.of(expertOfTheCollege, data(true, false, false, false)))
                .isEmpty();
        assertThat(ReadingReason.of(user("201"), data(true, false, false, false)))
                .isEmpty();
        assertThat(ReadingReason.of(user("201"), data(true, true, false, false)))
                .as("who took the task over from a colleague that left")
                .contains(ReadingReason.OWN_TASK);
    }

    @Test
    void anExpertDoesWhileReviewingAndTheSecretaryWhilePreparingTheMeeting() {
        CurrentUser expert = user("220", Role.EXPERT);
        CurrentUser secretary = user("101", Role.SECRETARY);
        assertThat(ReadingReason.of(expert, data(true, false))).contains(ReadingReason.EXPERT_REVIEW);
        assertThat(ReadingReason.of(expert, data(false, true))).isEmpty();
        assertThat(ReadingReason.of(secretary, data(false, true))).contains(ReadingReason.PRESIDENTS_MEETING);
        assertThat(ReadingReason.of(secretary, data(true, false))).isEmpty();
    }

    @Test
    void neitherOtherUnitsNorTheArchivistNorTheAdministratorDo() {
        assertThat(reason(user("202", Role.UNIT_HEAD))).isEmpty();
        assertThat(reason(user("102", Role.ARCHIVIST))).isEmpty();
        assertThat(reason(new CurrentUser(new PersonId("admin"), Optional.empty())))
                .isEmpty();
    }

    @Test
    void anAssistingUnitKnowsTheTableAndItsOwnPartOnly() {
        CurrentUser assisting = user("202", Role.FILER);
        assertThat(UNITS.isKnownTo(assisting)).isTrue();
        assertThat(UNITS.sees(assisting, new UnitCode("202"))).isTrue();
        assertThat(UNITS.sees(assisting, new UnitCode("201"))).isFalse();
        assertThat(UNITS.seesEveryUnit(assisting)).isFalse();
        assertThat(UNITS.seesTimeOf(assisting, new UnitCode("104"))).isTrue();
        assertThat(UNITS.seesTimeOf(assisting, new UnitCode("201"))).isFalse();
        assertThat(UNITS.isKnownTo(user("203", Role.FILER))).isFalse();
        assertThat(UNITS.seesEveryUnit(user("104", Role.FILER))).isTrue();
    }
}
