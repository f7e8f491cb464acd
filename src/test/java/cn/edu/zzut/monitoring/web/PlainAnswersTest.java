package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answers are held to their types by whichever way they come. None is taken, so all share a task. */
@SchoolTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainAnswersTest {

    private static final String ENGINE = "/engine-rest";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    HandedIn handedIn;

    @BeforeAll
    void aHeadHasADataAuditToDo() {
        handedIn = HandedIn.of(story, story.newYear(), "4-2", "104");
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "false"  | String
                    "true"   | String
                    1        | Integer
                    null     | Null
                    """)
    void aBoxIsTickedByTrueAlone(String value, String type) {
        Answer refused = as("x01-head")
                .send(
                        "POST",
                        ENGINE + "/task/" + handedIn.audit(story) + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"responsible\":{\"value\":" + value
                                + ",\"type\":\"" + type + "\"}}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("谁填报，谁负责");
        assertThat(story.open(handedIn.filing())).containsExactly("unit-head-audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.mail.javamail.JavaMailSenderImpl",
                "org.springframework.jdbc.datasource.DriverManagerDataSource",
                "javax.management.loading.MLet",
                "java.util.HashMap"
            })
    void noClassIsMadeFromAnAnswer(String type) {
        Answer refused = as("x01-head")
                .post(
                        ENGINE + "/task/" + handedIn.audit(story) + "/submit-form",
                        Map.of(
                                "variables",
                                Map.of(
                                        "decision",
                                        Map.of("value", "approve"),
                                        "responsible",
                                        Map.of("value", true),
                                        "reason",
                                        Map.of(
                                                "value",
                                                "{}",
                                                "type",
                                                "Object",
                                                "valueInfo",
                                                Map.of(
                                                        "objectTypeName",
                                                        type,
                                                        "serializationDataFormat",
                                                        "application/json")))));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("不是文字、数字、是否或列表");
        assertThat(story.open(handedIn.filing())).containsExactly("unit-head-audit");
    }

    @Test
    void whatTheEngineComplainsOfIsSaidInChinese() {
        Answer refused = as("x01-head")
                .send(
                        "POST",
                        ENGINE + "/task/" + handedIn.audit(story) + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"yes\",\"type\":\"Boolean\"}}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("请求的内容有误");
    }

    @Test
    void theFormOfATaskThatIsNotThereIsNotFound() {
        Answer missing = as("x01-head").get(ENGINE + "/task/no-such-task/deployed-form");
        assertThat(missing.status()).as(missing.text()).isEqualTo(404);
        assertThat(missing.json().path("message").asText()).contains("任务不存在");
    }
}
