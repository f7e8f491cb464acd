package cn.edu.zzut.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes with a role, and with no other. */
class RightTest {

    private static final Set<Right> THE_LEADERS = EnumSet.of(
            Right.SEE_THE_CATALOG,
            Right.SEE_THE_WHOLE_SCHOOL,
            Right.SEE_UNITS_PAPERS,
            Right.SEE_THE_MEETING,
            Right.TAKE_PACKAGES,
            Right.FOLLOW_THE_ARCHIVE);

    static CurrentUser user(String unit, Role... roles) {
        Set<Role> taken = roles.length == 0 ? Set.of() : EnumSet.copyOf(Set.of(roles));
        return new CurrentUser(
                new PersonId("somebody"),
                Optional.of(
                        new Person(new PersonId("somebody"), "某人", new UnitCode(unit), "a@zzut.example", "", taken)));
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void theOfficeHasEveryRight(Right right) {
        assertThat(right.isOf(user("103", Role.OFFICE))).isTrue();
        assertThatCode(() -> right.require(user("103", Role.OFFICE))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void theLeaderLooksAndTheArchivistTakesPackages(Right right) {
        assertThat(right.isOf(user("101", Role.LEADER))).isEqualTo(THE_LEADERS.contains(right));
        assertThat(right.isOf(user("101", Role.ARCHIVIST))).isEqualTo(right == Right.FOLLOW_THE_ARCHIVE);
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void unitsExpertsAndTheAdministratorHaveNoneAndTheSecretaryTheMeetings(Right right) {
        assertThat(right.isOf(user("101", Role.SECRETARY)))
                .isEqualTo(right == Right.SEE_THE_MEETING || right == Right.KEEP_MEETING_MINUTES);
        for (Role role : EnumSet.of(Role.FILER, Role.DATA_LEAD, Role.UNIT_HEAD, Role.EXPERT)) {
            assertThat(right.isOf(user("103", role))).as(role.title()).isFalse();
        }
        assertThat(right.isOf(new CurrentUser(new PersonId("admin"), Optional.empty())))
                .isFalse();
    }

    @Test
    void whoeverMayNotIsToldWhoMay() {
        assertThatThrownBy(() -> Right.TAKE_PACKAGES.require(user("201", Role.UNIT_HEAD)))
                .isInstanceOf(Refusal.NotYours.class)
                .hasMessageContaining("评估督导处、分管校领导可以下载数据包");
    }
}
