package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Mailbox;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails are delayed by a dead server, and never lost or doubled. */
@SchoolTest
class MailDeliveryTest {

    @Autowired
    Mails mails;

    @Autowired
    Story story;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JavaMailSenderImpl sender;

    @BeforeEach
    void anEmptyQueue() {
        story.forgetOtherStories();
    }

    private void queue(String claim, String person) {
        mails.queue(
                claim,
                MailKind.NOTICE,
                new Recipient(person, "某人", person + "@zzut.example"),
                "通知" + claim,
                Map.of("text", "内容" + claim));
    }

    @Test
    void theSameClaimIsMailedOnce() {
        queue("once", "reader1");
        queue("once", "reader1");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.to("reader1").isEmpty());
        assertThat(mails.newest(10)).hasSize(1);
        assertThat(mailbox.to("reader1")).singleElement().satisfies(mail -> assertThat(mail.subject())
                .isEqualTo("【通知】通知once"));
    }

    @Test
    void everyMailHasTextAndHtmlThatSayTheSame() {
        queue("both", "reader8");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.to("reader8").isEmpty());
        assertThat(mailbox.to("reader8")).singleElement().satisfies(mail -> {
            assertThat(mail.contentType()).startsWith("multipart/alternative");
            assertThat(mail.body()).contains("某人，您好", "内容both").doesNotContain("<p>");
            assertThat(mail.html()).contains("某人，您好", "<p>内容both</p>");
        });
    }

    @Test
    void aDeadServerDelaysMailsAndLosesNone() {
        int port = sender.getPort();
        sender.setPort(1);
        try {
            queue("delayed", "reader2");
            queue("delayed-too", "reader2");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mails.newest(10).stream().allMatch(mail -> mail.attempts() > 0));
            assertThat(mails.newest(10)).allSatisfy(mail -> {
                assertThat(mail.state()).isEqualTo("WAITING");
                assertThat(mail.lastError()).isNotBlank();
            });
        } finally {
            sender.setPort(port);
        }
        story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
        await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.to("reader2").size() == 2);
    }

    @Test
    void aServerThatStaysAwayIsAnIncidentInCockpitUntilItIsBack() {
        int port = sender.getPort();
        sender.setPort(1);
        try {
            queue("stuck", "reader6");
            queue("stuck-too", "reader6");
            for (int attempts = 1; attempts <= 5; attempts++) {
                int wanted = attempts;
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> mails.newest(10).stream().allMatch(mail -> mail.attempts() >= wanted));
                story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> incidents().count() == 1);
            assertThat(incidents().singleResult().getIncidentMessage())
                    .contains("邮件多次未能发出")
                    .contains("不会丢失");
        } finally {
            sender.setPort(port);
        }
        story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
        // what other stories left to be sent goes out as well
        await().atMost(Duration.ofSeconds(90))
                .until(() -> incidents().count() == 0 && mailbox.to("reader6").size() == 2);
    }

    private IncidentQuery incidents() {
        return story.engine().getRuntimeService().createIncidentQuery().incidentType("delivery");
    }

    @Test
    void aWrongAddressDoesNotBlockTheOthers() {
        mails.queue("wrong", MailKind.NOTICE, new Recipient("x", "某人", "not an address"), "坏地址", Map.of("text", ""));
        queue("right", "reader3");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.to("reader3").isEmpty());
        assertThat(mails.inTrouble(10)).singleElement().satisfies(mail -> {
            assertThat(mail.personId()).isEqualTo("x");
            assertThat(mail.state()).isEqualTo("UNDELIVERABLE");
        });
    }

    @Test
    void aRefusedAddressIsShownAndSentAgainToTheNewOne() throws IOException {
        int port = sender.getPort();
        try (FakeSmtp refusing = FakeSmtp.refusing()) {
            sender.setPort(refusing.port());
            queue("refused", "reader4");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !mails.inTrouble(10).isEmpty());
        } finally {
            sender.setPort(port);
        }
        var refused = mails.inTrouble(10).get(0);
        assertThat(refused.lastError()).contains("550");
        story.clock.moveTo(story.clock.instant().plus(Duration.ofDays(1)));
        queue("later", "reader7");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.to("reader7").isEmpty());
        assertThat(mailbox.to("reader4")).isEmpty();
        mails.retry(refused.id(), "reader4@zzut.example");
        await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.to("reader4").size() == 1);
        assertThat(mails.inTrouble(10)).isEmpty();
    }

    @Test
    void aHangingServerDelaysMailsAndLosesNone() throws IOException {
        int port = sender.getPort();
        Properties properties = sender.getJavaMailProperties();
        String patience = properties.getProperty("mail.smtp.timeout", "10000");
        try (FakeSmtp hanging = FakeSmtp.hanging()) {
            properties.setProperty("mail.smtp.timeout", "300");
            sender.setJavaMailProperties(properties);
            sender.setPort(hanging.port());
            queue("hanging", "reader5");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mails.newest(1).get(0).attempts() > 0);
            assertThat(mails.newest(1).get(0).state()).isEqualTo("WAITING");
        } finally {
            properties.setProperty("mail.smtp.timeout", patience);
            sender.setJavaMailProperties(properties);
            sender.setPort(port);
        }
        story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
        await().atMost(Duration.ofSeconds(20)).until(() -> mailbox.to("reader5").size() == 1);
    }
}
