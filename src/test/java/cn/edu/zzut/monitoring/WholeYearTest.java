package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Mailbox;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.TaskRobot;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A whole year of the small school, played over HTTP as its people would, with one unit late and one table odd. */
@SchoolTest
class WholeYearTest {

    @Autowired
    Story story;

    @Autowired
    Submissions submissions;

    @Autowired
    Mailbox mailbox;

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    Browser office;
    TaskRobot people;
    private final List<String> done = new ArrayList<>();
    private long before;

    @BeforeEach
    void nothingHasHappenedYet() {
        story.forgetOtherStories();
        story.jobExecutor().start();
        office = new Browser(port, "office");
        people = new TaskRobot(port);
        people.tells(task -> done.add(task.path("id").asText()));
        before = jdbc.queryForObject("select coalesce(max(id), 0) from monitoring.trail", Long.class);
    }

    @AfterEach
    void jobsStandStillAgain() {
        story.jobExecutor().shutdown();
    }

    @Test
    void theYearRunsFromLaunchToArchive() {
        assertThat(office.post("/api/cycles", Map.of("year", 2026)).status()).isEqualTo(201);
        assertThat(office.post("/api/cycles", Map.of("year", 2026)).status()).isEqualTo(409);
        assertThat(new Browser(port, "x01-filer")
                        .post("/api/cycles", Map.of("year", 2027))
                        .status())
                .isEqualTo(403);

        theOfficeAsksForSixTables();
        people.uploads(this::anOddTable);
        people.leaves(this::isThePartOfTheLateCollege);
        workUntil(this::onlyTheLateCollegeIsMissing);

        theLateCollegeIsToldOfItsTask();

        // the college's part falls due, and then some
        JsonNode late = part("202");
        Instant due = Instant.parse(late.path("dueAt").asText());
        assertThat(office.post(
                                "/api/demo/clock",
                                Map.of("to", due.plus(Duration.ofHours(1)).toString()))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> records().size() == 1);
        itsHeadIsToldOfTheRecord();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(mailbox.to("x02-filer"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("已逾期")));
        assertThat(part("202").path("late").asBoolean()).isTrue();
        assertThat(part("202").path("stateTitle").asText()).isEqualTo("填报中");

        people.leaves(task -> false);
        workUntil(() -> progress().path("state").asText().equals("ARCHIVED"));
        workUntil(() -> running("").equals("1")
                && running("?processDefinitionKey=routine-monitoring").equals("1"));
        assertThat(office.get("/api/monitoring?year=2026")
                        .json()
                        .path("startedOn")
                        .asText())
                .isNotEmpty();

        theYearIsInGoodOrder();
        eachActIsToldOnce();
        theRecordsAreFair();
        theMailsArrived();
        theLocksHold();
    }

    /** The others take no other way. */
    private void theOfficeAsksForSixTables() {
        for (String table : List.of("1-2", "1-3", "1-4-1", "1-5-1", "2-1", "4-2")) {
            var last = story.cycles.assignment(2025, new TableCode(table));
            story.cycles.assign(2026, last.table(), last.responsible(), last.assisting());
        }
    }

