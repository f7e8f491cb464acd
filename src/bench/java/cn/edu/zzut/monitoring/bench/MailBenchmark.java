package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 2,000 mails to a mail server in the same process: from the queue, and bare, on one connection and on one each; then a morning
 * on which 2,000 people have something due, from the timer to the last mail.
 */
@SchoolTest
class MailBenchmark {

    private static final int MAILS = 2_000;
    private static final int UNITS = 20;
    private static final int RUNS = 3;
    private static final int YEAR = 2036;

    @Autowired
    Story story;

    @Autowired
    Mails mails;

    @Autowired
    Organization organization;

    @Autowired
    WithoutUser withoutUser;

    @Autowired
    JavaMailSenderImpl sender;

    @Autowired
    GreenMail server;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoThousandMails() throws Exception {
        story.forgetOtherStories();
        List<Double> queued = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> each = new ArrayList<>();
        for (int run = -1; run < RUNS; run++) {
            double ours = fromTheQueue(run);
            double one = seconds(() -> sender.send(messages()));
            double many = seconds(() -> {
                for (MimeMessage message : messages()) {
                    sender.send(message);
                }
            });
            if (run >= 0) {
                queued.add(ours);
                bare.add(one);
                each.add(many);
            }
            server.purgeEmailFromAllMailboxes();
        }
        double[] morning = morning();
        Measured.report(
                "mails",
                List.of(
                        "%d mails: from the queue %.2f s, bare on one connection %.2f s, ratio %.2f; bare on a connection each %.2f s"
                                .formatted(
                                        MAILS,
                                        median(queued),
                                        median(bare),
                                        median(queued) / median(bare),
                                        median(each)),
                        "a morning of %d digests: put together in %.1f s, the last has left %.1f s after the timer"
                                .formatted((int) morning[2], morning[0], morning[1])));
        assertThat(median(queued)).isLessThan(60);
    }

    private double fromTheQueue(int run) throws Exception {
        transaction.executeWithoutResult(status -> IntStream.range(0, MAILS)
                .forEach(i -> mails.queue(
                        "bench-" + run + "-" + i,
                        MailKind.NOTICE,
                        new Recipient("p" + i, "某人" + i, "p" + i + "@zzut.example"),
                        "通知" + i,
                        Map.of("text", "请在截止日期以前填报。"))));
        return seconds(this::allHaveLeft);
    }

    private void allHaveLeft() throws InterruptedException {
        while (mails.waiting() > 0) {
            Thread.sleep(20);
        }
    }

    private MimeMessage[] messages() throws Exception {
        MimeMessage[] messages = new MimeMessage[MAILS];
        for (int i = 0; i < MAILS; i++) {
            messages[i] = sender.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(messages[i], true, "UTF-8");
            helper.setFrom("monitoring@zzut.example", "监测数据填报");
            helper.setTo("p" + i + "@zzut.example");
            helper.setSubject("【通知】通知" + i);
            helper.setText("某人，您好：请在截止日期以前填报。", "<p>某人，您好：</p><p>请在截止日期以前填报。</p>");
        }
        return messages;
    }

    /** Seconds until they are put together, until they have left, and how many there are. */
    private double[] morning() throws Exception {
        fill();
        LocalDate due = story.clock.today().plusDays(1);
        TaskService tasks = story.engine().getTaskService();
        int person = 0;
        for (Task task : tasks.createTaskQuery().taskDefinitionKey("fill").list()) {
            String id = "m" + person++ % MAILS;
            withoutUser.run(() -> {
                tasks.setAssignee(task.getId(), id);
                task.setAssignee(id);
                task.setDueDate(java.util.Date.from(due.atTime(LocalTime.of(18, 0))
                        .atZone(cn.edu.zzut.monitoring.calendar.SchoolClock.ZONE)
                        .toInstant()));
                tasks.saveTask(task);
            });
        }
        long start = System.nanoTime();
        story.start("deadline-digest", Map.of());
        story.runJobs();
        double together = (System.nanoTime() - start) / 1e9;
        allHaveLeft();
        double left = (System.nanoTime() - start) / 1e9;
        Integer digests =
                jdbc.queryForObject("select count(*) from monitoring.mail where kind = 'DIGEST'", Integer.class);
        return new double[] {together, left, digests == null ? 0 : digests};
    }

    private void fill() {
        story.cycles.launch(YEAR, new PersonId("office"));
        for (int i = 0; i < MAILS; i++) {
            String id = "m" + i;
            organization.add(
                    new Person(new PersonId(id), "某" + i, new UnitCode("101"), id + "@zzut.example", "1", Set.of()));
        }
        List<TableDefinition> tables = new ArrayList<>(story.catalogs.of(YEAR).tables());
        List<UnitCode> units = new ArrayList<>();
        for (int unit = 1; unit <= UNITS; unit++) {
            String code = "B%02d".formatted(unit);
            jdbc.update(
                    """
                    insert into monitoring.unit (code, name, kind, from_day) select ?, ?, kind, from_day from monitoring.unit limit 1
                    on conflict do nothing""",
                    code,
                    "单位" + unit);
            units.add(new UnitCode(code));
        }
        for (int i = 0; i < MAILS; i++) {
            TableDefinition table = tables.get(i / UNITS % tables.size());
            UnitCode unit = units.get(i % UNITS);
            if (i < tables.size() * UNITS) {
                if (i % UNITS == 0) {
                    story.cycles.assign(YEAR, table.code(), new UnitCode("104"), units);
                }
                story.submissions.open(YEAR, table.code(), unit, Part.ASSISTING, LocalDate.of(YEAR, 12, 1));
            }
            withoutUser.run(() -> story.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "unit-filing",
                            Map.of("year", YEAR, "tableCode", table.code().value(), "unitCode", unit.value())));
        }
    }

    private static double seconds(Measured.Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
