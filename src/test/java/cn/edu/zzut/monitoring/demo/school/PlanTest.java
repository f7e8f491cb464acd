package cn.edu.zzut.monitoring.demo.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 任务分解 of the demo school. */
class PlanTest {

    @Test
    void whereCollegesContributeAllOfThemDo() {
        School school = School.full();
        List<String> colleges = school.colleges().stream().map(DemoUnit::code).toList();
        assertThat(school.plan())
                .filteredOn(plan -> !plan.assisting().isEmpty())
                .extracting(Plan::table)
                .contains("1-7-1", "2-7", "4-2");
        assertThat(school.plan())
                .filteredOn(plan -> !plan.assisting().isEmpty())
                .allSatisfy(plan -> assertThat(plan.assisting()).isEqualTo(colleges));
    }
}
