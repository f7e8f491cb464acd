package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of what people write only the year and that there is a reason is told. */
class BodiesInTrailTest {

    private final Attempt attempt = Attempt.begin("10.0.0.1", null, about -> "");

    private record Wish(Integer year, String reason, String name) {}

    private record Move(LocalDate day, String reason) {}

    private record Remark(int row, String column, String text) {}

    private record Other(String text) {}

    private record Completed(Map<String, Object> answers) {}

    @AfterEach
    void ends() {
        attempt.end();
    }

    @Test
    void theYearAndThatThereIsAReason() {
        attempt.isTo(Act.DECISION, "撤销", "");
        BodiesInTrail.tell(attempt, new Wish(2031, "张三的身份证号写错了", "李四"));
        assertThat(attempt.subject().year()).isEqualTo(2031);
        assertThat(attempt.subject().what()).isEqualTo("撤销：写明了理由");
    }

    @Test
    void theDayThatIsAskedFor() {
        attempt.isTo(Act.DATES, "申请延期", "");
        BodiesInTrail.tell(attempt, new Move(LocalDate.of(2031, 5, 6), "学院搬迁"));
        assertThat(attempt.subject().what()).isEqualTo("申请延期：日期2031-05-06，写明了理由");
    }

    @Test
    void whereInTheTableItIs() {
        attempt.isTo(Act.DECISION, "批注", "");
        BodiesInTrail.tell(attempt, new Remark(2, "专业技术职称", "张三的不对"));
        assertThat(attempt.subject().what()).isEqualTo("批注：第2行、专业技术职称");
    }

    @Test
    void whichWayAnAuditWasToGoWhateverComesOfIt() {
        attempt.isTo(Act.TASK, "办理任务", "");
        BodiesInTrail.tell(attempt, new Completed(Map.of("decision", "return", "reason", "张三的不对")));
        assertThat(attempt.subject().what()).isEqualTo("办理任务：审核意见“退回修改”");
        attempt.changesNothing("");
        assertThat(attempt.isUnchanged())
                .as("it is asked for, nothing has come of it")
                .isTrue();
        BodiesInTrail.tell(attempt, new Completed(Map.of("decision", "approve")));
        assertThat(attempt.subject().what()).endsWith("审核意见“审核通过”");
        BodiesInTrail.tell(attempt, new Completed(Map.of("decision", "我想的是别的")));
        assertThat(attempt.subject().what()).doesNotContain("别的");
    }

    @Test
    void nothingOfAnythingElse() {
        attempt.isTo(Act.DECISION, "撤销", "");
        BodiesInTrail.tell(attempt, new Wish(null, " ", "李四"));
        BodiesInTrail.tell(attempt, new Other("别的话"));
        assertThat(attempt.subject().year()).isZero();
        assertThat(attempt.subject().what()).isEqualTo("撤销");
    }
}
