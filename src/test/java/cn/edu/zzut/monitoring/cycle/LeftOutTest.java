package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.UsuallyFilledBy;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 未列入: the colleges whose rows nobody would miss. */
class LeftOutTest {

    private static final List<Unit> UNITS = List.of(
            new Unit(new UnitCode("110"), "实验室与设备管理处", UnitKind.DEPARTMENT),
            new Unit(new UnitCode("111"), "后勤处", UnitKind.DEPARTMENT),
            new Unit(new UnitCode("201"), "机电学院", UnitKind.COLLEGE),
            new Unit(new UnitCode("202"), "化工学院", UnitKind.COLLEGE),
            new Unit(new UnitCode("203"), "文法学院", UnitKind.COLLEGE));

    private static final UsuallyFilledBy BY_COLLEGES = new UsuallyFilledBy(List.of(), List.of("教务处", "学院"));
    private static final UsuallyFilledBy BY_SOME = new UsuallyFilledBy(List.of(), List.of("相关学院"));

    private static LeftOut leftOut(UsuallyFilledBy usually, String responsible, String... assisting) {
        Assignment assignment = new Assignment(
                2026,
                new TableCode("1-7-1"),
                new UnitCode(responsible),
                Stream.of(assisting).map(UnitCode::new).toList());
        return LeftOut.of(assignment, usually, UNITS);
    }

    @Test
    void whereSomeCollegesContributeTheOthersAreNamed() {
        LeftOut leftOut = leftOut(BY_SOME, "110", "201");
        assertThat(leftOut.text()).isEqualTo("化工学院、文法学院");
        assertThat(leftOut.fromMerge()).hasSize(2);
    }

    @Test
    void whereAllCollegesContributeNobodyIsLeftOutAndNoOfficeIsMissed() {
        assertThat(leftOut(BY_COLLEGES, "110", "201", "202", "203").text()).isEmpty();
        assertThat(leftOut(BY_COLLEGES, "203", "201", "202").text())
                .as("one is responsible itself")
                .isEmpty();
    }

    @Test
    void whereCollegesUsuallyContributeAndNoneIsNamedThatIsSaidButNoMergeLacksThem() {
        LeftOut leftOut = leftOut(BY_COLLEGES, "110", "111");
        assertThat(leftOut.text()).isEqualTo("各学院均未列入（3个）");
        assertThat(leftOut.fromMerge()).isEmpty();
    }

    @Test
    void aTableOfOfficesMissesNoCollege() {
        assertThat(leftOut(BY_SOME, "110", "111").text()).isEmpty();
    }
}
