package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A question to the engine with an empty list in it is answered, or refused in Chinese as the question's fault. */
@SchoolTest
class EmptyQuestionsTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @BeforeEach
    void aYear() {
        story.newYear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | task?candidateGroups=                    |
                    GET  | task/count?candidateGroups=              |
                    GET  | task?candidateGroups=,                   |
                    POST | task                                     | {"candidateGroups":[]}
                    POST | task/count                               | {"candidateGroups":[]}
                    POST | task                                     | {"processInstanceBusinessKeyIn":[]}
                    POST | task                                     | {"taskDefinitionKeyIn":[]}
                    POST | history/process-instance                 | {"processDefinitionKeyNotIn":[]}
                    POST | history/process-instance/count           | {"processDefinitionKeyNotIn":[]}
                    POST | history/process-instance                 | {"processInstanceIds":[]}
                    POST | process-instance                         | {"processDefinitionKeyNotIn":[]}
                    POST | task                                     | {"assigneeNotIn":[]}
                    POST | history/process-instance                 | {"tenantIdIn":[]}
                    POST | history/process-instance                 | {"incidentIdIn":[]}
                    GET  | history/process-instance?processInstanceIds=   |
                    GET  | history/process-instance?processDefinitionKeyNotIn= |
                    POST | process-instance                         | {"processInstanceIds":[]}
                    POST | process-instance/count                   | {"processInstanceIds":[]}
                    GET  | process-instance?processInstanceIds=     |
                    GET  | process-instance?processInstanceIds=,    |
                    GET  | process-instance/count?processInstanceIds=, |
                    GET  | process-definition?keysIn=               |
                    GET  | execution?processDefinitionId=           |
                    POST | history/task                             | {"taskDefinitionKeyIn":[]}
                    GET  | history/activity-instance?activityInstanceIdIn= |
                    GET  | variable-instance?processInstanceIdIn=   |
                    """)
    void isNoMistakeOfOurs(String method, String question, String body) {
        Browser office = new Browser(port, "office");
        String path = "/engine-rest/" + question;
        Browser.Answer answer = method.equals("GET") ? office.get(path) : office.send(method, path, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 400);
        if (answer.status() == 400) {
            assertThat(answer.type()).startsWith("application/problem+json");
            assertThat(answer.detail()).contains("请求的内容有误").doesNotContain("错误编号");
        }
    }
}
