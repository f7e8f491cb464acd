package cn.edu.zzut.monitoring.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists of units, people and roles would add, change and end, and why they are refused. */
class RosterPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final PersonId ADMIN = new PersonId("admin");

    private final List<UnitEntry> units = new ArrayList<>();
    private final List<PersonEntry> people = new ArrayList<>();
    private final Map<RosterKnown.Held, LocalDate> laidDown = new LinkedHashMap<>();
    private final Map<RosterKnown.Duty, PersonId> registered = new LinkedHashMap<>();
    private final List<RosterLine> lines = new ArrayList<>();
    private PersonId by = ADMIN;

    private RosterPlanTest unit(String code, String name) {
        units.add(new UnitEntry(new UnitCode(code), name, UnitKind.DEPARTMENT, SPRING, Optional.empty()));
        return this;
    }

    private RosterPlanTest person(String id, String unit, Role... roles) {
        PersonEntry person = new PersonEntry(
                new PersonId(id), "王" + id, new UnitCode(unit), id + "@a.cn", "", SPRING, Optional.empty(), Map.of());
        for (Role role : roles) {
            person = person.with(role, SPRING);
        }
        people.add(person);
        return this;
    }

    private RosterPlanTest says(RosterSheet sheet, String... cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(sheet.columns().get(i), cells[i]);
        }
        lines.add(new RosterLine(sheet, lines.size() + 2, values));
        return this;
    }

    private RosterPlan plan() {
        RosterAccounts accounts = new RosterAccounts(Set.of("admin"), Set.of("admin", "T011"));
        return RosterPlan.of(lines, new RosterKnown(TODAY, by, units, people, accounts, laidDown, registered));
    }

    private void refusedFor(String column, String reason) {
        RosterPlan plan = plan();
        assertThat(plan.errors()).as(reason).anySatisfy(error -> {
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.message()).contains(reason);
            assertThat(error.row()).isPositive();
        });
        assertThat(plan.moves()).isEmpty();
    }

    private RosterPlanTest aSchool() {
        return unit("101", "评估督导处")
                .unit("201", "机电学院")
                .person("office", "101", Role.OFFICE)
                .person("head", "201", Role.UNIT_HEAD)
                .person("filer", "201", Role.FILER);
    }

    @Test
    void aSchoolBeginsWithUnitsTheirPeopleAndTheirRoles() {
        says(RosterSheet.UNITS, "101", "评估督导处", "党政单位");
        says(RosterSheet.PEOPLE, "wang", "王芳", "101", "wang@a.cn", "13800000000");
        says(RosterSheet.ROLES, "wang", "", "评估督导处");
        RosterPlan plan = plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.added())
                .extracting(RosterChange::subject)
                .containsExactly("评估督导处（101）", "王芳（wang）", "王芳（wang）");
        assertThat(plan.moves()).hasSize(3);
        assertThat(plan.added().get(2).detail()).isEqualTo("2026-09-07起担任评估督导处");
    }

    @Test
    void whatIsOnRecordAlreadyChangesNothing() {
        aSchool();
        says(RosterSheet.UNITS, "201", "机电学院", "党政单位");
        says(RosterSheet.PEOPLE, "head", "王head", "201", "head@a.cn", "", "2026-03-01");
        says(RosterSheet.ROLES, "head", "王head", "单位负责人", "2026-03-01");
        RosterPlan plan = plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(List.of(plan.added(), plan.changed(), plan.ended()))
                .allSatisfy(list -> assertThat(list).isEmpty());
        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void whoIsNotInTheListsStays() {
        aSchool();
        assertThat(plan().ended()).isEmpty();
    }

    @Test
    void aChangeIsSaidInWords() {
        aSchool();
        says(RosterSheet.PEOPLE, "filer", "王filer", "201", "new@a.cn", "");
        assertThat(plan().changed()).extracting(RosterChange::detail).containsExactly("邮箱改为new@a.cn");
    }

    @Test
    void theHeadIsReplacedInOneFile() {
        aSchool();
        says(RosterSheet.ROLES, "head", "", "单位负责人", "", "2026-09-07");
        says(RosterSheet.ROLES, "filer", "", "单位负责人", "2026-09-07");
        RosterPlan plan = plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.givenUp()).extracting(RosterPlan.GivenUp::person).containsExactly(new PersonId("head"));
        assertThat(plan.moves().get(0)).isInstanceOf(RosterMove.EndRole.class);
    }

    @Test
    void aUnitHasOneHead() {
        aSchool();
        says(RosterSheet.ROLES, "filer", "", "单位负责人");
        refusedFor(RosterSheet.ROLE, "第一责任人只有一名");
    }

    @Test
    void workNeverStandsStillForWantOfAHead() {
        aSchool();
        says(RosterSheet.ROLES, "head", "", "单位负责人", "", "2026-09-07");
        refusedFor(RosterSheet.LAID_DOWN, "之后没有人担任机电学院的单位负责人");
    }

    @Test
    void theLastOfficerDoesNotLeaveAnEmptyOffice() {
        aSchool();
        says(RosterSheet.PEOPLE, "office", "王office", "101", "office@a.cn", "", "", "2026-09-07");
        refusedFor(RosterSheet.LEFT, "之后没有人担任评估督导处");
    }

    @Test
    void oneOfTwoOfficersMayLeave() {
        aSchool().person("office2", "101", Role.OFFICE);
        says(RosterSheet.PEOPLE, "office", "王office", "101", "office@a.cn", "", "", "2026-09-07", "office2");
        RosterPlan plan = plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.ended()).extracting(RosterChange::detail).containsExactly("2026-09-07起离岗，不再担任评估督导处");
    }

    @Test
    void whoLaysARoleDownAndLeavesHandsOnOnce() {
        aSchool();
        says(RosterSheet.PEOPLE, "filer", "王filer", "201", "filer@a.cn", "", "", "2026-09-07", "head");
        says(RosterSheet.ROLES, "filer", "", "数据填报人", "", "2026-09-07");
        assertThat(plan().givenUp()).singleElement().satisfies(given -> assertThat(given.successor())
                .contains(new PersonId("head")));
    }

    @Test
    void whoHasLeftIsLeftAlone() {
        aSchool();
        people.add(new PersonEntry(
                new PersonId("gone"),
                "王gone",
                new UnitCode("201"),
                "gone@a.cn",
                "",
                SPRING,
                Optional.of(TODAY),
                Map.of()));
        laidDown.put(new RosterKnown.Held(new PersonId("gone"), Role.FILER), TODAY);
        says(RosterSheet.PEOPLE, "gone", "王gone", "201", "gone@a.cn", "", "", "2026-09-07");
        says(RosterSheet.ROLES, "gone", "", "数据填报人");
        RosterPlan plan = plan();
        assertThat(plan.errors()).isEmpty();
        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void anOldListBringsNobodyBack() {
        aSchool();
        people.add(new PersonEntry(
                new PersonId("gone"),
                "王gone",
                new UnitCode("201"),
                "gone@a.cn",
                "",
                SPRING,
                Optional.of(TODAY),
                Map.of()));
        says(RosterSheet.PEOPLE, "gone", "王gone", "201", "gone@a.cn", "", "2026-03-01");
        refusedFor(RosterSheet.JOINED, "请填写新的到岗日期");
    }

    @Test
    void anOldListGivesNoRoleBack() {
        aSchool();
        laidDown.put(new RosterKnown.Held(new PersonId("filer"), Role.EXPERT), SPRING);
        says(RosterSheet.ROLES, "filer", "", "专家");
        refusedFor(RosterSheet.TAKEN, "请填写新的任职日期");
    }

    @Test
    void aUnitWithPeopleIsNotClosed() {
        aSchool();
        says(RosterSheet.UNITS, "201", "机电学院", "党政单位", "", "2026-09-07");
        refusedFor(RosterSheet.CLOSED, "还有2人在岗");
    }

    @Test
    void whoMovesLeavesTheOldUnitsRolesBehind() {
        aSchool();
        says(RosterSheet.PEOPLE, "filer", "王filer", "101", "filer@a.cn", "");
        refusedFor(RosterSheet.CODE, "还担任原单位的数据填报人");
    }

    @Test
    void whatTheHeadHasRegisteredTheHeadChanges() {
        aSchool().person("filer2", "201");
        registered.put(new RosterKnown.Duty(new UnitCode("201"), Role.FILER), new PersonId("filer"));
        says(RosterSheet.ROLES, "filer2", "", "数据填报人");
        refusedFor(RosterSheet.ROLE, "第十六条");
        lines.clear();
        says(RosterSheet.ROLES, "filer", "", "数据填报人", "", "2026-09-07");
        refusedFor(RosterSheet.LAID_DOWN, "第十六条");
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        aSchool();
        by = new PersonId("filer");
        says(RosterSheet.ROLES, "filer", "", "专家");
        refusedFor(RosterSheet.ID, "不能改变自己的角色");
    }

    @Test
    void theAdministratorIsAStranger() {
        aSchool();
        says(RosterSheet.PEOPLE, "admin", "某人", "201", "a@a.cn");
        refusedFor(RosterSheet.ID, "系统管理员的账号");
    }

    @Test
    void nobodyIsRegisteredBesideAnAccountThatDiffersByItsCase() {
        aSchool();
        says(RosterSheet.PEOPLE, "t011", "某人", "201", "a@a.cn");
        refusedFor(RosterSheet.ID, "已有的账号T011只有大小写不同");
    }

    @Test
    void anAccountMayBecomeSomebodys() {
        aSchool();
        says(RosterSheet.PEOPLE, "T011", "某人", "201", "a@a.cn");
        assertThat(plan().errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ADMIN",
                "prometheus",
                "Prometheus",
                "System",
                "camunda-admin",
                "Camunda-Admin",
                "anonymous",
                "AnonymousUser",
                "nobody"
            })
    void namesOfProgramsAndAdministratorsAreNobodysInAnyCase(String id) {
        aSchool();
        says(RosterSheet.PEOPLE, id, "某人", "201", "a@a.cn");
        refusedFor(RosterSheet.ID, "系统自用的名字");
    }

    @Test
    void eachMistakeHasItsPlace() {
        aSchool();
        says(RosterSheet.UNITS, "2 1", "学院", "学院");
        says(RosterSheet.PEOPLE, "li", "", "999", "nowhere", "x", "2026-02-30");
        says(RosterSheet.PEOPLE, "FILER", "王", "201", "a@a.cn");
        says(RosterSheet.ROLES, "nobody", "", "校长");
        assertThat(plan().errors())
                .extracting(RosterError::sheet, RosterError::row, RosterError::column)
                .contains(
                        tuple("单位", 2, RosterSheet.CODE),
                        tuple("人员", 3, RosterSheet.NAME),
                        tuple("人员", 3, RosterSheet.CODE),
                        tuple("人员", 3, RosterSheet.EMAIL),
                        tuple("人员", 3, RosterSheet.PHONE),
                        tuple("人员", 3, RosterSheet.JOINED),
                        tuple("人员", 4, RosterSheet.ID),
                        tuple("角色", 5, RosterSheet.ID),
                        tuple("角色", 5, RosterSheet.ROLE));
    }

    @Test
    void aSuccessorIsSomebodyElseWhoIsThere() {
        aSchool();
        says(RosterSheet.PEOPLE, "filer", "王filer", "201", "filer@a.cn", "", "", "2026-09-07", "filer");
        refusedFor(RosterSheet.SUCCESSOR, "接办人不能是本人");
        lines.clear();
        says(RosterSheet.PEOPLE, "filer", "王filer", "201", "filer@a.cn", "", "", "2026-09-07", "nobody");
        refusedFor(RosterSheet.SUCCESSOR, "没有这个工号");
    }

    @Test
    void aRoleBeginsBeforeItEnds() {
        aSchool();
        says(RosterSheet.ROLES, "filer", "", "数据填报人", "2026-08-01", "2026-07-01");
        refusedFor(RosterSheet.LAID_DOWN, "早于开始的日期");
    }

    @Test
    void aNameThatIsAnotherPersonsIsAskedAbout() {
        aSchool();
        says(RosterSheet.ROLES, "filer", "王head", "专家");
        refusedFor(RosterSheet.NAME, "请改正其中之一");
    }

    @Test
    void whoIsWrittenTwiceIsNotTaken() {
        aSchool();
        says(RosterSheet.PEOPLE, "li", "李", "201", "li@a.cn");
        says(RosterSheet.PEOPLE, "li", "李", "101", "li@a.cn");
        refusedFor(RosterSheet.ID, "每人只写一行");
    }

    @Test
    void aRoleThatNobodyHadIsNotTaken() {
        aSchool();
        says(RosterSheet.ROLES, "filer", "", "专家", "", "2026-09-07");
        refusedFor(RosterSheet.LAID_DOWN, "没有担任过专家");
    }

    @Test
    void hiddenSignsAreRefused() {
        aSchool();
        says(RosterSheet.PEOPLE, "li", "李\u202e四", "201", "li@a.cn");
        refusedFor(RosterSheet.NAME, "看不见的字符");
    }

    @Test
    void aClosedUnitStaysClosed() {
        aSchool();
        units.add(new UnitEntry(new UnitCode("301"), "旧处", UnitKind.DEPARTMENT, SPRING, Optional.of(TODAY)));
        says(RosterSheet.UNITS, "301", "旧处", "党政单位", "", "2026-09-07");
        assertThat(plan().moves()).isEmpty();
        assertThat(plan().errors()).isEmpty();
        lines.clear();
        says(RosterSheet.UNITS, "301", "旧处", "党政单位");
        refusedFor(RosterSheet.CLOSED, "请用新的单位号");
    }

    @Test
    void aDayToComeIsToComeFirst() {
        aSchool();
        says(RosterSheet.ROLES, "filer", "", "专家", "2026-09-08");
        refusedFor(RosterSheet.TAKEN, "还没有到");
    }

    @Test
    void whatIsWrongAlreadyIsMendedOneByOneAndKeepsNobodyFromSomethingElse() {
        aSchool().person("second", "201", Role.UNIT_HEAD).person("third", "201", Role.UNIT_HEAD);
        says(RosterSheet.ROLES, "second", "", "单位负责人", "", "2026-09-07");
        assertThat(plan().errors()).isEmpty();
        lines.clear();
        says(RosterSheet.ROLES, "filer", "", "单位负责人");
        refusedFor(RosterSheet.ROLE, "第一责任人只有一名");
    }

    @Test
    void namesHoldNothingThatNobodySees() {
        aSchool();
        says(RosterSheet.UNITS, "202", "机电学院\u200b", "教学科研单位");
        refusedFor(RosterSheet.UNIT_NAME, "看不见的字符");
    }

    @Test
    void aTakenNameIsSaidOfTheUnitThatTakesIt() {
        aSchool();
        says(RosterSheet.UNITS, "202", "机电学院", "教学科研单位");
        assertThat(plan().errors()).singleElement().satisfies(error -> assertThat(error.message())
                .contains("也是单位201的名称"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"机电 学院", "机电学院　", "（机电学院）", "机电学院-Ａ"})
    void twoOpenUnitsNeverLookTheSame(String name) {
        aSchool().unit("203", "(机电学院)").unit("204", "机电学院-a");
        says(RosterSheet.UNITS, "202", name.strip(), "教学科研单位");
        refusedFor(RosterSheet.UNIT_NAME, name.equals("机电学院　") ? "也是单位201的名称" : "会认错单位");
    }

    @Test
    void aUnitIsNotGivenTheLookOfAnother() {
        aSchool();
        says(RosterSheet.UNITS, "101", "机电 学院", "党政单位");
        refusedFor(RosterSheet.UNIT_NAME, "“机电 学院”与单位201的名称“机电学院”只有空格、全半角、大小写或标点的写法不同");
    }

    @Test
    void ofTwoNewTwinsTheLaterLineIsWrong() {
        says(RosterSheet.UNITS, "301", "学院１", "教学科研单位");
        says(RosterSheet.UNITS, "302", "学院1", "教学科研单位");
        assertThat(plan().errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.message()).contains("301").contains("学院１");
        });
    }

    @Test
    void namesMayBeExchangedInOneFile() {
        aSchool();
        says(RosterSheet.UNITS, "101", "机电学院", "党政单位");
        says(RosterSheet.UNITS, "201", "评估督导处", "党政单位");
        assertThat(plan().errors()).isEmpty();
    }

    @Test
    void aUnitMayWriteItsOwnNameAnotherWay() {
        aSchool();
        says(RosterSheet.UNITS, "201", "机电 学院", "党政单位");
        assertThat(plan().errors()).isEmpty();
    }

    @Test
    void twinsOfBeforeStayAndMayBeMended() {
        aSchool().unit("202", "机电 学院").unit("X03", "外语学院").unit("x03", "体育学院").unit("204", "全校");
        says(RosterSheet.UNITS, "201", "机电学院", "教学科研单位");
        says(RosterSheet.UNITS, "202", "机电 学院", "党政单位");
        says(RosterSheet.UNITS, "X03", "外国语学院", "党政单位");
        says(RosterSheet.UNITS, "x03", "体育部", "党政单位");
        says(RosterSheet.UNITS, "204", "全校", "教学科研单位");
        assertThat(plan().errors()).isEmpty();
    }

    @Test
    void aCodeDiffersFromAnotherByMoreThanItsCase() {
        aSchool().unit("x03", "外语学院");
        says(RosterSheet.UNITS, "X03", "体育学院", "教学科研单位");
        refusedFor(RosterSheet.CODE, "与已有的单位号x03只有大小写不同，会认错单位");
        lines.clear();
        says(RosterSheet.UNITS, "x05", "体育学院", "教学科研单位");
        says(RosterSheet.UNITS, "X05", "美术学院", "教学科研单位");
        refusedFor(RosterSheet.CODE, "与已有的单位号x05只有大小写不同");
    }

    @Test
    void theCodeOfAClosedUnitIsNotUsedInAnotherCaseEither() {
        aSchool();
        units.add(new UnitEntry(new UnitCode("x03"), "外语学院", UnitKind.COLLEGE, SPRING, Optional.of(TODAY)));
        says(RosterSheet.UNITS, "X03", "外语学院", "教学科研单位");
        refusedFor(RosterSheet.CODE, "与已有的单位号x03只有大小写不同");
    }

    @ParameterizedTest
    @ValueSource(strings = {"全校", "系统", "各 单位", "其他", "全体"})
    void noUnitIsCalledAsEverybodyIs(String name) {
        says(RosterSheet.UNITS, "301", name, "党政单位");
        refusedFor(RosterSheet.UNIT_NAME, "系统用来指全校或系统自己的词");
    }

    @ParameterizedTest
    @CsvSource({"filer, 单位负责人, 单位负责人和数据填报人", "head, 数据填报人, 单位负责人和数据填报人", "head, 数据负责人, 单位负责人和数据负责人"})
    void nobodyComesToAuditTheirOwnUnseen(String person, String role, String both) {
        aSchool();
        if (person.equals("filer")) {
            says(RosterSheet.ROLES, "head", "", "单位负责人", "", "2026-09-07");
        }
        says(RosterSheet.ROLES, person, "", role);
        RosterPlan plan = plan();
        assertThat(plan.errors()).as("a small school may").isEmpty();
        assertThat(plan.moves()).isNotEmpty();
        assertThat(plan.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.subject()).isEqualTo("王" + person + "（" + person + "）");
            assertThat(remark.row()).isEqualTo(lines.get(lines.size() - 1).row());
            assertThat(remark.detail()).startsWith("同时担任" + both + "，").contains("第十三条");
        });
    }

    @Test
    void whoAuditedTheirOwnBeforeIsNotRemarkedOnAgain() {
        aSchool().person("both", "101", Role.UNIT_HEAD, Role.FILER);
        says(RosterSheet.ROLES, "both", "", "数据填报人");
        says(RosterSheet.PEOPLE, "both", "王both", "101", "new@a.cn", "");
        assertThat(plan().remarks()).isEmpty();
    }

    @Test
    void whoApprovesWhatTheyDrawUpIsRemarkedOnToo() {
        aSchool();
        says(RosterSheet.ROLES, "office", "", "分管校领导");
        assertThat(plan().remarks())
                .extracting(RosterChange::detail)
                .singleElement()
                .satisfies(detail ->
                        assertThat(detail).startsWith("同时担任分管校领导和评估督导处，").contains("第十条"));
    }

    @Test
    void whoLaysTheOtherRoleDownInTheSameFileIsNothingToRemarkOn() {
        aSchool();
        says(RosterSheet.ROLES, "head", "", "单位负责人", "", "2026-09-07");
        says(RosterSheet.ROLES, "filer", "", "数据填报人", "", "2026-09-07");
        says(RosterSheet.ROLES, "filer", "", "单位负责人");
        assertThat(plan().remarks()).isEmpty();
    }
}
