package cn.edu.zzut.monitoring.web.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The system was away over a due day: the office moves the dates on and strikes the lateness that came of it. */
@SchoolTest
class AfterAnOutageTest {

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    int year;
    Submission land;
    ProcessInstance collection;
    LocalDate due;

    @BeforeEach
    void aTableFellDueWhileTheSystemWasAway() {
        year = story.newYear();
        land = story.assigned(year, "2-1", "101");
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "2-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        due = story.dueDay(story.task(collection, "merge-and-fill"));
        Instant before = due.atTime(7, 0).atZone(SchoolClock.ZONE).toInstant();
        story.timePassesTo(before);
        LocalDate back = story.workingDays.plus(due, 3);
        story.timePassesTo(back, 7);
        accountability.takeUp(year).forEach(id -> story.start("accountability", Map.of("year", year, "recordId", id)));
        jdbc.update(
                "insert into monitoring.outage (began_at, ended_at) values (?, ?)",
                Timestamp.from(before),
                Timestamp.from(story.clock.instant()));
    }

    private Browser office() {
        return new Browser(port, "office");
    }

    private JsonNode outage() {
        return office().get("/api/outages").json().get(0);
    }

    private String path(String what) {
        return "/api/outages/" + outage().path("id").asLong() + "/" + what;
    }

    @Test
    void theOfficeSeesWhatItTookAndNobodyElseDoes() {
        assertThat(outage().path("lostDays")).hasSize(3);
        assertThat(outage().path("records").toString()).contains("学校办公室", "表2-1", "\"canBeStruck\":true");
        assertThat(outage().path("dates").toString()).contains("平台采集与汇总");
        for (String other : List.of("xxb-head", "leader", "admin")) {
            Browser stranger = new Browser(port, other);
            assertThat(stranger.get("/api/outages").status()).as(other).isEqualTo(403);
            assertThat(stranger.post(path("dates"), Map.of()).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(stranger.post(path("lateness"), Map.of()).status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void theDatesAreMovedOnOnceByWhatWasLost() {
        assertThat(office().post(path("dates"), Map.of()).json().path("count").asInt())
                .isPositive();
        assertThat(story.fresh(land).plannedOn()).isEqualTo(story.workingDays.plus(due, 3));
        assertThat(story.dueDay(story.task(collection, "merge-and-fill")))
                .as("and nobody has less than two working days")
                .isEqualTo(story.workingDays.plus(story.clock.today(), 2));
        assertThat(outage().path("dates")).isEmpty();
        assertThat(office().post(path("dates"), Map.of()).status()).isEqualTo(409);
        assertThat(office().get("/api/cycles/" + year + "/due-changes").text()).contains("停机", "顺延");
    }

    @Test
    void theLatenessIsStruckAndTheUnitNeedExplainNothing() {
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> assertThat(record.state())
                .isEqualTo(RecordState.OPEN));
        assertThat(story.openTask("explain")).isNotNull();
        assertThat(office().post(path("lateness"), Map.of())
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
        story.runJobs();
        assertThat(story.openTask("explain")).isNull();
        assertThat(accountability.ofYear(year)).singleElement().satisfies(record -> {
            assertThat(record.state()).isEqualTo(RecordState.CLOSED);
            assertThat(record.isExcused()).isTrue();
            assertThat(record.decision()).contains("停机", "不予追责");
        });
        assertThat(story.mailsTo("xxb-head")).anyMatch(mail -> mail.subject().contains("迟报记录已撤销"));
        assertThat(office().post(path("lateness"), Map.of()).status()).isEqualTo(409);
    }
}
