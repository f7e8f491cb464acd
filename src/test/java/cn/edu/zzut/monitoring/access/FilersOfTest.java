package cn.edu.zzut.monitoring.access;

import static cn.edu.zzut.monitoring.access.RightTest.user;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who filled in for a unit is for its head and the office to ask. */
class FilersOfTest {

    private static final FilersOf COLLEGE = new FilersOf(new UnitCode("201"));

    @Test
    void theUnitsHeadAndTheOfficeMayAsk() {
        assertThatCode(() -> COLLEGE.requireReadableBy(user("201", Role.UNIT_HEAD)))
                .doesNotThrowAnyException();
        assertThatCode(() -> COLLEGE.requireReadableBy(user("103", Role.OFFICE)))
                .doesNotThrowAnyException();
    }

    @Test
    void nobodyElseMay() {
        for (CurrentUser stranger : List.of(
                user("202", Role.UNIT_HEAD),
                user("201", Role.FILER, Role.DATA_LEAD),
                user("101", Role.LEADER),
                new CurrentUser(new PersonId("admin"), Optional.empty()))) {
            assertThatThrownBy(() -> COLLEGE.requireReadableBy(stranger)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void onlyTheHeadChangesThem() {
        assertThatCode(() -> COLLEGE.requireNamedBy(user("201", Role.UNIT_HEAD)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> COLLEGE.requireNamedBy(user("103", Role.OFFICE)))
                .hasMessageContaining("只有本单位负责人");
        assertThatThrownBy(() -> COLLEGE.requireNamedBy(user("202", Role.UNIT_HEAD)))
                .hasMessageContaining("只有本单位负责人");
    }
}
