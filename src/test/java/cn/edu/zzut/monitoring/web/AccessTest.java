package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody sees or does what is not theirs. */
@SchoolTest
class AccessTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    Submission part;
    ProcessInstance filing;
    String task;

    @BeforeEach
    void aCollegeHasATask() {
        year = story.newYear();
        story.assigned(year, "4-2", "104", "201", "202");
        part = story.submissions
                .assisting(year, new cn.edu.zzut.monitoring.catalog.TableCode("4-2"))
                .get(0);
        filing = story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        task = story.task(filing, "fill").getId();
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/cycles",
                "/api/submissions/1",
                "/api/accountability?year=2026",
                "/api/demo/mails",
                "/engine-rest/task",
                "/v3/api-docs"
            })
    void withoutSignInThereIsNothing(String path) {
        var stranger = new Browser(port, "").get(path);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.type()).startsWith("application/problem+json");
        assertThat(stranger.detail()).contains("请重新登录");
        assertThat(new Browser(port, "x02-lead", "wrong").get(path).status()).isEqualTo(401);
    }

    @Test
    void aFilerSeesTheirOwnTaskAndItsData() {
        var mine = as("x01-filer").get("/api/tasks/" + task).json();
        assertThat(mine.path("processKey").asText()).isEqualTo("unit-filing");
        assertThat(mine.path("activityId").asText()).isEqualTo("fill");
        assertThat(mine.path("cycle").asInt()).isEqualTo(year);
        assertThat(mine.path("tableCode").asText()).isEqualTo("4-2");
        assertThat(mine.path("submissionId").asLong()).isEqualTo(part.id().value());
        assertThat(mine.path("may").path("upload").asBoolean()).isTrue();
        assertThat(as("x01-filer").get("/engine-rest/task").json()).hasSize(1);
        assertThat(as("x01-filer").get("/api/submissions/" + part.id()).status())
                .isEqualTo(200);
    }

    @Test
    void aStrangerSeesNeitherTheTaskNorItsData() {
        for (String stranger :
                new String[] {"x02-filer", "x02-head", "rsc-filer", "expert1", "archivist", "secretary"}) {
            assertThat(as(stranger).get("/api/tasks/" + task).status())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(as(stranger).get("/engine-rest/task").json())
                    .as(stranger)
                    .isEmpty();
            for (String what :
                    new String[] {"", "/rows", "/findings", "/versions", "/audits", "/template.xlsx", "/versions/1.xlsx"
                    }) {
                assertThat(as(stranger)
                                .get("/api/submissions/" + part.id() + what)
                                .status())
                        .as(stranger + what)
                        .isEqualTo(404);
            }
            assertThat(as(stranger)
                            .post("/engine-rest/task/" + task + "/complete", Map.of())
                            .status())
                    .as(stranger)
                    .isBetween(400, 499);
        }
        assertThat(story.open(filing)).containsExactly("fill");
    }

    @Test
    void anExpertReadsTheTablesOfTheirTaskWhileTheyHaveIt() {
        Submission land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        ProcessInstance feedback = story.start("stage-4-feedback", Map.of("year", year));
        story.completes(feedback, "assign-experts", "experts", List.of("expert2"));
        String comment = story.task(feedback, "comment").getId();
        assertThat(as("expert2").get("/api/tasks/" + comment + "/tables").json().findValuesAsText("submissionId"))
                .contains(String.valueOf(land.id()));
        assertThat(as("expert1").get("/api/tasks/" + comment + "/tables").status())
                .isEqualTo(404);
        assertThat(as("expert2").get("/api/submissions/" + land.id() + "/rows").status())
                .isEqualTo(200);
        story.completes(feedback, "comment", "conclusion", "PASS", "unseenReason", "时间所限", "decision", "none");
        assertThat(as("expert2").get("/api/submissions/" + land.id() + "/rows").status())
                .isEqualTo(404);
    }

    @Test
    void whoOnlyHasAPlaceInTheUnitSeesNeitherItsTasksNorItsData() {
        for (String colleague : List.of("x01-filer2", "expert4")) {
            assertThat(as(colleague).get("/api/tasks/" + task).status())
                    .as(colleague)
                    .isEqualTo(404);
            assertThat(as(colleague).get("/engine-rest/task").json())
                    .as(colleague)
                    .isEmpty();
            assertThat(as(colleague)
                            .get("/api/submissions/" + part.id() + "/rows")
                            .status())
                    .as(colleague)
                    .isEqualTo(404);
            assertThat(as(colleague).get("/api/cycles/" + year + "/progress").text())
                    .as(colleague)
                    .doesNotContain("4-2");
        }
    }

    @Test
    void whatIsNotHandedInIsTheUnitsOwn() {
        story.uploads(part);
        String rows = "/api/submissions/" + part.id() + "/rows";
        assertThat(as("jwc-filer").get(rows).status()).isEqualTo(404);
        story.submissions.submit(part.id(), "经核实无误", new PersonId("x01-filer"));
        assertThat(as("jwc-filer").get(rows).status()).isEqualTo(404);
        story.submissions.approve(part.id(), new PersonId("x01-head"));
        assertThat(as("jwc-filer").get(rows).status()).isEqualTo(200);
        story.submissions.giveBack(part.id(), "请核对", new PersonId("jwc-filer"));
        assertThat(as("jwc-filer").get(rows).status())
                .as("what is worked on again")
                .isEqualTo(404);
    }

    @Test
    void theUnitsOtherFilingPeopleMayLookAndNotTouch() {
        Browser colleague = as("x01-lead");
        assertThat(colleague
                        .get("/api/tasks/" + task)
                        .json()
                        .path("may")
                        .path("upload")
                        .asBoolean())
                .isFalse();
        var refused = colleague.upload("/api/submissions/" + part.id() + "/workbook", "a.xlsx", new byte[] {1});
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).contains("只有当前任务的填报人可以上传");
        var notTheirs = colleague.post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", Map.of()));
        assertThat(notTheirs.status()).as("they see it in their unit's list").isEqualTo(409);
        assertThat(notTheirs.detail()).contains("由同事办理");
        assertThat(colleague
                        .post("/engine-rest/task/" + task + "/claim", Map.of("userId", "x01-lead"))
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void theOfficeSeesEveryTaskAndCompletesOnlyItsOwn() {
        assertThat(as("office").get("/engine-rest/task").json()).hasSize(1);
        assertThat(as("office").get("/engine-rest/process-instance").json()).isNotEmpty();
        assertThat(as("office").get("/engine-rest/job").json()).isNotEmpty();
        assertThat(as("office")
                        .post("/engine-rest/task/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/resolve", "/bpmnError", "/bpmnEscalation"})
    void aTaskEndsByItsFormOnly(String way) {
        var refused = as("x01-filer")
                .post(
                        "/engine-rest/task/" + task + way,
                        Map.of("errorCode", "LATE", "escalationCode", "LATE", "variables", Map.of()));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("任务只能通过填写并提交其表单来完成");
        assertThat(story.open(filing)).containsExactly("fill");
        assertThat(as("x01-filer").get("/engine-rest/task").json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void aFormCarriesNothingButItsAnswers(String way) {
        story.uploads(part);
        var refused = as("x01-filer")
                .post(
                        "/engine-rest/task/" + task + way,
                        Map.of(
                                "variables",
                                Map.of(
                                        "responsible", Map.of("value", true, "type", "Boolean"),
                                        "unitCode", Map.of("value", "202", "type", "String"))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("表单中没有“unitCode”这一项");
        assertThat(story.open(filing)).containsExactly("fill");
    }

    @Test
    void theOfficeLaunchesYearsOnly() {
        assertThat(as("office")
                        .post("/engine-rest/process-definition/key/accountability/start", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aCompletedTaskIsGone() {
        story.uploads(part);
        story.completes(filing, "fill", "responsible", true);
        var gone = as("x01-filer").get("/api/tasks/" + task);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.detail()).contains("已经完成");
        assertThat(as("x02-filer").get("/api/tasks/" + task).status()).isEqualTo(404);
    }

    @Test
    void onlyTheOfficeStartsProcessesAndMovesTheClock() {
        assertThat(as("x01-filer")
                        .post("/engine-rest/process-definition/key/annual-monitoring/start", Map.of())
                        .status())
                .isEqualTo(403);
        var refused = as("x01-filer").post("/api/demo/clock", Map.of("by", "P1D"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).contains("评估督导处");
        for (Map<String, String> tooFar :
                List.of(Map.of("by", "P11Y"), Map.of("by", "P999999999Y"), Map.of("to", "2300-01-01T00:00:00+08:00"))) {
            var bounded = as("office").post("/api/demo/clock", tooFar);
            assertThat(bounded.status()).as(bounded.text()).isEqualTo(400);
        }
        assertThat(as("office").post("/api/demo/clock", Map.of("by", "P11Y")).text())
                .contains("最多拨到10年以后");
        assertThat(as("office").post("/api/demo/clock", Map.of("by", "gestern")).status())
                .isEqualTo(400);
        assertThat(as("office")
                        .post("/api/demo/clock", Map.of("to", "2001-01-01T00:00:00+08:00"))
                        .detail())
                .contains("只能向前拨");
    }

    @Test
    void aStoredFilterTakesNoExpressionAndAFilerMakesNone() {
        var created = as("office")
                .post(
                        "/engine-rest/filter/create",
                        Map.of(
                                "resourceType",
                                "Task",
                                "name",
                                "expression",
                                "query",
                                Map.of("assigneeExpression", "${currentUser()}"),
                                "properties",
                                Map.of()));
        assertThat(created.status()).isEqualTo(400);
        assertThat(created.text()).contains("请求的内容有误").doesNotContain("Expression");
        assertThat(as("x01-filer")
                        .post(
                                "/engine-rest/filter/create",
                                Map.of(
                                        "resourceType",
                                        "Task",
                                        "name",
                                        "mine",
                                        "query",
                                        Map.of(),
                                        "properties",
                                        Map.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownAddressIsAnsweredInChinese() {
        var missing = as("office").get("/api/no-such-thing");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.type()).startsWith("application/problem+json");
        assertThat(missing.detail()).contains("没有这个地址");
    }
}
