package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was chosen is told in the form's words, what was written is not. */
class AnswersInTrailTest {

    private final Attempt attempt = Attempt.begin("10.0.0.1", null, about -> "");

    @BeforeEach
    void aTaskIsDone() {
        attempt.isTo(Act.TASK, "办结任务", "");
    }

    @AfterEach
    void ends() {
        attempt.end();
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void aChoiceIsCalledAsThePersonReadIt() throws Exception {
        JsonNode question = json("{\"label\": \"审核意见\"}");
        JsonNode choices =
                json("[{\"value\": \"approve\", \"label\": \"审核通过\"}, {\"value\": \"return\", \"label\": \"退回修改\"}]");
        AnswersInTrail.tell(question, Optional.of(choices), "return");
        assertThat(attempt.subject().what()).isEqualTo("办结任务：审核意见“退回修改”");
        assertThat(attempt.details()).containsExactly(new Attempt.Detail("审核意见", "", "退回修改"));
    }

    @Test
    void ofWhatWasWrittenOnlyThatItWas() throws Exception {
        AnswersInTrail.tell(json("{\"label\": \"退回原因\"}"), Optional.empty(), "第三行是张三的");
        AnswersInTrail.tell(json("{\"label\": \"完成时限\"}"), Optional.empty(), "2031-05-06");
        AnswersInTrail.tell(json("{\"label\": \"本人负责\"}"), Optional.empty(), true);
        AnswersInTrail.tell(json("{\"label\": \"没有变化\"}"), Optional.empty(), false);
        AnswersInTrail.tell(json("{\"label\": \"说明\"}"), Optional.empty(), " ");
        assertThat(attempt.details())
                .containsExactly(
                        new Attempt.Detail("退回原因", "", "（已填写）"),
                        new Attempt.Detail("完成时限", "", "2031-05-06"),
                        new Attempt.Detail("本人负责", "", "是"));
        assertThat(attempt.subject().what()).isEqualTo("办结任务");
    }

    @Test
    void whoWasChosenIsCalledByName() throws Exception {
        Attempt named =
                Attempt.begin("10.0.0.1", null, about -> about.person().equals("t001") ? "王芳（t001）" : about.person());
        AnswersInTrail.tell(json("{\"label\": \"填报人\"}"), Optional.empty(), "t001");
        AnswersInTrail.tell(json("{\"label\": \"说明\"}"), Optional.empty(), "t002");
        assertThat(named.details())
                .containsExactly(new Attempt.Detail("填报人", "", "王芳（t001）"), new Attempt.Detail("说明", "", "（已填写）"));
    }

    @Test
    void ofSeveralThingsEachIsCalledAsThePersonReadIt() throws Exception {
        JsonNode choices =
                json("[{\"value\": \"1-3\", \"label\": \"表1-3\"}, {\"value\": \"4-2\", \"label\": \"表4-2\"}]");
        AnswersInTrail.tell(json("{\"label\": \"需要的表格\"}"), Optional.of(choices), List.of("4-2", "1-3"));
        AnswersInTrail.tell(json("{\"label\": \"没有选\"}"), Optional.of(choices), List.of());
        AnswersInTrail.tell(json("{\"label\": \"年度\"}"), Optional.empty(), 2026);
        AnswersInTrail.tell(json("{\"label\": \"很多\"}"), Optional.of(choices), Collections.nCopies(21, "4-2"));
        assertThat(attempt.details())
                .startsWith(new Attempt.Detail("需要的表格", "", "表4-2、表1-3"), new Attempt.Detail("年度", "", "2026"));
        assertThat(attempt.details()).hasSize(3);
        assertThat(attempt.details().get(2).after()).endsWith("表4-2等21项");
    }

    @Test
    void whatTheFormSaysIsToBeToldIsQuotedAndBounded() throws Exception {
        JsonNode told = json("{\"label\": \"校外接收方\", \"properties\": {\"inTrail\": \"told\"}}");
        AnswersInTrail.tell(told, Optional.empty(), " 省统计局 ");
        AnswersInTrail.tell(told, Optional.empty(), "长".repeat(101));
        assertThat(attempt.details())
                .extracting(Attempt.Detail::after)
                .containsExactly("“省统计局”", "“" + "长".repeat(100) + "…”");
    }

    @Test
    void whoApprovesOrReturnsDecides() throws Exception {
        JsonNode choices = json("[{\"value\": \"return\", \"label\": \"退回\"}]");
        AnswersInTrail.tell(json("{\"key\": \"decision\", \"label\": \"下一步\"}"), Optional.of(choices), "return");
        assertThat(attempt.act()).isEqualTo(Act.TASK);
        AnswersInTrail.tell(json("{\"key\": \"decision\", \"label\": \"审批意见\"}"), Optional.of(choices), "return");
        assertThat(attempt.act()).isEqualTo(Act.DECISION);
    }
}
