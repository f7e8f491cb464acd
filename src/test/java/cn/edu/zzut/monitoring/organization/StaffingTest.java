package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a school's records lack before a year may begin. */
class StaffingTest {

    private static final Unit OFFICE = new Unit(new UnitCode("116"), "评估督导处", UnitKind.DEPARTMENT);

    private static Person person(String id, String email, Role... roles) {
        return new Person(new PersonId(id), id, OFFICE.code(), email, "", Set.of(roles));
    }

    private static List<Person> everybody() {
        return new ArrayList<>(List.of(
                person("a", "a@zzut.example", Role.OFFICE, Role.UNIT_HEAD),
                person("b", "b@zzut.example", Role.LEADER, Role.SECRETARY),
                person("c", "c@zzut.example", Role.ARCHIVIST, Role.EXPERT)));
    }

    @Test
    void aSchoolThatHasEverybodyLacksNothing() {
        Staffing staffing = Staffing.of(List.of(OFFICE), everybody());
        assertThat(staffing.gaps()).isEmpty();
        assertThat(staffing.advice()).isEmpty();
    }

    @Test
    void anEmptySchoolIsToldAllAtOnce() {
        assertThat(Staffing.of(List.of(), List.of()).advice()).containsExactly("还没有专家，第四阶段开始前须登记");
        assertThat(Staffing.of(List.of(), List.of()).gaps())
                .containsExactly("还没有单位", "没有人担任“评估督导处”", "没有人担任“分管校领导”", "没有人担任“校长办公会秘书”", "没有人担任“档案馆”");
    }

    @Test
    void whoHasWorkToDoNeedsAnAddress() {
        List<Person> people = everybody();
        people.add(person("d", " ", Role.FILER));
        people.add(person("e", ""));
        assertThat(Staffing.of(List.of(OFFICE), people).gaps()).containsExactly("没有邮箱，收不到待办和催办：d");
    }

    @Test
    void aUnitWithoutAHeadIsSaidButStopsNobody() {
        Unit other = new Unit(new UnitCode("201"), "机械工程学院", UnitKind.COLLEGE);
        Staffing staffing = Staffing.of(List.of(OFFICE, other), everybody());
        assertThat(staffing.gaps()).isEmpty();
        assertThat(staffing.advice()).singleElement().asString().endsWith("机械工程学院");
    }
}
