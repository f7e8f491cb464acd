package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A task of a post that nobody has waits for whoever takes the post, and keeps no other unit's from being made. */
@SchoolTest
class WaitingTasksTest {

    @Autowired
    Story story;

    @Autowired
    WaitingTasks waiting;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    ProcessInstance deployment;

    @BeforeEach
    void aUnitOfTwoHasNoHead() {
        int year = story.newYear();
        story.cycles.assign(year, new TableCode("4-2"), new UnitCode("104"), List.of(new UnitCode("201")));
        deployment = story.start("stage-1-deployment", Map.of("year", year));
        jdbc.update("delete from monitoring.person_role where person_id = 'x01-head' and role = 'UNIT_HEAD'");
    }

    @AfterEach
    void everyUnitHasItsHead() {
        jdbc.update("insert into monitoring.person_role select id, 'UNIT_HEAD' from monitoring.person"
                + " where id = 'x01-head' on conflict do nothing");
    }

    private void isPublished() {
        story.completes(deployment, "work-plan", "workPlan", "先基础表，后其他表");
        story.completes(deployment, "task-decomposition", "confirmed", true);
        story.completes(deployment, "leader-approval", "decision", "approve");
    }

    private List<Task> namings() {
        return story.tasks(deployment, "name-filers");
    }

    @Test
    void theOthersHaveTheirsAndTheNewHeadGetsWhatHasWaited() {
        isPublished();
        assertThat(namings()).extracting(Task::getAssignee).containsExactlyInAnyOrder("jwc-head", null);
        waiting.give();
        assertThat(namings()).extracting(Task::getAssignee).containsExactlyInAnyOrder("jwc-head", null);
        everyUnitHasItsHead();
        waiting.give();
        assertThat(namings()).extracting(Task::getAssignee).containsExactlyInAnyOrder("jwc-head", "x01-head");
        Task given = namings().stream()
                .filter(task -> "x01-head".equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
        story.completes(given, "filer", "x01-filer", "dataLead", "x01-lead", "remark", "", "responsible", true);
        assertThat(namings()).hasSize(1);
    }

    @Test
    void theOfficeSeesTheVacancyUntilItIsFilledAndNobodyElseDoes() {
        isPublished();
        Browser office = new Browser(port, "office");
        assertThat(office.get("/api/troubles").text()).contains("岗位空缺", "登记单位负责人后");
        for (String other : List.of("jwc-head", "leader", "admin")) {
            assertThat(new Browser(port, other).get("/api/troubles").status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(new Browser(port, other)
                            .post("/api/troubles/1/noted", Map.of())
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        everyUnitHasItsHead();
        waiting.give();
        assertThat(office.get("/api/troubles").json()).isEmpty();
        assertThat(office.post("/api/troubles/1/noted", Map.of()).status()).isEqualTo(404);
    }
}
