package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's own ways in: a year begins at its beginning, whoever is signed in is who acted, answers are plain. */
@SchoolTest
class EngineDoorsTest {

    private static final String ENGINE = "/engine-rest";
    private static final Map<String, Object> APPROVED =
            Map.of("decision", Map.of("value", "approve"), "responsible", Map.of("value", true));

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    int year;
    Submission part;
    ProcessInstance filing;

    @BeforeEach
    void aHeadHasADataAuditToDo() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        part = story.submissions.assisting(year, new TableCode("4-2")).get(0);
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private String audit() {
        return story.task(filing, "unit-head-audit").getId();
    }

    @ParameterizedTest
    @CsvSource({"admin, submit-form", "admin, complete", "office, submit-form", "x01-filer, submit-form"})
    void nobodyAuditsInTheHeadsName(String other, String way) {
        Answer refused = as(other).post(ENGINE + "/task/" + audit() + "/" + way, Map.of("variables", APPROVED));
        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(story.open(filing)).containsExactly("unit-head-audit");
        assertThat(story.fresh(part).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void evenWithTheRightToWorkOnItNobodyButTheAssigneeCompletesATask() {
        var engine = story.engine();
        String task = audit();
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
        engine.getIdentityService().setAuthentication("x02-head", List.of());
        try {
            assertThatThrownBy(() -> engine.getFormService()
                            .submitTaskForm(task, Map.of("decision", "approve", "responsible", true)))
                    .hasStackTraceContaining("只有经办人本人可以提交");
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        }
        assertThat(story.open(filing)).containsExactly("unit-head-audit");
    }

    @Test
    void theRecordNamesWhoApprovedEvenWhenTheHeadHasChangedSince() {
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        story.submissions.submit(land.id(), new PersonId("xxb-filer"));
        story.submissions.approve(land.id(), new PersonId("jwc-head"));
        story.submissions.lock(land.id());
        assertThat(story.submissions.audits(land.id()))
                .filteredOn(audit -> audit.action() == AuditAction.LOCK)
                .extracting(audit -> audit.actedBy())
                .containsExactly(new PersonId("jwc-head"));
    }

    @Test
    void aYearIsNotStartedInItsMiddle() {
        Answer refused = as("office")
                .post(
                        ENGINE + "/process-definition/key/annual-monitoring/start",
                        Map.of(
                                "variables",
                                Map.of("year", Map.of("value", 2033, "type", "Integer")),
                                "startInstructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "stage-6"))));
        assertThat(refused.status()).as(refused.text()).isEqualTo(403);
        assertThat(refused.text()).contains("流程数据只能通过办理任务改变").doesNotContain("cn.edu.zzut");
        assertThat(years()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"annual-monitoring", "commendation"})
    void aStartFormBringsItsAnswersOnly(String process) {
        Answer refused = as("office")
                .post(
                        ENGINE + "/process-definition/key/" + process + "/submit-form",
                        Map.of("variables", Map.of("year", Map.of("value", 2033), "approved", Map.of("value", true))));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("表单中没有“approved”这一项");
        assertThat(years()).isZero();
    }

    @Test
    void aYearIsLaunchedByItsStartFormInTheOfficesName() {
        Answer started = as("office")
                .post(
                        ENGINE + "/process-definition/key/annual-monitoring/submit-form",
                        Map.of("variables", Map.of("year", Map.of("value", 2033, "type", "Integer"))));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(years()).isOne();
        assertThat(jdbc.queryForObject("select launched_by from monitoring.cycle where year = 2033", String.class))
                .isEqualTo("office");
        assertThat(as("admin")
                        .post(
                                ENGINE + "/process-definition/key/annual-monitoring/submit-form",
                                Map.of("variables", Map.of("year", Map.of("value", 2034, "type", "Integer"))))
                        .status())
                .isEqualTo(404);
    }

    private long years() {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("annual-monitoring")
                .count();
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
        String task = audit();
        String job = story.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(filing.getId())
                .list()
                .get(0)
                .getId();
        String deployment = story.engine()
                .getRepositoryService()
                .getProcessDefinition(filing.getProcessDefinitionId())
                .getDeploymentId();
        String before = world(task);
        for (String asker : List.of("admin", "office", "x01-head")) {
            Answer refused = as(asker)
                    .send(
                            method,
                            ENGINE
                                    + path.replace("INSTANCE", filing.getId())
                                            .replace("TASK", task)
                                            .replace("DEFINITION", filing.getProcessDefinitionId())
                                            .replace("DEPLOYMENT", deployment)
                                            .replace("JOB", job),
                            body.replace("ASKER", asker)
                                    .replace("INSTANCE", filing.getId())
                                    .replace("DEFINITION", filing.getProcessDefinitionId()));
            assertThat(refused.status())
                    .as(asker + " " + path + " " + refused.text())
                    .isBetween(400, 499);
        }
        assertThat(world(task)).isEqualTo(before);
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
        assertThat(admin.delete(ENGINE + "/user/newcomer").status()).isEqualTo(204);
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
                        ENGINE + "/task/" + audit() + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"approve\"},\"responsible\":{\"value\":" + value
                                + ",\"type\":\"" + type + "\"}}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("谁填报，谁负责");
        assertThat(story.open(filing)).containsExactly("unit-head-audit");
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
                        ENGINE + "/task/" + audit() + "/submit-form",
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
        assertThat(story.open(filing)).containsExactly("unit-head-audit");
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

    @Test
    void whoIsInTheOfficesGroupOnlyLaunchesNoYear() {
        story.engine().getIdentityService().setAuthentication("jwc-head", List.of("office", "staff"));
        try {
            assertThatThrownBy(() -> story.engine()
                            .getFormService()
                            .submitStartForm(
                                    story.engine()
                                            .getRepositoryService()
                                            .createProcessDefinitionQuery()
                                            .processDefinitionKey("annual-monitoring")
                                            .latestVersion()
                                            .singleResult()
                                            .getId(),
                                    Map.of("year", 2033)))
                    .hasStackTraceContaining("只有评估督导处可以启动年度填报");
        } finally {
            story.engine().getIdentityService().clearAuthentication();
        }
        assertThat(years()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2033.5", "-1", "9223372036854775807"})
    void aYearHasFourDigits(String year) {
        Answer refused = as("office")
                .send(
                        "POST",
                        ENGINE + "/process-definition/key/annual-monitoring/submit-form",
                        "{\"variables\":{\"year\":{\"value\":" + year + "}}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("请填写四位数的年度");
    }

    @Test
    void whatTheEngineComplainsOfIsSaidInChinese() {
        Answer refused = as("x01-head")
                .send(
                        "POST",
                        ENGINE + "/task/" + audit() + "/submit-form",
                        "{\"variables\":{\"decision\":{\"value\":\"yes\",\"type\":\"Boolean\"}}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("请求的内容有误");
    }
}
