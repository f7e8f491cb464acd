package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.TaskRobot;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed as timers of several days fall due: after the start each has fired once, none is forgotten. */
class KilledTest {

    /** Whatever today is: the first stage is due on a Wednesday too, and three working days later is a Monday. */
    private static final String A_WEDNESDAY = "2030-09-04T09:00:00+08:00";

    @TempDir
    Path folder;

    Browser office;

    /** The office and the leader have done their part; each unit has a task now. */
    private int unitsThatShallNameTheirFilers(int port) {
        TaskRobot people = new TaskRobot(port);
        people.leaves(task -> Set.of("name-filers", "training")
                .contains(task.path("activityId").asText()));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            people.round();
            return nameFilers() > 0 && timersDue() == 0;
        });
        return nameFilers();
    }

    private int nameFilers() {
        return count("/engine-rest/task/count?taskDefinitionKey=name-filers");
    }

    private int timersDue() {
        return count("/engine-rest/job/count?executable=true");
    }

    private int count(String path) {
        return office.get(path).json().path("count").asInt();
    }

    private JsonNode records() {
        return office.get("/api/accountability?year=2026").json();
    }

    private Stream<String> mails(String to, String subject) {
        return StreamSupport.stream(
                        office.get("/api/demo/mails?limit=500").json().spliterator(), false)
                .filter(mail -> mail.path("to").asText().startsWith(to + "@"))
                .filter(mail -> mail.path("subject").asText().contains(subject))
                .map(mail -> mail.path("body").asText());
    }

    /** How many late units the person was told of. */
    private int late(String to) {
        return mails(to, "迟报或数据异常")
                .mapToInt(body -> body.split("前指定数据填报人", -1).length - 1)
                .sum();
    }

    private void threeWorkingDaysAfterTheStageIsDue() {
        Instant due = Instant.parse(office.get("/api/cycles/2026/progress")
                .json()
                .path("stages")
                .get(0)
                .path("dueAt")
                .asText());
        Instant later = due.plus(Duration.ofDays(5)).minus(Duration.ofHours(8));
        office.post("/api/demo/clock", Map.of("to", later.toString()));
    }

    @Test
    void whatFellDueMeanwhileHappensOnceAndNothingIsForgotten() {
        int units;
        long digests;
        try (OtherJvm application = OtherJvm.start(folder)) {
            office = new Browser(application.port(), "office");
            office.post("/api/demo/clock", Map.of("to", A_WEDNESDAY));
            office.post("/api/cycles", Map.of("year", 2026));
            units = unitsThatShallNameTheirFilers(application.port());
            digests = mails("office", "每日提醒").count();
            threeWorkingDaysAfterTheStageIsDue();
            application.kill();
        }
        try (OtherJvm application = OtherJvm.start(folder)) {
            office = new Browser(application.port(), "office");
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                // what the killed application had taken is free when its lock ends, what collided is tried again
                office.post("/api/demo/clock", Map.of("by", "PT2M"));
                return records().size() >= units && timersDue() == 0 && late("office") >= units;
            });
            assertThat(records()).hasSize(units);
            assertThat(late("office")).as("each named once").isEqualTo(units);
            assertThat(mails("x01-head", "迟报或数据异常")).hasSize(1);
            assertThat(mails("office", "每日提醒")).hasSize((int) digests + 1);
        }
    }
}
