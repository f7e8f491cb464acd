package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom the shipped indicators count: each has one population, and says which. */
class PopulationTest {

    private final Submissions submissions = mock();
    private final Catalogs catalogs = mock();
    private final Indicators indicators = new Indicators(submissions, catalogs, "工农林");

    @BeforeEach
    void aSchoolThatHasFiledNothing() {
        when(catalogs.of(anyInt())).thenReturn(Shipped.CATALOG);
        when(submissions.effective(anyInt(), any())).thenReturn(Optional.empty());
    }

    /** Each row as its columns and values in turn. */
    private void filed(String table, String... rows) {
        SubmissionVersion version = mock();
        List<TableRow> filed = new ArrayList<>();
        for (String row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            for (String cell : row.split(" ")) {
                values.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
            }
            filed.add(new TableRow(filed.size() + 2, "104", values));
        }
        when(submissions.effective(anyInt(), eq(new TableCode(table)))).thenReturn(Optional.of(version));
        when(submissions.rows(version)).thenReturn(filed);
    }

    private IndicatorValue indicator(String id) {
        return indicators.of(2026).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void assertThatValue(String id, String value) {
        assertThat(indicator(id).value()).as(indicator(id).missing()).contains(new BigDecimal(value));
    }

    private void aStaff() {
        filed("1-3", "单位号=201 单位职能=教学院系", "单位号=301 单位职能=直属附属医院", "单位号=302 单位职能=科研机构");
        filed(
                "1-5-1",
                "工号=1 任职状态=在职 单位号=201 最高学位=博士 专业技术职称=教授",
                "工号=2 任职状态=在职 单位号=201 最高学位=学士 专业技术职称=讲师",
                "工号=3 任职状态=当年离职 单位号=201 最高学位=博士 专业技术职称=教授",
                "工号=4 任职状态=在职 单位号=301 最高学位=博士 专业技术职称=教授",
                "工号=5 任职状态=在职 单位号=104 最高学位=硕士 专业技术职称=副教授",
                "工号=6 任职状态=在职 单位号=201 最高学位=硕士 专业技术职称=讲师");
        filed(
                "1-5-2",
                "工号=1 任教类型=专业课",
                "工号=2 任教类型=公共课",
                "工号=3 任教类型=专业课",
                "工号=4 任教类型=专业课",
                "工号=5 任教类型=专业课",
                "工号=6 任教类型=无任教");
    }

    @Test
    void fullTimeTeachersAreOnTheStaffOfATeachingUnitAndTeach() {
        aStaff();
        assertThatValue("full-time-teachers", "2.00");
        assertThatValue("postgraduate-teachers", "50.00");
        assertThatValue("senior-teachers", "50.00");
        assertThat(indicator("full-time-teachers").note()).contains("在职", "教学院系", "当年离职");
    }

    @Test
    void professorsWhoLeftInTheYearHaveTaughtAndOutsideOnesTooWhereCoursesAreCounted() {
        aStaff();
        filed("1-5-3", "工号=W1 专业技术职称=教授", "工号=W2 专业技术职称=讲师");
        filed(
                "5-1-1",
                "开课号=k1 课程号=c1 授课教师工号=3",
                "开课号=k2 课程号=c2 授课教师工号=W1;2",
                "开课号=k3 课程号=c3 授课教师工号=W2",
                "开课号=k4 课程号=c4 授课教师工号=2");
        assertThatValue("professors-teaching", "33.33");
        assertThatValue("courses-by-professors", "50.00");
        assertThat(indicator("professors-teaching").note()).contains("不含外聘");
        assertThat(indicator("courses-by-professors").note()).contains("外聘");
    }

    @Test
    void thePracticalShareIsTheMeanOverMajors() {
        filed("4-2", "总学分数=100 集中性实践教学环节学分数=30 实验教学学分数=10", "总学分数=300 集中性实践教学环节学分数=30 实验教学学分数=30");
        assertThatValue("practical-credits", "30.00");
        assertThat(indicator("practical-credits").note()).contains("平均");
    }

    @Test
    void aShareThatIsFiledInHundredsIsShownAsItIs() {
        filed("6-6", "体质合格率=94.8");
        assertThatValue("fitness", "94.80");
    }
}
