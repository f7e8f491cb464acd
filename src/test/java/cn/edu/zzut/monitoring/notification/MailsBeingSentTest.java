package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A message is marked while it is sent: no other sender takes it, nothing is held for it, and a dead sender's is sent again. */
@SchoolTest
class MailsBeingSentTest {

    @Autowired
    Story story;

    @Autowired
    Mails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JavaMailSenderImpl sender;

    @BeforeEach
    void anEmptyQueue() {
        story.forgetOtherStories();
    }

    /** To the group, whose channel sends nothing in stories. */
    private void queueForTheGroup(String claim) {
        jdbc.sql(
                        """
                        insert into monitoring.mail (claim, channel, kind, person_id, address, subject, body, html, state,
                            attempts, next_attempt_at, last_error, created_at)
                        values (?, 'ROBOT', 'NOTICE', 'someone', '群机器人', '进展', '', '', 'WAITING', 0, ?, '', now())""")
                .params(claim, java.sql.Timestamp.from(story.clock.instant()))
                .update();
    }

    private QueuedMail taken() {
        return mails.take(Channel.Kind.ROBOT).orElseThrow();
    }

    @Test
    void whatIsBeingSentNoOtherSenderTakes() {
        queueForTheGroup("one");
        taken();
        assertThat(mails.take(Channel.Kind.ROBOT)).isEmpty();
        assertThat(mails.due(Channel.Kind.ROBOT, 3)).isZero();
    }

    @Test
    void whatADeadSenderLeftIsSentAgainAfterAMinute() {
        queueForTheGroup("left");
        QueuedMail left = taken();
        jdbc.sql("update monitoring.mail set sending_since = sending_since - interval '61 seconds'")
                .update();
        assertThat(taken().id()).as("and so the same Message-ID").isEqualTo(left.id());
    }

    @Test
    void whatFailedIsTriedAgainAfterWhatHasNotBeenTried() {
        queueForTheGroup("failed");
        QueuedMail failed = taken();
        mails.failed(failed, "421");
        queueForTheGroup("new");
        story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
        assertThat(taken().id()).isNotEqualTo(failed.id());
        assertThat(taken().id()).isEqualTo(failed.id());
    }

    @Test
    void aRefusalOfAnOldAddressIsNotOneOfTheNewOne() {
        queueForTheGroup("moved");
        QueuedMail moved = taken();
        mails.readdress("someone", "new@zzut.example");
        mails.undeliverable(moved, "550");
        assertThat(taken()).satisfies(again -> {
            assertThat(again.to()).isEqualTo("new@zzut.example");
            assertThat(again.attempts()).isZero();
        });
    }

    @Test
    void whoeverLeftWhileAMailFailedGetsNoneMore() {
        queueForTheGroup("stopped");
        QueuedMail stopped = taken();
        mails.stop("someone");
        mails.failed(stopped, "421");
        story.clock.moveTo(story.clock.instant().plus(Duration.ofHours(1)));
        assertThat(mails.take(Channel.Kind.ROBOT)).isEmpty();
        assertThat(mails.newest(1).get(0).state()).isEqualTo("STOPPED");
    }

    /** Each of them sees the other as still waiting, unless it waits for it. */
    @Test
    void ofTheStuckThatLeaveAtTheSameMomentTheLastOneTellsCockpit() throws Exception {
        queueForTheGroup("stuck");
        queueForTheGroup("stuck-too");
        jdbc.sql("update monitoring.mail set attempts = 5").update();
        QueuedMail one = taken();
        QueuedMail other = taken();
        mails.failed(one, "421");
        assertThat(incidents()).isEqualTo(1);
        CompletableFuture<Void> leaves = new TransactionTemplate(transactions).execute(running -> {
            mails.sent(one);
            CompletableFuture<Void> too = CompletableFuture.runAsync(() -> mails.sent(other));
            try {
                too.get(1, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException waits) {
                assertThat(waits).isInstanceOf(TimeoutException.class);
            }
            return too;
        });
        leaves.get(20, TimeUnit.SECONDS);
        assertThat(incidents()).isZero();
    }

    private long incidents() {
        return story.engine()
                .getRuntimeService()
                .createIncidentQuery()
                .incidentType("delivery")
                .count();
    }

    private record Looking(List<String> seen, DataSource database) implements Channel {

        @Override
        public Kind kind() {
            return Kind.ROBOT;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void send(QueuedMail message) {
            try (Connection other = database.getConnection();
                    var statement = other.createStatement();
                    var found = statement.executeQuery("select state from monitoring.mail where id = " + message.id()
                            + " and sending_since is not null for update nowait")) {
                seen.add(found.next() ? found.getString(1) : "not marked");
            } catch (SQLException e) {
                seen.add(e.getMessage());
            }
        }
    }

    @Test
    void nothingIsHeldWhileAServerIsWaitedFor() {
        queueForTheGroup("held");
        List<String> seen = new ArrayList<>();
        new Delivery(mails, new Outgoing(true)).drain(new Looking(seen, database));
        assertThat(seen).as("what another connection sees").containsExactly("WAITING");
        assertThat(mails.newest(1).get(0).state()).isEqualTo("SENT");
    }

    @Test
    void aRecipientWhoseServerThinksDelaysNobodyElse() throws IOException {
        int port = sender.getPort();
        try (FakeSmtp slow = FakeSmtp.slowFor("thinker@")) {
            sender.setPort(slow.port());
            for (String person : List.of("thinker", "reader1", "reader2", "reader3")) {
                mails.queue(
                        "slow-" + person,
                        MailKind.NOTICE,
                        new Recipient(person, "某人", person + "@zzut.example"),
                        "通知",
                        Map.of("text", "内容"));
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> mails.newest(10).stream()
                                    .filter(mail -> mail.state().equals("SENT"))
                                    .count()
                            == 3);
            assertThat(mails.newest(10))
                    .filteredOn(mail -> mail.personId().equals("thinker"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.state()).isEqualTo("WAITING"));
        } finally {
            sender.setPort(port);
            mails.stop("thinker");
        }
    }
}
