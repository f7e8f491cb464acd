package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.RoleShare.Matter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose a piece of a role's work is, where several have the role. */
class RoleShareTest {

    private static final PersonId LONGEST = new PersonId("longest");
    private static final PersonId STUDENTS = new PersonId("students");
    private static final PersonId COLLEGE = new PersonId("college");
    private static final List<PersonId> HOLDERS = List.of(LONGEST, STUDENTS, COLLEGE);

    private static final Map<PersonId, RoleShare> SHARES =
            Map.of(STUDENTS, new RoleShare(Set.of("学生信息"), Set.of()), COLLEGE, new RoleShare(Set.of(), Set.of("201")));

    private static PersonId whose(
            String category, String unit, List<PersonId> holders, Map<PersonId, RoleShare> shares) {
        return RoleShare.whose(
                        new Matter(
                                Optional.of(category).filter(text -> !text.isEmpty()),
                                Optional.of(unit)
                                        .filter(text -> !text.isEmpty())
                                        .map(UnitCode::new)),
                        holders,
                        shares)
                .orElseThrow();
    }

    @Test
    void aTableGoesToWhoeverHasItsCategoryBeforeTheUnits() {
        assertThat(whose("学生信息", "201", HOLDERS, SHARES)).isEqualTo(STUDENTS);
        assertThat(whose("教学建设", "201", HOLDERS, SHARES)).isEqualTo(COLLEGE);
    }

    @Test
    void whatIsNobodysPartGoesToWhoeverHasNone() {
        assertThat(whose("教学建设", "202", List.of(STUDENTS, COLLEGE, LONGEST), SHARES))
                .isEqualTo(LONGEST);
        assertThat(whose("", "", List.of(STUDENTS, LONGEST), SHARES)).isEqualTo(LONGEST);
    }

    @Test
    void whereEverybodyHasAPartTheRestIsTheLongestOnes() {
        assertThat(whose("", "", List.of(COLLEGE, STUDENTS), SHARES)).isEqualTo(COLLEGE);
    }

    @Test
    void ofTwoWithTheSamePartItIsTheLongestOnes() {
        assertThat(whose("", "201", HOLDERS, Map.of())).isEqualTo(LONGEST);
        RoleShare same = new RoleShare(Set.of("学生信息"), Set.of());
        assertThat(whose("学生信息", "", HOLDERS, Map.of(COLLEGE, same, STUDENTS, same)))
                .isEqualTo(STUDENTS);
    }

    @Test
    void aVacantRoleHasNobody() {
        assertThat(RoleShare.whose(Matter.OF_THE_SCHOOL, List.of(), SHARES)).isEmpty();
    }
}
