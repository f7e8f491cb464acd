package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.school.Schools;
import cn.edu.zzut.monitoring.support.Mailbox;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From a restored copy no message leaves: neither a mail nor one to the group, nor a test mail. */
@SchoolTest
class OutgoingTest {

    @Autowired
    Story story;

    @Autowired
    Mails mails;

    @Autowired
    MailServers servers;

    @Autowired
    Schools schools;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final Outgoing stopped = new Outgoing(false);

    @BeforeEach
    void anEmptyQueue() {
        story.forgetOtherStories();
    }

    /** A way out that takes all. */
    private record Open(Channel.Kind kind, List<String> left) implements Channel {

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void send(QueuedMail message) {
            left.add(message.subject());
        }
    }

    @Test
    void whatIsQueuedStaysThere() {
        List<String> left = new ArrayList<>();
        jdbc.sql(
                        """
                        insert into monitoring.mail (claim, channel, kind, person_id, address, subject, body, html, state,
                            attempts, next_attempt_at, last_error, created_at)
                        values ('stopped', 'ROBOT', 'NOTICE', '', '群机器人', '填报进展', '', '', 'WAITING', 0, ?, '', now())""")
                .param(Timestamp.from(story.clock.instant()))
                .update();
        new Delivery(mails, stopped).drain(new Open(Channel.Kind.ROBOT, left));
        assertThat(left).isEmpty();
        new Delivery(mails, new Outgoing(true)).drain(new Open(Channel.Kind.ROBOT, left));
        assertThat(left).containsExactly("填报进展");
    }

    @Test
    void evenATestMailIsRefused() {
        MailTrials trials = new MailTrials(jdbc, story.clock, transaction, servers, schools, stopped);
        assertThatThrownBy(() -> trials.send("reader9@zzut.example", "admin"))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("不发送消息");
        assertThat(mailbox.to("reader9")).isEmpty();
        assertThat(trials.newest(1)).isEmpty();
    }

    @Test
    void itIsSaidToEverybody() {
        assertThat(stopped.notice()).contains("一封也不发出");
        assertThat(new Outgoing(true).notice()).isEmpty();
    }
}
