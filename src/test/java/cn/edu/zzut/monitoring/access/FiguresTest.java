package cn.edu.zzut.monitoring.access;

import static cn.edu.zzut.monitoring.access.RightTest.user;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who reads the indicators of college 201 and its majors, and who those of the school. */
class FiguresTest {

    private static final Figures SCHOOL = new Figures(Optional.empty());
    private static final Figures COLLEGE = new Figures(Optional.of(new UnitCode("201")));

    @Test
    void theOfficeAndTheLeadersReadAll() {
        assertThat(SCHOOL.areReadableBy(user("116", Role.OFFICE))).isTrue();
        assertThat(COLLEGE.areReadableBy(user("101", Role.LEADER))).isTrue();
    }

    @Test
    void headsAndDataLeadsReadTheirOwnCollegesOnly() {
        assertThat(COLLEGE.areReadableBy(user("201", Role.UNIT_HEAD))).isTrue();
        assertThat(COLLEGE.areReadableBy(user("201", Role.DATA_LEAD))).isTrue();
        assertThat(COLLEGE.areReadableBy(user("202", Role.UNIT_HEAD))).isFalse();
        assertThat(SCHOOL.areReadableBy(user("201", Role.UNIT_HEAD))).isFalse();
        assertThat(COLLEGE.areReadableBy(user("201", Role.FILER))).isFalse();
    }
}
