package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the engine does not take is said in Chinese by one kind of answer, at its own address and at the web applications'. */
@SchoolTest
class EngineAnswersTest {

    private static final List<String> WAYS = List.of("/engine-rest", "/camunda/api/engine/engine/default");

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Visitor admin;

    @BeforeEach
    void signedIn() {
        story.newYear();
        admin = new Visitor(port);
        assertThat(admin.signsIn("admin", "demo")).isEqualTo(200);
    }

    private static void isPlain(Answer refused) {
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.detail()).containsPattern("\\p{IsHan}");
        assertThat(refused.json().path("message").asText())
                .as("what the engine's pages read")
                .isEqualTo(refused.detail());
        assertThat(refused.json().path("status").asInt()).isEqualTo(refused.status());
        assertThat(refused.text())
                .doesNotContain("\"type\"", "Exception", "missingAuthorizations", "resourceName", "camunda");
    }

    private static Stream<String> noNames() {
        return Stream.of("", " ", "a/b", " admin", "a".repeat(300), "Camunda-Admin", "OFFICE", "Former", "System");
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void anAccountIsCalledByANameOfItsOwn(String id) {
        for (String way : WAYS) {
            Answer refused = admin.changes("POST", way + "/user/create", account(id, "新人"));
            assertThat(refused.status()).as(way + refused.text()).isIn(400, 409);
            isPlain(refused);
        }
        assertThat(story.engine()
                        .getIdentityService()
                        .createUserQuery()
                        .userId(id)
                        .count())
                .isZero();
    }

    private static String account(String id, String name) {
        return "{\"profile\":{\"id\":\"" + id + "\",\"firstName\":\"" + name
                + "\",\"lastName\":\"\"},\"credentials\":{\"password\":\"two-yellow-orioles\"}}";
    }

    @Test
    void itsOwnersNameIsBounded() {
        Answer refused = admin.changes("POST", "/engine-rest/user/create", account("newcomer", "新".repeat(300)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("姓名和邮箱");
        isPlain(refused);
    }

    @ParameterizedTest
    @MethodSource("noNames")
    void nobodyMakesGroups(String id) {
        for (String way : WAYS) {
            Answer refused = admin.changes("POST", way + "/group/create", "{\"id\":\"" + id + "\",\"name\":\"x\"}");
            assertThat(refused.status()).as(way + refused.text()).isEqualTo(403);
            assertThat(refused.detail()).contains("人员登记");
            isPlain(refused);
        }
        Answer renamed =
                admin.changes("PUT", "/engine-rest/group/office", "{\"id\":\"office\",\"name\":\"x\",\"type\":\"y\"}");
        assertThat(renamed.status()).isEqualTo(403);
        assertThat(story.engine()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupName("x")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    x01-filer | POST | /user/create                       | {"profile":{"id":"x"},"credentials":{"password":"two-yellow-orioles"}} | 403
                    x01-filer | POST | /authorization/create              | {"type":1,"permissions":["ALL"],"userId":"x01-filer","resourceType":1,"resourceId":"*"} | 403
                    x01-filer | GET  | /execution/nope/localVariables     |     | 400
                    x01-filer | GET  | /process-instance/nope             |     | 404
                    x01-filer | GET  | /task?firstResult=-5               |     | 400
                    x01-filer | GET  | /task?sortBy=nothing&sortOrder=asc |     | 400
                    x01-filer | POST | /task                              | {"a | 400
                    x01-filer | POST | /task/nope/claim                   | {"userId":"x01-filer"} | 403
                    office    | POST | /filter/create                     | {"name":"NNN","resourceType":"Task","query":{},"owner":"office"} | 400
                    """)
    void whateverTheEngineRefuses(String who, String method, String path, String body, int status) {
        Visitor visitor = new Visitor(port);
        visitor.signsIn(who, "demo");
        String json = body == null ? "" : body.replace("NNN", "n".repeat(5000));
        for (String way : WAYS) {
            Answer refused =
                    method.equals("GET") ? visitor.asks(way + path) : visitor.changes(method, way + path, json);
            assertThat(refused.status()).as(way + refused.text()).isEqualTo(status);
            isPlain(refused);
        }
    }

    @Test
    void aDecisionThatIsNotOnesOwnIsRefusedAlike() {
        Answer refused = new Browser(port, "x02-filer").put("/engine-rest/group/office/members/x02-filer", Map.of());
        assertThat(refused.status()).isEqualTo(403);
        isPlain(refused);
    }
}
