package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Whom the shipped indicators count: each has one population, and says which. */
class PopulationTest {

    private final FiledRows school = FiledRows.nothing();

    private void aStaff() {
        school.with("1-3", "单位号=201 单位职能=教学院系", "单位号=301 单位职能=直属附属医院", "单位号=302 单位职能=科研机构");
        school.with(
                "1-5-1",
                "工号=1 任职状态=在职 单位号=201 最高学位=博士 专业技术职称=教授 出生年月=1990-10",
                "工号=2 任职状态=在职 单位号=201 最高学位=学士 专业技术职称=讲师 出生年月=1990-09",
                "工号=3 任职状态=当年离职 单位号=201 最高学位=博士 专业技术职称=教授",
                "工号=4 任职状态=在职 单位号=301 最高学位=博士 专业技术职称=教授",
                "工号=5 任职状态=在职 单位号=104 最高学位=硕士 专业技术职称=副教授",
                "工号=6 任职状态=在职 单位号=201 最高学位=硕士 专业技术职称=讲师");
        school.with(
                "1-5-2",
                "工号=1 任教类型=专业课 任教专业代码=M1",
                "工号=2 任教类型=公共课 任教专业代码=080901",
                "工号=3 任教类型=专业课 任教专业代码=M1",
                "工号=4 任教类型=专业课",
                "工号=5 任教类型=专业课",
                "工号=6 任教类型=无任教");
    }

    private void assertThatSchool(String indicator, String value) {
        assertThatValue(school.school(indicator), value);
    }

    private void assertThatSubject(Level level, String subject, String indicator, String value) {
        assertThatValue(school.outcomes().of(indicator, level, subject).orElseThrow(), value);
    }

    private static void assertThatValue(Outcome outcome, String value) {
        assertThat(outcome.value().map(Indicators::shown)).as(outcome.missing()).contains(new BigDecimal(value));
    }

