package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.process.history.EngineThings;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What addresses name is told in words. */
class ThingsTest {

    private final EngineThings engine = mock();
    private final Things things = new Things(mock(), mock(), engine);
    private final Attempt attempt = Attempt.begin("10.0.0.1", null, Subject::table);

    @AfterEach
    void ends() {
        attempt.end();
    }

    private void begins(String pattern) {
        attempt.isTo(Act.TASK, "任务", "");
        when(engine.task("t1"))
                .thenReturn(
                        Optional.of(new EngineThings.Thing(new Subject(2031, "1-1", "104", "", "t1", ""), "任务“审核”")));
        things.say(attempt, pattern, Map.of("taskId", "t1"));
    }

    @Test
    void whichTaskACompletionIsOfIsAskedForOnlyWhereTheEngineHasNotTold() {
        begins("/task/{taskId}/submit-form");
        attempt.isDoneTo(new Subject(2031, "1-2", "104", "", "t1", ""));
        assertThat(attempt.subject().what()).isEqualTo("任务：1-2");
        verify(engine, never()).task(any());
    }

    @Test
    void aCompletionThatCameToNothingSaysWhichTaskItWas() {
        begins("/task/{taskId}/submit-form");
        assertThat(attempt.subject().what()).isEqualTo("任务：1-1，任务“审核”");
    }

    @Test
    void anyOtherHandAtATaskSaysItAtOnce() {
        begins("/task/{taskId}/claim");
        verify(engine).task("t1");
        assertThat(attempt.subject().what()).isEqualTo("任务：1-1，任务“审核”");
    }

    @Test
    void aTaskThatThereIsNotIsCalledByItsNumber() {
        attempt.isTo(Act.TASK, "提交任务的表单", "");
        things.say(attempt, "/task/{taskId}/submit-form", Map.of("taskId", "t2"));
        assertThat(attempt.subject().what()).isEqualTo("提交任务的表单：任务 t2");
    }

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
        "/api/reports/templates/{kind}, kind, SCHOOL, “学校”",
        "/api/submissions/{id}/rows/{row}/reveal, row, 2, 第2行",
        "/api/submissions/{id}/comments/{comment}, comment, 5, 意见5号",
        "/api/calendar/days/{day}, day, 2031-01-02, 2031-01-02",
        "/engine-rest/group/{group}/members/{account}, group, camunda-admin, 用户组“camunda-admin”"
    })
    void plain(String pattern, String name, String value, String words) {
        assertThat(Things.plain(pattern, name, value)).contains(words);
    }
}
