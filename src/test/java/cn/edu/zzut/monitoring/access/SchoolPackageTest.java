package cn.edu.zzut.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The archive has the whole school's data in its hands only while they are handed over to it. */
class SchoolPackageTest {

    private static final SchoolPackage HANDED_OVER = new SchoolPackage(true, true);
    private static final SchoolPackage BEFORE_OR_AFTER = new SchoolPackage(true, false);
    private static final SchoolPackage FOR_THE_PLATFORM = new SchoolPackage(false, true);

    private static CurrentUser user(Role role) {
        PersonId id = new PersonId("somebody");
        return new CurrentUser(id, Optional.of(new Person(id, "某人", new UnitCode("101"), "a@b.cn", "1", Set.of(role))));
    }

    @Test
    void theArchivistTakesItFromTheHandOverUntilTheReceipt() {
        CurrentUser archivist = user(Role.ARCHIVIST);
        assertThat(HANDED_OVER.isTakeableBy(archivist)).isTrue();
        assertThat(BEFORE_OR_AFTER.isTakeableBy(archivist)).isFalse();
        assertThat(BEFORE_OR_AFTER.isKnownTo(archivist)).isTrue();
        assertThatThrownBy(() -> BEFORE_OR_AFTER.require(archivist)).hasMessageContaining("不在移交期间");
    }

    @Test
    void whatThePlatformGetsIsNotTheArchives() {
        assertThat(FOR_THE_PLATFORM.isKnownTo(user(Role.ARCHIVIST))).isFalse();
        assertThatThrownBy(() -> FOR_THE_PLATFORM.require(user(Role.ARCHIVIST))).hasMessageContaining("只有");
    }

    @Test
    void officeAndLeaderTakeItAtAnyTimeUnitsNever() {
        assertThat(BEFORE_OR_AFTER.isTakeableBy(user(Role.OFFICE))).isTrue();
        assertThat(BEFORE_OR_AFTER.isTakeableBy(user(Role.LEADER))).isTrue();
        assertThat(HANDED_OVER.isTakeableBy(user(Role.UNIT_HEAD))).isFalse();
    }
}
