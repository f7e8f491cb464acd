package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.cycle.Cancellations;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year begins at its beginning, by the start form or {@code /api/cycles}, in the name of who launched it. */
@SchoolTest
class WhereAYearBeginsTest {

    private static final String ENGINE = "/engine-rest";

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Cancellations cancellations;

    @LocalServerPort
    int port;

    @BeforeEach
    void noYearIsRunning() {
        story.forgetOtherStories();
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    @Test
    void aYearIsNotStartedInItsMiddle() {
        Answer refused = as("office")
                .post(
                        ENGINE + "/process-definition/key/annual-monitoring/start",
                        Map.of(
                                "variables",
                                Map.of("year", Map.of("value", 2027, "type", "Integer")),
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
                        Map.of("variables", Map.of("year", Map.of("value", 2027), "approved", Map.of("value", true))));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("表单中没有“approved”这一项");
        assertThat(years()).isZero();
    }

    @Test
    void aYearIsLaunchedByItsStartFormInTheOfficesName() {
        Answer started = as("office")
                .post(
                        ENGINE + "/process-definition/key/annual-monitoring/submit-form",
                        Map.of("variables", Map.of("year", Map.of("value", 2026, "type", "Integer"))));
        assertThat(started.status()).as(started.text()).isEqualTo(200);
        assertThat(years()).isOne();
        assertThat(jdbc.queryForObject("select launched_by from monitoring.cycle where year = 2026", String.class))
                .isEqualTo("office");
        assertThat(as("admin")
                        .post(
                                ENGINE + "/process-definition/key/annual-monitoring/submit-form",
                                Map.of("variables", Map.of("year", Map.of("value", 2027, "type", "Integer"))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aYearIsNotLaunchedWhileTheRecordsLackSomebody() {
        List<String> archivists = jdbc.queryForList(
                "delete from monitoring.person_role where role = 'ARCHIVIST' returning person_id", String.class);
        jdbc.update("update monitoring.person set email = '' where id = 'xxb-filer'");
        try {
            Answer refused = as("office").post("/api/cycles", Map.of("year", 2026));
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.text()).contains("没有人担任“档案馆”；没有邮箱，收不到待办和催办：");
            assertThat(years()).isZero();
        } finally {
            archivists.forEach(id ->
                    jdbc.update("insert into monitoring.person_role (person_id, role) values (?, 'ARCHIVIST')", id));
            jdbc.update("update monitoring.person set email = 'xxb-filer@zzut.example' where id = 'xxb-filer'");
        }
    }

    @Test
    void aYearLaunchedByMistakeIsTakenBackOnRecordAndLaunchedAgain() {
        Browser office = as("office");
        office.post("/api/cycles", Map.of("year", 2026));
        assertThat(catalogIsFrozen()).isTrue();
        assertThat(as("admin")
                        .delete("/api/cycles/2026", Map.of("reason", "年份选错"))
                        .status())
                .isEqualTo(403);
        assertThat(as("leader")
                        .delete("/api/cycles/2026", Map.of("reason", "年份选错"))
                        .status())
                .isEqualTo(403);
        assertThat(office.delete("/api/cycles/2026", Map.of("reason", " ")).text())
                .contains("请写明撤销启动的原因");
        assertThat(office.delete("/api/cycles/2026", Map.of("reason", "年份选错")).status())
                .isEqualTo(204);
        assertThat(years()).isZero();
        assertThat(catalogIsFrozen()).isFalse();
        assertThat(jdbc.queryForObject("select count(*) from monitoring.cycle where year = 2026", Integer.class))
                .isZero();
        assertThat(cancellations.all()).last().satisfies(one -> {
            assertThat(one.year()).isEqualTo(2026);
            assertThat(one.reason()).isEqualTo("年份选错");
            assertThat(one.by()).isEqualTo(new PersonId("office"));
        });
        assertThat(office.post("/api/cycles", Map.of("year", 2026)).status()).isEqualTo(201);
        assertThat(years()).isOne();
    }

    @Test
    void aYearWhoseTasksWentOutIsNotTakenBack() {
        Browser office = as("office");
        office.post("/api/cycles", Map.of("year", 2026));
        story.assigned(2026, "2-1", "101");
        assertThat(office.get("/api/cycles/2026/launch")
                        .json()
                        .path("mayCancel")
                        .asBoolean())
                .isFalse();
        assertThat(office.delete("/api/cycles/2026", Map.of("reason", "年份选错")).text())
                .contains("填报任务已经下达");
        assertThat(years()).isOne();
    }

    private boolean catalogIsFrozen() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select bool_or(frozen_at is not null) from monitoring.catalog_edition where year = 2026",
                Boolean.class));
    }

    private long years() {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("annual-monitoring")
                .count();
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
                                    Map.of("year", 2027)))
                    .hasStackTraceContaining("只有评估督导处可以启动年度填报");
        } finally {
            story.engine().getIdentityService().clearAuthentication();
        }
        assertThat(years()).isZero();
    }

    @Test
    void aYearThatIsFarAwayIsASlipOfTheKeyboard() {
        Answer refused = as("office").post("/api/cycles", Map.of("year", 2028));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("2028年度还没有到", "接下来是2026年度");
        assertThat(years()).isZero();
    }

    @Test
    void noYearIsLeftOut() {
        Answer refused = as("office").post("/api/cycles", Map.of("year", 2027));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("2027年度不能启动", "最近的是2025年度，接下来是2026年度");
        assertThat(years()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027.5", "-1", "9223372036854775807"})
    void aYearHasFourDigits(String year) {
        Answer refused = as("office")
                .send(
                        "POST",
                        ENGINE + "/process-definition/key/annual-monitoring/submit-form",
                        "{\"variables\":{\"year\":{\"value\":" + year + "}}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.text()).contains("请填写四位数的年度");
    }
}
