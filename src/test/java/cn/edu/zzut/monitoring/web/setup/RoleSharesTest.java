package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Matters;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A second officer has a category of tables and a unit of their own. */
@SchoolTest
class RoleSharesTest {

    private static final String SHARES = "/api/setup/people/neu-officer/shares/OFFICE";

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    Matters matters;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aSecondOfficerComes() {
        year = story.newYear();
        String unit = organization.holderOf(Role.OFFICE).unit().value();
        as("admin")
                .put(
                        "/api/setup/people/neu-officer",
                        Map.of("name", "科员", "unit", unit, "email", "neu-officer@zzut.example", "phone", ""));
        assertThat(as("admin")
                        .put("/api/setup/people/neu-officer/roles/OFFICE", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    private String officeFor(int year, String table, String unit) {
        return organization
                .holderOf(
                        Role.OFFICE,
                        matters.of(
                                Optional.of(year), Optional.of(new TableCode(table)), Optional.of(new UnitCode(unit))))
                .id()
                .value();
    }

    @Test
    void workAboutATableGoesToWhoeverHasItsCategory() {
        String first = organization.holderOf(Role.OFFICE).id().value();
        Answer set = as("admin").put(SHARES, Map.of("categories", List.of("学校基本信息"), "units", List.of("202")));
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(officeFor(year, "1-5-1", "201")).isEqualTo("neu-officer");
        assertThat(officeFor(year, "4-2", "202")).isEqualTo("neu-officer");
        assertThat(officeFor(year, "4-2", "201")).isEqualTo(first);
        assertThat(organization.holderOf(Role.OFFICE).id().value()).isEqualTo(first);
        as("admin").put(SHARES, Map.of("categories", List.of(), "units", List.of()));
        assertThat(officeFor(year, "1-5-1", "201")).isEqualTo(first);
    }

    @Test
    void anExtensionIsDecidedByTheOfficerOfTheTable() {
        as("admin").put(SHARES, Map.of("categories", List.of("学科专业")));
        story.assigned(year, "4-2", "104", "201");
        story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        String task = story.engine()
                .getTaskService()
                .createTaskQuery()
                .taskAssignee("x01-filer")
                .singleResult()
                .getId();
        String day = story.clock.today().plusDays(42).toString();
        Answer asked =
                as("x01-filer").post("/api/tasks/" + task + "/extension", Map.of("day", day, "reason", "学科带头人出差"));
        assertThat(asked.status()).as(asked.text()).isLessThan(300);
        Task decide = story.engine()
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey("extension")
                .singleResult();
        assertThat(decide.getAssignee()).isEqualTo("neu-officer");
    }

    @Test
    void whatIsNoPartIsRefused() {
        assertThat(as("admin")
                        .put(SHARES, Map.of("categories", List.of("没有的类别")))
                        .detail())
                .contains("没有这个类别");
        assertThat(as("admin").put(SHARES, Map.of("units", List.of("999"))).detail())
                .contains("没有这个单位号");
        assertThat(as("admin")
                        .put("/api/setup/people/x01-filer/shares/OFFICE", Map.of())
                        .detail())
                .contains("不担任");
        assertThat(as("admin")
                        .put("/api/setup/people/x01-head/shares/UNIT_HEAD", Map.of())
                        .detail())
                .contains("不按类别");
    }

    @Test
    void onlyTheAdministratorSharesTheWork() {
        for (String user : List.of("office", "leader", "x01-head")) {
            assertThat(as(user).get("/api/setup/shares").status()).as(user).isEqualTo(403);
            assertThat(as(user).put(SHARES, Map.of()).status()).as(user).isEqualTo(403);
        }
    }
}
