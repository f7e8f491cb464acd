package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What addresses name is told in words. */
class ThingsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/submissions/{id}/versions/{number}.xlsx, number, 3, 第3版",
        "/api/reviews/{year}/rounds/{number}, number, 2, 第2轮专家评审",
        "/api/training/questions/{number}, number, 12, 第12题",
        "/api/cycles/{year}/stages/{stage}/due, stage, 3, 第3阶段“数据校验与审核”",
        "/api/cycles/{year}/stages/{stage}/due, stage, 9, 第9阶段",
        "/api/setup/people/{id}/roles/{role}, role, FILER, 数据填报人",
        "/api/setup/people/{id}/roles/{role}, role, king, king",
        "/api/papers/templates/{kind}, kind, audit-form, 监测数据填报审核表",
        "/api/cycles/{year}/packages/{kind}.zip, kind, archive, 归档包",
        "/api/reports/templates/{kind}, kind, SCHOOL, “SCHOOL”",
        "/api/submissions/{id}/rows/{row}/reveal, row, 2, 第2行",
        "/api/submissions/{id}/comments/{comment}, comment, 5, 意见5号",
        "/api/calendar/days/{day}, day, 2031-01-02, 2031-01-02",
        "/engine-rest/group/{group}/members/{account}, group, camunda-admin, 用户组“camunda-admin”"
    })
    void plain(String pattern, String name, String value, String words) {
        assertThat(Things.plain(pattern, name, value)).contains(words);
    }
}
