package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables are held against each other: when one comes in, and all of a year together when the office asks. */
@SchoolTest
class AcrossTablesTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Story story;

    @Autowired
    Validation validation;

    @Autowired
    YearCheckRecords records;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private Submission submission(String table, String unit) {
        Submission submission = story.assigned(year, table, unit);
        story.submissions.begin(submission.id());
        return submission;
    }

    /** 教学行政用房 of so many square metres, of which all teaching rooms are classrooms. */
    private void uploadsRooms(Submission rooms, String teaching, String administration) {
        story.uploads(
                rooms,
                List.of(new TableRow(
                        2,
                        "101",
                        Map.of(
                                "教学科研及辅助用房面积", teaching,
                                "教室面积", teaching,
                                "图书馆面积", "0",
                                "实验室、实习场所面积", "0",
                                "专用科研用房面积", "0",
                                "体育馆面积", "0",
                                "会堂面积", "0",
                                "行政用房面积", administration))));
    }

    private List<String> rules(Submission submission) {
        return validation.findings(submission.id(), 0, 100).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void aRuleThatNeedsAnotherTableWaitsForIt() {
        Submission rooms = submission("2-2", "101");
        uploadsRooms(rooms, "9000000", "1");
        assertThat(rules(rooms)).isEmpty();
        story.uploads(submission("2-1", "101"));
        uploadsRooms(rooms, "9000000", "1");
        assertThat(rules(rooms)).containsExactly("2-2.within");
        uploadsRooms(rooms, "1000", "1");
        assertThat(rules(rooms)).isEmpty();
    }

    @Test
    void whatDoesNotAddUpIsNamedWithItsValues() {
        Submission land = submission("2-1", "101");
        story.uploads(land, Story.with(story.sample(land), "总占地面积", "7"));
        assertThat(validation.findings(land.id(), 0, 10))
                .filteredOn(finding -> finding.rule().equals("2-1.land"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("总占地面积=7"));
    }

    @Test
    void aNumberThatIsTakenInAnotherTableIsRefused() {
        Submission offices = submission("1-2", "101");
        story.uploads(offices);
        Submission colleges = submission("1-3", "101");
        List<TableRow> rows = new ArrayList<>(story.sample(colleges));
        String taken = story.sample(offices).get(0).value("单位号");
        story.uploads(colleges, Story.with(rows.subList(0, 1), "单位号", taken));
        assertThat(rules(colleges)).contains("disjoint");
    }

    @Test
    void theOfficeChecksTheWholeYearAndTheResultWaits() {
        Submission rooms = submission("2-2", "101");
        uploadsRooms(rooms, "9000000", "1");
        story.uploads(submission("2-1", "101"));
        Browser office = new Browser(port, "office");
        String check = "/api/cycles/" + year + "/check";
        assertThat(office.get(check).status()).isEqualTo(204);
        assertThat(new Browser(port, "xxb-filer").post(check, Map.of()).status())
                .isEqualTo(403);
        var started = office.post(check, Map.of());
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("tables").asInt()).isEqualTo(2);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !office.get(check).json().path("running").asBoolean());
        assertThat(office.get(check).json().path("done").asInt()).isEqualTo(2);
        assertThat(office.get(check).json().path("errors").asInt()).isEqualTo(1);
        assertThat(rules(rooms)).containsExactly("2-2.within");
    }

    @Test
    void oneCheckAtATimeAndAKilledOneCanBeStartedAgain() {
        records.begin(year, 3, new PersonId("office"));
        assertThat(records.begin(year, 3, new PersonId("office"))).isEmpty();
        assertThat(new Browser(port, "office")
                        .post("/api/cycles/" + year + "/check", Map.of())
                        .detail())
                .contains("正在进行");
        records.endInterrupted("系统重新启动，校验中断，请重新开始。");
        assertThat(records.newest(year).orElseThrow().failure())
                .as("another application has started")
                .isEmpty();
        jdbc.sql("update monitoring.year_check set node = 'dead' where year = ?")
                .param(year)
                .update();
        records.endInterrupted("系统重新启动，校验中断，请重新开始。");
        assertThat(records.newest(year).orElseThrow().failure()).isPresent();
        assertThat(records.begin(year, 3, new PersonId("office"))).isPresent();
    }
}
