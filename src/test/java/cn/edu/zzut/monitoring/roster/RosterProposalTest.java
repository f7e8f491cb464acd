package cn.edu.zzut.monitoring.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.roster.RosterProposal.FiledPerson;
import cn.edu.zzut.monitoring.roster.RosterProposal.FiledUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a year's tables propose for the record of units and people. */
class RosterProposalTest {

    private final List<FiledUnit> filed = new ArrayList<>(List.of(
            new FiledUnit("104", "教务处", UnitKind.DEPARTMENT, "王芳"),
            new FiledUnit("201", "机电学院", UnitKind.COLLEGE, "李强")));
    private final List<FiledPerson> staff = new ArrayList<>(
            List.of(new FiledPerson("T1", "王芳", "104", "在职"), new FiledPerson("T2", "李强", "201", "在职")));
    private final List<Unit> units = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();

    private RosterProposal proposal() {
        return RosterProposal.of(filed, staff, units, people);
    }

    private List<String> lines(RosterSheet sheet) {
        return proposal().lines().get(sheet).stream()
                .map(cells -> String.join(" ", Arrays.asList(cells)))
                .toList();
    }

    private static Person person(String id, String name, String unit, Role... roles) {
        return new Person(new PersonId(id), name, new UnitCode(unit), id + "@a.cn", "", Set.of(roles));
    }

    @Test
    void anEmptySchoolIsProposedItsUnitsAndTheirHeads() {
        assertThat(lines(RosterSheet.UNITS)).containsExactly("104 教务处 党政单位", "201 机电学院 教学科研单位");
        assertThat(lines(RosterSheet.PEOPLE)).containsExactly("T1 王芳 104", "T2 李强 201");
        assertThat(lines(RosterSheet.ROLES)).containsExactly("T1 王芳 单位负责人", "T2 李强 单位负责人");
        assertThat(proposal().doubts()).isEmpty();
    }

    @Test
    void whatIsOnRecordIsNotProposedAgainButANewNameIs() {
        units.add(new Unit(new UnitCode("104"), "教务处", UnitKind.DEPARTMENT));
        units.add(new Unit(new UnitCode("201"), "机械学院", UnitKind.COLLEGE));
        people.add(person("T1", "王芳", "104", Role.UNIT_HEAD));
        people.add(person("T2", "李强", "201"));
        assertThat(lines(RosterSheet.UNITS)).containsExactly("201 机电学院 教学科研单位");
        assertThat(lines(RosterSheet.PEOPLE)).isEmpty();
        assertThat(lines(RosterSheet.ROLES)).containsExactly("T2 李强 单位负责人");
    }

    @Test
    void twoOfTheSameNameAreNobody() {
        staff.add(new FiledPerson("T3", "李强", "201", "在职"));
        assertThat(lines(RosterSheet.PEOPLE)).containsExactly("T1 王芳 104");
        assertThat(proposal().doubts()).singleElement().asString().contains("机电学院", "李强", "2人");
    }

    @Test
    void whoHasLeftOrIsOfAnotherUnitIsNotProposed() {
        staff.set(0, new FiledPerson("T1", "王芳", "104", "当年离职"));
        people.add(person("T2", "李强", "104"));
        assertThat(lines(RosterSheet.PEOPLE)).isEmpty();
        assertThat(lines(RosterSheet.ROLES)).isEmpty();
        assertThat(proposal().doubts()).hasSize(3).anySatisfy(said -> assertThat(said)
                .contains("T2", "属于单位201", "登记在104"));
    }
}
