package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The engine's own ways in: process data are changed by tasks alone, and the administrator keeps accounts. Nothing changes, so all share a year. */
@SchoolTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineDoorsTest {

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

    /** What would change what is on record or on its way; INSTANCE, TASK, DEFINITION, DEPLOYMENT and JOB are put in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POST   | /process-instance/INSTANCE/modification | {"instructions":[{"type":"cancel","activityId":"unit-head-audit"}]}
                    POST   | /process-instance/delete | {"processInstanceIds":["INSTANCE"]}
                    DELETE | /process-instance/INSTANCE | {}
                    PUT    | /process-instance/INSTANCE/variables/unitCode | {"value":"202","type":"String"}
                    POST   | /process-instance/INSTANCE/variables | {"modifications":{"unitCode":{"value":"202"}}}
                    PUT    | /process-instance/INSTANCE/suspended | {"suspended":true}
                    PUT    | /execution/INSTANCE/localVariables/unitCode | {"value":"202","type":"String"}
                    POST   | /execution/INSTANCE/signal | {"variables":{}}
                    PUT    | /task/TASK | {"name":"x","assignee":"ASKER","due":"2040-01-01T00:00:00.000+0800"}
                    POST   | /task/TASK/assignee | {"userId":"ASKER"}
                    POST   | /task/TASK/claim | {"userId":"ASKER"}
                    POST   | /task/TASK/unclaim | {}
                    POST   | /task/TASK/delegate | {"userId":"ASKER"}
                    POST   | /task/TASK/identity-links | {"userId":"ASKER","type":"candidate"}
                    PUT    | /task/TASK/variables/unitCode | {"value":"202","type":"String"}
                    PUT    | /task/TASK/localVariables/briefing | {"value":"x","type":"String"}
                    DELETE | /task/TASK | {}
                    POST   | /task/create | {"name":"x"}
                    POST   | /process-definition/key/unit-filing/start | {"variables":{}}
                    POST   | /process-definition/key/commendation/start | {"variables":{"year":{"value":2025}}}
                    POST   | /process-definition/key/accountability/submit-form | {"variables":{}}
                    PUT    | /process-definition/key/unit-filing/suspended | {"suspended":true,"includeProcessInstances":true}
                    PUT    | /process-definition/DEFINITION/history-time-to-live | {"historyTimeToLive":1}
                    DELETE | /process-definition/DEFINITION?cascade=true | {}
                    DELETE | /deployment/DEPLOYMENT?cascade=true | {}
                    POST   | /deployment/DEPLOYMENT/redeploy | {}
                    DELETE | /history/process-instance/INSTANCE | {}
                    POST   | /history/process-instance/delete | {"historicProcessInstanceIds":["INSTANCE"]}
                    POST   | /history/cleanup | {}
                    PUT    | /job/JOB/duedate | {"duedate":"2040-01-01T00:00:00.000+0800"}
                    POST   | /job/JOB/execute | {}
                    DELETE | /job/JOB | {}
                    POST   | /message | {"messageName":"anomaly-settled","all":true}
                    POST   | /signal | {"name":"x"}
                    POST   | /condition | {"variables":{}}
                    POST   | /authorization/create | {"type":1,"permissions":["ALL"],"userId":"ASKER","groupId":null,"resourceType":7,"resourceId":"*"}
                    POST   | /migration/generate | {"sourceProcessDefinitionId":"DEFINITION","targetProcessDefinitionId":"DEFINITION"}
                    POST   | /external-task/fetchAndLock | {"workerId":"x","maxTasks":1,"topics":[]}
                    POST   | /decision-definition/key/accountability-grade/evaluate | {"variables":{}}
                    """)
    void processDataAreChangedByTasksAlone(String method, String path, String body) {
        String task = handedIn.audit(story);
        String job = timer().getId();
        String deployment = story.engine()
                .getRepositoryService()
                .getProcessDefinition(handedIn.filing().getProcessDefinitionId())
                .getDeploymentId();
        String before = world(task);
        for (String asker : List.of("admin", "office", "x01-head")) {
            Answer refused = as(asker)
                    .send(
                            method,
                            ENGINE
                                    + path.replace("INSTANCE", handedIn.filing().getId())
                                            .replace("TASK", task)
                                            .replace(
                                                    "DEFINITION",
                                                    handedIn.filing().getProcessDefinitionId())
                                            .replace("DEPLOYMENT", deployment)
                                            .replace("JOB", job),
                            body.replace("ASKER", asker)
                                    .replace("INSTANCE", handedIn.filing().getId())
                                    .replace("DEFINITION", handedIn.filing().getProcessDefinitionId()));
            assertThat(refused.status())
                    .as(asker + " " + path + " " + refused.text())
                    .isBetween(400, 499);
        }
        assertThat(world(task)).isEqualTo(before);
    }

    /** The engine would say that it was done. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    office | PUT    | /job-definition/none/retries | {"retries":3}
                    office | PUT    | /job/none/retries | {"retries":3}
                    admin  | DELETE | /user/none | {}
                    admin  | DELETE | /group/camunda-admin/members/none | {}
                    admin  | DELETE | /group/camunda-admin/members/x01-head | {}
                    admin  | POST   | /user/none/unlock | {}
                    """)
    void whatIsNotThereIsNotChanged(String asker, String method, String path, String body) {
        Answer refused = as(asker).send(method, ENGINE + path, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(404);
        assertThat(refused.detail()).containsPattern("\\p{IsHan}");
    }

    private String world(String task) {
        var engine = story.engine();
        var open = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        return String.join(
                "\n",
                String.valueOf(open.getAssignee()),
                String.valueOf(open.getDueDate()),
                open.getName(),
                String.valueOf(engine.getTaskService().getVariables(task)),
                String.valueOf(
                        engine.getTaskService().getIdentityLinksForTask(task).size()),
                String.valueOf(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .active()
                        .count()),
                String.valueOf(engine.getManagementService().createJobQuery().list().stream()
                        .map(job -> job.getId() + job.getDuedate())
                        .sorted()
                        .toList()),
                String.valueOf(
                        engine.getRepositoryService().createDeploymentQuery().count()),
                String.valueOf(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .count()),
                String.valueOf(engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .count()));
    }

    @Test
    void theAdministratorKeepsAccountsAndSeesNoProcess() {
        Browser admin = as("admin");
        assertThat(admin.get(ENGINE + "/task").json()).isEmpty();
        assertThat(admin.get(ENGINE + "/process-instance").json()).isEmpty();
        assertThat(admin.get(ENGINE + "/history/task").json()).isEmpty();
        assertThat(admin.get(ENGINE + "/user/count").json().path("count").asInt())
                .isGreaterThan(10);
        assertThat(admin.post(
                                ENGINE + "/user/create",
                                Map.of(
                                        "profile",
                                        Map.of("id", "newcomer", "firstName", "新人", "lastName", ""),
                                        "credentials",
                                        Map.of("password", "a-long-password")))
                        .status())
                .isEqualTo(204);
        Answer alike = admin.post(
                ENGINE + "/user/create",
                Map.of(
                        "profile",
                        Map.of("id", "X01-FILER", "firstName", "新人", "lastName", ""),
                        "credentials",
                        Map.of("password", "a-long-password")));
        assertThat(alike.status()).as(alike.text()).isEqualTo(409);
        assertThat(alike.text()).contains("大小写");
        assertThat(admin.delete(ENGINE + "/user/newcomer").status()).isEqualTo(204);
    }

    @Test
    void anAdministratorAlwaysStaysAndNobodyElseSetsOneUp() {
        Browser admin = as("admin");
        for (String way : List.of("/group/camunda-admin/members/admin", "/user/admin")) {
            Answer refused = admin.delete(ENGINE + way);
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.text()).contains("最后一名系统管理员");
        }
        assertThat(admin.put(ENGINE + "/group/camunda-admin/members/admin", Map.of())
                        .status())
                .as("is one already")
                .isEqualTo(204);
        Answer setUp = as("nobody")
                .post("/camunda/api/admin/setup/default/user/create", Map.of("profile", Map.of("id", "evil")));
        assertThat(setUp.status()).as(setUp.text()).isEqualTo(403);
        assertThat(setUp.detail()).contains("按系统配置建立");
    }

    @Test
    void whoHasLeftIsNoAdministratorAndDoesNotCountAsOne() {
        var identity = story.engine().getIdentityService();
        if (identity.createGroupQuery().groupId("former").count() == 0) {
            identity.saveGroup(identity.newGroup("former"));
        }
        identity.saveUser(identity.newUser("gone"));
        identity.createMembership("gone", "former");
        try {
            Answer made = as("admin").put(ENGINE + "/group/camunda-admin/members/gone", Map.of());
            assertThat(made.status()).as(made.text()).isEqualTo(409);
            assertThat(made.text()).contains("已登记离岗");
            identity.createMembership("gone", "camunda-admin");
            for (String way : List.of("/group/camunda-admin/members/admin", "/user/admin")) {
                Answer refused = as("admin").delete(ENGINE + way);
                assertThat(refused.status()).as(refused.text()).isEqualTo(409);
                assertThat(refused.text()).contains("最后一名系统管理员");
            }
        } finally {
            identity.deleteUser("gone");
        }
    }

    @Test
    void nameAndAddressOfSomebodyOnRecordAreChangedOnRecord() {
        Map<String, String> other = Map.of("id", "leader", "firstName", "别人", "lastName", "", "email", "x@evil.cn");
        for (String asker : List.of("admin", "leader")) {
            Answer refused = as(asker).put(ENGINE + "/user/leader/profile", other);
            assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        }
        assertThat(as("admin").put(ENGINE + "/user/leader/profile", other).text())
                .contains("单位、人员、角色");
        assertThat(as("admin").get(ENGINE + "/user/leader/profile").text()).doesNotContain("x@evil.cn");
    }

    @Test
    void noAccountIsTakenFromSomebodyOnRecord() {
        Answer refused = as("admin").delete(ENGINE + "/user/leader");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.text()).contains("人员登记", "登记离岗");
        assertThat(as("leader").get("/api/me").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"retries\":0}",
                "{\"retries\":-5}",
                "{\"retries\":500}",
                "{\"retries\":1,\"dueDate\":\"2040-01-01T00:00:00.000+0800\"}"
            })
    void aTimerIsNeitherStoppedNorMovedByItsRetries(String body) {
        Job timer = timer();
        for (String path : List.of("/job/" + timer.getId(), "/job-definition/" + timer.getJobDefinitionId())) {
            Answer refused = as("office").send("PUT", ENGINE + path + "/retries", body);
            assertThat(refused.status()).as(path + refused.text()).isBetween(400, 403);
        }
        assertThat(timer().getRetries()).isEqualTo(timer.getRetries());
        assertThat(timer().getDuedate()).isEqualTo(timer.getDuedate());
    }

    @Test
    void aFailedJobIsTriedAgain() {
        assertThat(as("office")
                        .send("PUT", ENGINE + "/job/" + timer().getId() + "/retries", "{\"retries\":1}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void whatBelongsToNoProcessIsTriedAgainByTheOfficeOnly() {
        Job job = story.engine().getManagementService().createJobQuery().list().stream()
                .filter(one -> one.getJobDefinitionId() == null)
                .findFirst()
                .orElseThrow();
        for (String who : List.of("x01-filer", "expert1", "admin")) {
            assertThat(as(who).send("PUT", ENGINE + "/job/" + job.getId() + "/retries", "{\"retries\":1}")
                            .status())
                    .as(who)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PUT  | /job/x/retries                     | {"retries":1}
                    POST | /process-definition/x/submit-form  | {}
                    POST | /process-definition/key/x/submit-form | {}
                    POST | /process-definition/x/start        | {}
                    POST | /process-definition/key/x/start    | {}
                    POST | /task/x/submit-form                | {}
                    POST | /task/x/complete                   | {}
                    POST | /task/x/comment/create             | {"message":"x"}
                    PUT  | /job/x/duedate                     | {}
                    PUT  | /job/x/suspended                   | {"suspended":true}
                    POST | /job/x/execute                     | {}
                    POST | /job/retries                       | {"jobIds":["x"],"retries":1}
                    PUT  | /external-task/x/retries           | {"retries":1}
                    PUT  | /incident/x/annotation             | {"annotation":"x"}
                    PUT  | /filter/x                          | {"name":"x","resourceType":"Task"}
                    DELETE | /filter/x                        | {}
                    DELETE | /authorization/x                 | {}
                    POST | /execution/x/signal                | {}
                    POST | /process-instance/x/modification   | {}
                    """)
    void whatThereIsNotIsNoMistakeOfOurs(String method, String path, String body) {
        for (String who : List.of("office", "x01-filer", "admin")) {
            Answer refused = as(who).send(method, ENGINE + path, body);
            assertThat(refused.status())
                    .as(who + " " + path + " " + refused.text())
                    .isBetween(400, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"instructions\":[]}", "{\"instructions\":null}", "null"})
    void nobodyModifiesAnInstanceNotEvenByNothing(String body) {
        for (String who : List.of("office", "x01-filer", "admin")) {
            for (String instance : List.of(handedIn.filing().getId(), "none")) {
                for (String way : List.of("/modification", "/modification-async")) {
                    Answer refused = as(who).send("POST", ENGINE + "/process-instance/" + instance + way, body);
                    assertThat(refused.status())
                            .as(who + way + body + refused.text())
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void nobodyTriesPasswordsThere() {
        for (String who : List.of("office", "x01-filer", "admin")) {
            for (String password : List.of("demo", "wrong")) {
                Answer refused =
                        as(who).post(ENGINE + "/identity/verify", Map.of("username", "leader", "password", password));
                assertThat(refused.status()).as(refused.text()).isEqualTo(403);
                assertThat(refused.text()).doesNotContain("authenticated");
            }
        }
    }

    private Job timer() {
        return story.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(handedIn.filing().getId())
                .list()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-definition/key/annual-monitoring/submit-form", "/task/TASK/submit-form"})
    void aRequestWithoutContentIsNoMistakeOfOurs(String path) {
        Answer refused = as("office").send("POST", ENGINE + path.replace("TASK", handedIn.audit(story)), "null");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("缺少内容");
    }

    @Test
    void theAdministratorGivesNobodyARole() {
        Answer refused = as("admin").put(ENGINE + "/group/office/members/admin", Map.of());
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.text()).contains("角色和单位以学校的人员登记为准");
        assertThat(as("admin").delete(ENGINE + "/group/office/members/office").status())
                .isEqualTo(403);
        assertThat(as("admin").delete(ENGINE + "/group/office").status()).isEqualTo(403);
        assertThat(story.engine()
                        .getIdentityService()
                        .createGroupQuery()
                        .groupMember("admin")
                        .list())
                .extracting(group -> group.getId())
                .containsExactly("camunda-admin");
    }
}
