package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever goes wrong with a message is an attempt, so that it is tried more and more seldom and seen by the office. */
@SchoolTest
class DeliveryFailuresTest {

    @Autowired
    Story story;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    private interface Failing {

        void fail() throws NotSent;
    }

    private record Broken(Failing failing) implements Channel {

        @Override
        public Kind kind() {
            return Kind.ROBOT;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void send(QueuedMail message) throws NotSent {
            failing.fail();
        }
    }

    @BeforeEach
    void oneMessage() {
        story.forgetOtherStories();
        jdbc.sql(
                        """
                        insert into monitoring.mail (claim, channel, kind, person_id, address, subject, body, html, state,
                            attempts, next_attempt_at, last_error, created_at)
                        values ('broken', 'ROBOT', 'NOTICE', '', '群机器人', '填报进展', '', '', 'WAITING', 0, ?, '', now())""")
                .param(Timestamp.from(story.clock.instant()))
                .update();
    }

    private QueuedMail after(Failing failing) {
        new Delivery(mails, new Outgoing(true)).drain(new Broken(failing));
        return mails.newest(1).get(0);
    }

    @Test
    void memoryThatIsFullIsAnAttempt() {
        QueuedMail mail = after(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(mail.lastError()).contains("Java heap space");
    }

    @Test
    void anAnswerThatCannotBeKeptIsAnAttempt() {
        QueuedMail mail = after(() -> {
            throw new NotSent("550 no\u0000body " + "x".repeat(5000), false, new IllegalStateException());
        });
        assertThat(mail.attempts()).isEqualTo(1);
        assertThat(mail.lastError()).startsWith("550 nobody").hasSizeLessThan(1001);
    }
}