    /** All that came to somebody together is told as soon as no more comes. */
    private void theLateCollegeIsToldOfItsTask() {
        assertThat(office.post("/api/demo/clock", Map.of("by", "PT2M")).status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(mailbox.to("x02-filer"))
                .filteredOn(mail -> mail.subject().contains("新任务"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("表4-2", "/camunda/app/tasklist/default/#/?task="))
                .satisfies(mail -> assertThat(mail.html()).contains("表4-2", "?task&#x3D;")));
    }

    /** While nothing is settled yet, as soon as no more comes. */
    private void itsHeadIsToldOfTheRecord() {
        assertThat(office.post("/api/demo/clock", Map.of("by", "PT2M")).status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(mailbox.to("x02-head"))
                .anySatisfy(mail -> assertThat(mail.subject()).contains("迟报")));
    }

    private byte[] anOddTable(JsonNode task) {
        if (!task.path("tableCode").asText().equals("2-1")) {
            return new byte[0];
        }
        var submission =
                submissions.get(new SubmissionId(task.path("submissionId").asLong()));
        List<TableRow> rows =
                Story.with(Story.with(story.sample(submission), "占地面积学校产权绿化用地", "50000"), "占地面积学校产权运动场地面积", "20000");
        return WorkbookWriter.write(submissions.definition(submission), rows);
    }

    private boolean isThePartOfTheLateCollege(JsonNode task) {
        // the accountability records wait as well, so that they are all there when they are looked at
        return task.path("processKey").asText().equals("accountability")
                || (task.path("processKey").asText().equals("unit-filing")
                        && task.path("unit").asText().equals("202"));
    }

    private boolean onlyTheLateCollegeIsMissing() {
        for (JsonNode table : progress().path("tables")) {
            if (!table.path("code").asText().equals("4-2")
                    && !table.path("state").asText().equals("LOCKED")) {
                return false;
            }
        }
        return part("201").path("state").asText().equals("AUDITED") && people.round() == 0;
    }

    private void workUntil(java.util.concurrent.Callable<Boolean> done) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    people.round();
                    return done.call();
                });
    }

    private String running(String which) {
        return office.get("/engine-rest/process-instance/count" + which)
                .json()
                .path("count")
                .asText();
    }

    private JsonNode progress() {
        return office.get("/api/cycles/2026/progress").json();
    }

    private JsonNode part(String unit) {
        for (JsonNode table : progress().path("tables")) {
            for (JsonNode part : table.path("units")) {
                if (table.path("code").asText().equals("4-2")
                        && part.path("unit").asText().equals(unit)) {
                    return part;
                }
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private JsonNode records() {
        return office.get("/api/accountability?year=2026").json();
    }

    private void theYearIsInGoodOrder() {
        for (JsonNode stage : progress().path("stages")) {
            assertThat(stage.path("state").asText())
                    .as(stage.path("name").asText())
                    .isEqualTo("DONE");
        }
        for (JsonNode table : progress().path("tables")) {
            assertThat(table.path("stateTitle").asText()).isEqualTo("已上报");
        }
        assertThat(office.get("/engine-rest/incident/count")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(office.get("/api/cycles/2026/packages/archive.zip").status()).isEqualTo(200);
        theArchiveIsInPlainChinese(
                office.get("/api/cycles/2026/packages/archive.zip").body());
    }

    /** Whatever happened in the year is told by names, in Chinese words and local time. */
    private static void theArchiveIsInPlainChinese(byte[] content) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int told = 0;
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                if (entry.getName().matches(".*(记录|清单|说明|答复|分工)\\.csv")) {
                    told++;
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .map(WholeYearTest::withoutAccountsBesideNames))
                            .as(entry.getName())
                            .noneMatch(line -> line.matches(".*(approved|returned|confirmed|received|planned"
                                    + "|(xxb|jwc|x0\\d)-(filer|head|lead)|\\dT\\d\\d:\\d\\d).*"));
                }
            }
            assertThat(told).isGreaterThan(8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An account stands behind the name or, in 操作记录, in a column of its own before it. */
    private static String withoutAccountsBesideNames(String line) {
        return line.replaceAll("(?<=\\p{IsHan})（[a-z0-9-]+）", "")
                .replaceFirst("^(\\d+,[0-9: —-]+),[a-z0-9-]+,(?=\\p{IsHan}+,)", "$1,");
    }

    /** Whatever one request has changed stands in one entry of the trail; whoever comes in by it is told besides. */
    private void eachActIsToldOnce() {
        assertThat(jdbc.queryForList(
                        """
                        select string_agg(who || '/' || kind || ' ' || what, E'\\n') from monitoring.trail
                        where id > ? and request <> '' and who not in ('', 'system') and kind <> 'SIGN_IN'
                        group by request having count(*) > 1""",
                        String.class,
                        before))
                .isEmpty();
        List<String> told = jdbc.queryForList(
                "select task from monitoring.trail where id > ? and outcome = 'DONE' and what like '提交任务的表单%'",
                String.class, before);
        assertThat(told).containsExactlyInAnyOrderElementsOf(done);
    }

    private void theRecordsAreFair() {
        assertThat(records())
                .extracting(record ->
                        record.path("kind").asText() + " " + record.path("unit").asText() + " "
                                + record.path("tableCode").asText() + " "
                                + record.path("state").asText())
                .as("what was explained in time is nowhere on record")
                .containsExactly("LATE 202 4-2 CLOSED");
        assertThat(new Browser(port, "x02-head")
                        .get("/api/accountability?year=2026")
                        .json())
                .hasSize(1);
        assertThat(new Browser(port, "x01-head")
                        .get("/api/accountability?year=2026")
                        .json())
                .isEmpty();
    }

    private void theMailsArrived() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(mailbox.to("xxb-head"))
                    .noneSatisfy(mail -> assertThat(mail.subject()).contains("数据异常"));
            assertThat(mailbox.to("office"))
                    .as("the office's mails of new tasks")
                    .filteredOn(mail -> mail.subject().startsWith("【新任务】"))
                    .hasSizeLessThan(5);
        });
    }

    private void theLocksHold() {
        for (JsonNode table : progress().path("tables")) {
            for (JsonNode unit : table.path("units")) {
                String path = "/api/submissions/" + unit.path("submissionId").asLong();
                String filer = table.path("responsibleUnit").asText().equals("101") ? "xxb-filer" : "jwc-filer";
                int versions = submissions
                        .versions(new SubmissionId(unit.path("submissionId").asLong()))
                        .size();
                var refused = new Browser(port, filer).upload(path + "/workbook", "数据.xlsx", new byte[] {1});
                assertThat(refused.status()).isBetween(400, 499);
                assertThat(submissions.versions(
                                new SubmissionId(unit.path("submissionId").asLong())))
                        .hasSize(versions);
            }
        }
    }
}
