package cn.edu.zzut.monitoring.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.TaskRobot;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A year in which everybody writes hostile text wherever a form, a workbook or a file name takes any: each step is looked at
 * by its person before it is done, and at the end all rooms, mails and files.
 */
@SchoolTest
@InChromium
class PoisonedYearInTheBrowserTest {

    private static final List<String> TABLES = List.of("1-2", "1-3", "1-4-1", "1-7-1", "2-1", "4-2");
    private static final List<String> ROOMS = List.of(
            "progress",
            "accountability",
            "archive",
            "catalog",
            "checks",
            "concepts",
            "data-use",
            "deadlines",
            "expert-review",
            "filers",
            "meeting",
            "messages",
            "past-years",
            "rectifications",
            "reports",
            "routine",
            "training");
    private static final List<String> INSIDE = List.of("fill", "leader-approval", "explain-anomalies");
    private static final List<String> PEOPLE = List.of(
            "office", "leader", "secretary", "archivist", "expert1", "x01-filer", "x01-head", "xxb-head", "admin");

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Chromium chromium;
    Poison poison;
    PoisonedSchool school;
    Browser office;
    TaskRobot people;
    final Set<String> seen = new HashSet<>();

    @BeforeEach
    void theSchoolIsPoisoned(Chromium chromium) {
        this.chromium = chromium;
        poison = new Poison();
        story.forgetOtherStories();
        story.jobExecutor().start();
        office = new Browser(port, "office");
        people = new TaskRobot(port);
        people.writes(label -> label.matches(".*(文号|受理号|流水号|次数|电话|邮箱).*") ? label : Poison.TEXT, Poison.FILE + ".xlsx");
        people.uploads(this::hostile);
        people.leaves(this::isLookedAtFirst);
        school = new PoisonedSchool(port);
        school.named();
    }

    @AfterEach
    void theNamesAreGivenBack() {
        story.jobExecutor().shutdown();
        school.givesNamesBack();
        story.forgetOtherStories();
    }

    private byte[] hostile(JsonNode task) {
        Submission submission =
                story.submissions.get(new SubmissionId(task.path("submissionId").asLong()));
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row : story.sample(submission)) {
            Map<String, String> values = new HashMap<>(row.values());
            values.computeIfPresent(
                    "实验场所名称", (name, was) -> (rows.size() % 2 == 0 ? Poison.FORMULA : Poison.TEXT) + was);
            if (submission.table().value().equals("2-1")) {
                values.put("占地面积学校产权绿化用地", "50000");
                values.put("占地面积学校产权运动场地面积", "20000");
            }
            rows.add(new TableRow(row.number(), row.unit(), values, Map.of(Poison.TEXT, Poison.FORMULA)));
        }
        return WorkbookWriter.write(story.submissions.definition(submission), rows);
    }

    @Test
    void whateverPeopleWriteStaysText() {
        assertThat(office.post("/api/cycles", Map.of("year", 2026)).status()).isEqualTo(201);
        school.trains(2026, "x01-filer");
        for (String table : TABLES) {
            var last = story.cycles.assignment(2025, new TableCode(table));
            story.cycles.assign(2026, last.table(), last.responsible(), last.assisting());
        }
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    people.round();
                    return office.get("/api/cycles/2026/progress")
                            .json()
                            .path("state")
                            .asText()
                            .equals("ARCHIVED");
                });
        PEOPLE.forEach(this::lookAtHome);
        lookAtTheRooms();
        lookAtTheMails();
        poison.didNoHarm();
        assertThat(seen)
                .as("steps that were looked at")
                .hasSizeGreaterThan(20)
                .contains("work-plan", "explain-anomalies", "comment");
        assertThat(poison.shown()).as("pages on which it was to be read").isGreaterThan(30);
        theFilesAreText();
    }

    private void theFilesAreText() {
        PoisonedFiles files = new PoisonedFiles()
                .look(office.get("/api/cycles/2026/packages/archive.zip").body())
                .look(office.get("/api/cycles/2026/packages/national.zip").body());
        for (JsonNode report : office.get("/api/cycles/2026/reports").json()) {
            String file = "/api/cycles/2026/reports/" + report.path("id").asLong() + ".docx";
            files.document(file, office.get(file).body());
        }
        assertThat(files.harm()).isEmpty();
        assertThat(files.read()).as("files").isGreaterThan(30);
    }

    /** Asked of each task just before it is done. */
    private boolean isLookedAtFirst(JsonNode task) {
        String step = task.path("activityId").asText();
        if (seen.add(step)) {
            String id = task.path("id").asText();
            lookAt(id, task.path("assignee").asText(), step);
            if (INSIDE.contains(step)) {
                lookAtTheInstance(
                        office.get("/engine-rest/task/" + id)
                                .json()
                                .path("processInstanceId")
                                .asText(),
                        step);
            }
        }
        return false;
    }

    private void lookAt(String task, String person, String step) {
        Page page = poison.watch(chromium.window(port, person));
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
        Requests.areAnswered(page);
        page.locator("a:text-is('填报数据')").first().waitFor();
        poison.look(page, step);
        page.click("a:text-is('表单')");
        page.locator(".fjs-container").first().waitFor();
        poison.look(page, step + " form");
        page.click("a:text-is('填报数据')");
        Requests.areAnswered(page);
        List<Locator> tabs = page.locator(".filing-tabs [role=tab]").all();
        for (Locator tab : tabs) {
            tab.click();
            Requests.areAnswered(page);
            poison.look(page, step + " " + tab.innerText());
            Locator cells = page.locator(".tabulator-cell");
            if (cells.count() > 3) {
                cells.nth(3).hover();
                poison.look(page, step + " pointed at");
            }
        }
    }

    /** As engine and office see the step. */
    private void lookAtTheInstance(String instance, String step) {
        Page page = poison.watch(chromium.window(port, "office"));
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/" + instance
                + "/runtime?detailsTab=variables-tab");
        Requests.areAnswered(page);
        page.locator(".ctn-tabbed-content, .ctn-content-bottom").first().waitFor();
        poison.look(page, "instance of " + step);
    }

    /** As a reader of mails that knows no policy shows them; each kind is looked at. */
    private void lookAtTheMails() {
        Page page = poison.watch(chromium.empty());
        Set<String> kinds = new HashSet<>();
        for (JsonNode mail : office.get("/api/demo/mails?limit=10000").json()) {
            assertThat(mail.path("subject").asText()).doesNotContain("\n", "\r");
            if (mail.path("html").asText().contains("made")
                    && kinds.add(mail.path("subject").asText().substring(0, 8))) {
                page.setContent(mail.path("html").asText());
                poison.look(page, "mail " + mail.path("subject").asText());
            }
        }
        assertThat(kinds).as("kinds of mails").isNotEmpty();
    }

    private void lookAtHome(String person) {
        Page page = poison.watch(chromium.home(port, person));
        page.locator("details").all().forEach(part -> part.evaluate("it => { it.open = true; }"));
        poison.look(page, "home of " + person);
    }

    private void lookAtTheRooms() {
        Page page = poison.watch(chromium.window(port, "office"));
        for (String room : ROOMS) {
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/dashboard?room=" + room
                    + "&year=2026");
            Requests.areAnswered(page);
            page.locator("details").all().forEach(part -> part.evaluate("it => { it.open = true; }"));
            poison.look(page, "room " + room);
        }
    }
}
