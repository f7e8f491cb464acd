package cn.edu.zzut.monitoring.operation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the actuator tells, to whom, even where somebody has exposed all of it. */
@SchoolTest
class ActuatorTest {

    private static final String FIGURES = "/actuator/prometheus";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    private Browser collector;

    @BeforeEach
    void begin() {
        story.forgetOtherStories();
        collector = new Browser(port, "prometheus", "for-the-collector-only");
    }

    @Test
    void healthIsForEverybody() {
        Browser stranger = new Browser(port, "");
        assertThat(stranger.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health").text()).doesNotContain("components", "details");
    }

    @Test
    void figuresAreForTheCollectorAndAdministratorsOnly() {
        assertThat(collector.get(FIGURES).status()).isEqualTo(200);
        assertThat(new Browser(port, "admin").get(FIGURES).status()).isEqualTo(200);
        assertThat(new Browser(port, "").get(FIGURES).status()).isEqualTo(401);
        assertThat(new Browser(port, "prometheus", "guessed").get(FIGURES).status())
                .isEqualTo(401);
        for (String person : new String[] {"office", "leader", "jwc-filer"}) {
            var answer = new Browser(port, person).get(FIGURES);
            assertThat(answer.status()).as(person).isEqualTo(403);
            assertThat(answer.detail()).contains("系统管理员");
        }
    }

    @Test
    void theCollectorMayNothingElse() {
        assertThat(collector.get("/api/me").status()).isEqualTo(401);
        assertThat(collector.get("/engine-rest/task").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/env",
                "/heapdump",
                "/loggers",
                "/beans",
                "/configprops",
                "/threaddump",
                "/mappings",
                "/metrics",
                "/scheduledtasks",
                "/env/spring.datasource.password"
            })
    void theRestIsClosedToEverybody(String endpoint) {
        String path = "/actuator" + endpoint;
        assertThat(new Browser(port, "").get(path).status()).isEqualTo(401);
        for (String person : new String[] {"admin", "office", "jwc-filer"}) {
            assertThat(new Browser(port, person).get(path).status()).as(person).isEqualTo(403);
        }
        assertThat(collector.get(path).status()).isEqualTo(403);
    }

    @Test
    void loggersCannotBeChangedByAnybody() {
        for (String person : new String[] {"admin", "office"}) {
            assertThat(new Browser(port, person)
                            .send("POST", "/actuator/loggers/root", "{\"configuredLevel\":\"TRACE\"}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void figuresTellOfWorkJobsPoolAndHeap() {
        String said = collector.get(FIGURES).text();
        assertThat(said)
                .contains(
                        "jvm_memory_used_bytes{area=\"heap\"",
                        "hikaricp_connections_active",
                        "monitoring_findings{severity=\"error\"}");
        for (String figure : new String[] {
            "tasks_open",
            "tasks_late",
            "uploads",
            "mails_waiting",
            "mails_undeliverable",
            "jobs",
            "jobs_due",
            "jobs_due_oldest_seconds",
            "incidents"
        }) {
            assertThat(value(said, "monitoring_" + figure)).as(figure).isGreaterThanOrEqualTo(0);
        }
    }

    private static double value(String said, String figure) {
        Matcher line =
                Pattern.compile("^" + figure + " (\\S+)$", Pattern.MULTILINE).matcher(said);
        assertThat(line.find()).as(figure).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