    private static String note(String indicator) {
        return Shipped.CATALOG.indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(one -> one.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .note();
    }

    @Test
    void fullTimeTeachersAreOnTheStaffOfATeachingUnitAndTeach() {
        aStaff();
        assertThatSchool("full-time-teachers", "2.00");
        assertThatSchool("postgraduate-teachers", "50.00");
        assertThatSchool("senior-teachers", "50.00");
        assertThat(note("full-time-teachers")).contains("在职", "教学院系", "当年离职");
    }

    @Test
    void theyAreCountedForTheirCollegeAndTheMajorThatTheyTeach() {
        aStaff();
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 专业代码=080902 所属单位号=201", "校内专业代码=M2 校内专业名称=乙 专业代码=080901 所属单位号=201");
        assertThatSubject(Level.COLLEGE, "201", "full-time-teachers", "2.00");
        assertThatSubject(Level.MAJOR, "M1", "full-time-teachers", "1.00");
        assertThatSubject(Level.MAJOR, "M2", "full-time-teachers", "1.00");
        assertThat(school.outcomes().subject(Level.COLLEGE, "301")).isEmpty();
    }

    @Test
    void thirtyFiveIsCountedOnTheThirtiethOfSeptember() {
        aStaff();
        assertThatSchool("young-teachers", "50.00");
    }

    @Test
    void professorsWhoLeftInTheYearHaveTaughtAndOutsideOnesTooWhereCoursesAreCounted() {
        aStaff();
        school.with("1-5-3", "工号=W1 专业技术职称=教授", "工号=W2 专业技术职称=讲师");
        school.with(
                "5-1-1",
                "开课号=k1 课程号=c1 授课教师工号=3",
                "开课号=k2 课程号=c2 授课教师工号=W1;2",
                "开课号=k3 课程号=c3 授课教师工号=W2",
                "开课号=k4 课程号=c4 授课教师工号=2");
        assertThatSchool("professors-teaching", "33.33");
        assertThatSchool("courses-by-professors", "50.00");
        assertThatSchool("sections-by-professors", "50.00");
        assertThat(note("professors-teaching")).contains("不含外聘");
        assertThat(note("courses-by-professors")).contains("外聘");
    }

    @Test
    void teachersWithoutASectionAreNamedIdle() {
        aStaff();
        school.with("5-1-1", "开课号=k1 课程号=c1 授课教师工号=2;3");
        assertThatSchool("idle-teachers", "1.00");
        assertThatSubject(Level.COLLEGE, "201", "idle-teachers", "1.00");
    }

    @Test
    void aStudentBeforeTheChoiceOfAMajorIsTheCollegesAndNoMajors() {
        aStaff();
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 所属单位号=201");
        school.with("1-4-2", "大类代码=D1 所属单位号=201");
        school.with("1-6", "学号=1 校内专业（大类）代码=M1", "学号=2 校内专业（大类）代码=D1", "学号=3 校内专业（大类）代码=000000");
        assertThatSubject(Level.COLLEGE, "201", "undergraduates", "2.00");
        assertThatSubject(Level.MAJOR, "M1", "undergraduates", "1.00");
    }

    @Test
    void whoHasGraduatedSinceIsFoundInLastYearsList() {
        aStaff();
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 所属单位号=201");
        school.with("1-6", "学号=1 校内专业（大类）代码=M1");
        school.with("6-6-3", "学号=1 竞赛名称=a", "学号=9 竞赛名称=b");
        assertThatSubject(Level.MAJOR, "M1", "contest-winners", "1.00");
        school.after(FiledRows.nothing(2025).with("1-6", "学号=9 校内专业（大类）代码=M1"));
        assertThatSubject(Level.MAJOR, "M1", "contest-winners", "2.00");
    }

    @Test
    void aSectionOfSeveralMajorsIsCountedInEachAndOnceForTheSchool() {
        aStaff();
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 所属单位号=201", "校内专业代码=M2 校内专业名称=乙 所属单位号=201");
        school.with("5-1-1", "开课号=k1 课程号=c1 授课教师工号=1 本科学生数=20 单位号=201");
        school.with("5-1-2", "开课号=k1 校内专业（大类）代码=M1", "开课号=k1 校内专业（大类）代码=M2");
        assertThatSchool("sections", "1.00");
        assertThatSubject(Level.MAJOR, "M1", "sections", "1.00");
        assertThatSubject(Level.MAJOR, "M2", "sections", "1.00");
        assertThatSubject(Level.MAJOR, "M2", "small-classes", "100.00");
    }

    @Test
    void aBaseOfSeveralMajorsIsCountedInEach() {
        aStaff();
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 所属单位号=201", "校内专业代码=M2 校内专业名称=乙 所属单位号=201");
        school.with("2-4", "基地名称=甲厂 校内专业代码=M1;M2 院系（单位）号=201");
        assertThatSchool("practice-bases", "1.00");
        assertThatSubject(Level.MAJOR, "M1", "practice-bases", "1.00");
        assertThatSubject(Level.MAJOR, "M2", "practice-bases", "1.00");
    }

    @Test
    void thePracticalShareIsTheMeanOverMajors() {
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 所属单位号=201");
        school.with("4-2", "总学分数=100 集中性实践教学环节学分数=30 实验教学学分数=10", "总学分数=300 集中性实践教学环节学分数=30 实验教学学分数=30");
        assertThatSchool("practical-credits", "30.00");
        assertThat(note("practical-credits")).contains("平均");
    }

    @Test
    void majorsMeetTheLimitOfTheirKind() {
        school.with("1-4-1", "校内专业代码=M1 校内专业名称=甲 授予学位门类=工学", "校内专业代码=M2 校内专业名称=乙 授予学位门类=文学");
        school.with(
                "4-2",
                "校内专业代码=M1 总学分数=100 集中性实践教学环节学分数=10 实验教学学分数=10",
                "校内专业代码=M2 总学分数=100 集中性实践教学环节学分数=10 实验教学学分数=10");
        assertThatSchool("practical-majors", "50.00");
    }

    @Test
    void aShareThatIsFiledInHundredsIsShownAsItIs() {
        school.with("6-6", "体质合格率=94.8");
        assertThatSchool("fitness", "94.80");
    }
}
