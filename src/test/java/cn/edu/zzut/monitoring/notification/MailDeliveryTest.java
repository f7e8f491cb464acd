package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.Mailbox;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Map;
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
    GreenMail server;

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
        assertThat(server.getReceivedMessages()).isNotEmpty();
    }

    @Test
    void aWrongAddressDoesNotBlockTheOthers() {
        mails.queue("wrong", MailKind.NOTICE, new Recipient("x", "某人", "not an address"), "坏地址", Map.of("text", ""));
        queue("right", "reader3");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mailbox.to("reader3").isEmpty());
        assertThat(mails.newest(10).stream().filter(mail -> mail.state().equals("WAITING")))
                .singleElement()
                .satisfies(mail -> assertThat(mail.personId()).isEqualTo("x"));
    }
}
