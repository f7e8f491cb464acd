package cn.edu.zzut.monitoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 回避 by what somebody had a hand in. */
class InvolvementTest {

    private static final UnitCode OFFICE = new UnitCode("104");
    private static final UnitCode FIRST = new UnitCode("201");
    private static final UnitCode SECOND = new UnitCode("202");

    private final Involvement involvement = new Involvement(
            new TableCode("4-2"),
            OFFICE,
            new LinkedHashMap<>(Map.of(OFFICE, "负责填报并审核本表", FIRST, "协助填报本表", SECOND, "协助填报本表")),
            Map.of(
                    new PersonId("moved"), Map.of(FIRST, "提交过本表"),
                    new PersonId("auditor"), Map.of(OFFICE, "审核过本表")));

    private static Person person(String id, String unit) {
        return new Person(new PersonId(id), id, new UnitCode(unit), id + "@zzut.example", "", Set.of(Role.EXPERT));
    }

    private static Portion of(UnitCode... units) {
        return Portion.of(List.of(units));
    }

    @Test
    void whoseUnitAssistsKeepsAwayFromTheWholeAndTheOwnDataButNotFromTheOthers() {
        Person expert = person("a", "201");
        assertThat(involvement.against(expert)).hasValue("所在单位协助填报本表");
        assertThat(involvement.against(expert, of(FIRST))).isPresent();
        assertThat(involvement.against(expert, of(FIRST, SECOND))).isPresent();
        assertThat(involvement.against(expert, of(SECOND))).isEmpty();
        assertThat(involvement.against(expert, of(OFFICE, SECOND))).isEmpty();
    }

    @Test
    void whoseUnitAnswersForTheTableKeepsAwayFromAllOfIt() {
        assertThat(involvement.against(person("b", "104"), of(SECOND))).hasValue("所在单位负责填报并审核本表");
        assertThat(involvement.against(person("auditor", "305"), of(SECOND))).hasValue("本人审核过本表");
    }

    @Test
    void whoHandedInAnAssistingUnitsDataKeepsAwayFromTheseAfterAMoveToo() {
        Person moved = person("moved", "202");
        assertThat(involvement.against(moved, of(FIRST))).hasValue("本人提交过本表");
        assertThat(involvement.against(moved, of(SECOND))).hasValue("所在单位协助填报本表");
        assertThat(involvement.against(moved, of(OFFICE))).isEmpty();
    }
}
