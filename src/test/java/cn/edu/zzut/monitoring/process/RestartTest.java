package cn.edu.zzut.monitoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.Application;
import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.support.TaskRobot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application is down for three days in which timers fall due: after the start each fires once and none is forgotten. */
class RestartTest {

    private static final int YEAR = 2026;

    @TempDir
    Path folder;

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Application.class,
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--monitoring.demo.school=small",
                "--monitoring.data-directory=" + folder);
    }

    private static long timersDue(ConfigurableApplicationContext application) {
        return application
                .getBean(ManagementService.class)
                .createJobQuery()
                .executable()
                .count();
    }

    private static List<QueuedMail> mails(ConfigurableApplicationContext application, MailKind kind, String person) {
        return application.getBean(Mails.class).newest(1_000).stream()
                .filter(mail -> mail.kind() == kind && mail.personId().equals(person))
                .toList();
    }

    /** The office and the leader have done their part; each unit has a task now. */
    private static long unitsThatShallNameTheirFilers(ConfigurableApplicationContext application) {
        TaskRobot people =
                new TaskRobot(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        people.leaves(task -> Set.of("name-filers", "training")
                .contains(task.path("activityId").asText()));
        TaskService tasks = application.getBean(TaskService.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            people.round();
            return tasks.createTaskQuery().taskDefinitionKey("name-filers").count() > 0 && timersDue(application) == 0;
        });
        return tasks.createTaskQuery().taskDefinitionKey("name-filers").count();
    }

    @Test
    void whatFellDueMeanwhileHappensOnceAndNothingIsForgotten() {
        LocalDate due;
        int digests;
        long units;
        try (ConfigurableApplicationContext before = start()) {
            before.getBean(AnnualMonitoring.class).launch(YEAR);
            units = unitsThatShallNameTheirFilers(before);
            due = before.getBean(Cycles.class).dueOf(YEAR, Stage.DEPLOYMENT);
            digests = mails(before, MailKind.DIGEST, "office").size();
            ((ProcessEngineImpl) before.getBean(ProcessEngine.class))
                    .getProcessEngineConfiguration()
                    .getJobExecutor()
                    .shutdown();
            LocalDate later = before.getBean(WorkingDays.class).plus(due, 3);
            before.getBean(SchoolClock.class)
                    .moveTo(later.atTime(10, 0).atZone(SchoolClock.ZONE).toInstant());
            assertThat(before.getBean(Accountability.class).ofYear(YEAR)).isEmpty();
        }
        try (ConfigurableApplicationContext after = start()) {
            Accountability accountability = after.getBean(Accountability.class);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> accountability.ofYear(YEAR).size() == units && timersDue(after) == 0);
            assertThat(mails(after, MailKind.ESCALATED, "office")).hasSize((int) units);
            assertThat(mails(after, MailKind.ESCALATED, "x01-head")).hasSize(1);
            assertThat(mails(after, MailKind.DIGEST, "office")).hasSize(digests + 1);
            assertThat(mails(after, MailKind.DIGEST, "office").get(0).body()).contains("已逾期3个工作日");
        }
    }
}
