package cn.edu.zzut.monitoring.personal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.QueuedMail;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a mail said is kept as long as is set, that it was sent for ever. */
@SchoolTest
class MailWordsTest {

    private static final String WAITING = "WAITING";

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mails mails;

    @Autowired
    Retention retention;

    @BeforeEach
    void begin() {
        story.forgetOtherStories();
    }

    private void mail(String claim, String state, Instant at) {
        jdbc.sql(
                        """
                insert into monitoring.mail (claim, kind, person_id, address, subject, body, html, state, attempts,
                    next_attempt_at, last_error, created_at, sent_at)
                values (?, 'NOTICE', 'office', 'office@zzut.example', ?, '内容', '<p>内容</p>', ?, 1, ?, '', ?, ?)""")
                .params(
                        claim,
                        claim,
                        state,
                        Timestamp.from(story.clock.instant().plusSeconds(1_000_000)),
                        Timestamp.from(at),
                        state.equals("SENT") ? Timestamp.from(at) : null)
                .update();
    }

    private QueuedMail mail(String claim) {
        List<QueuedMail> found = mails.newest(100).stream()
                .filter(mail -> mail.subject().equals(claim))
                .toList();
        assertThat(found).as(claim).hasSize(1);
        return found.get(0);
    }

    private Instant yearsAgo(int years, int days) {
        return story.clock
                .instant()
                .atOffset(ZoneOffset.ofHours(8))
                .minusYears(years)
                .minusDays(days)
                .truncatedTo(ChronoUnit.SECONDS)
                .toInstant();
    }

    @Test
    void wordsOfWhatWasSentLongAgoGoAndTheRestStays() {
        Instant longAgo = yearsAgo(2, 1);
        mail("old", "SENT", longAgo);
        mail("newer", "SENT", yearsAgo(2, -1));
        for (String unsent : new String[] {WAITING, "UNDELIVERABLE", "STOPPED"}) {
            mail(unsent, unsent, yearsAgo(5, 0));
        }
        retention.deleteWhatIsDue();
        assertThat(mail("old")).satisfies(mail -> {
            assertThat(mail.body()).isEmpty();
            assertThat(mail.html()).isEmpty();
            assertThat(mail.state()).isEqualTo("SENT");
            assertThat(mail.to()).isEqualTo("office@zzut.example");
            assertThat(mail.sentAt()).contains(longAgo);
        });
        for (String kept : new String[] {"newer", WAITING, "UNDELIVERABLE", "STOPPED"}) {
            assertThat(mail(kept).body()).as(kept).isEqualTo("内容");
        }
    }

    @Test
    void nothingIsSentASecondTimeBecauseItsWordsAreGone() {
        mail("once", "SENT", yearsAgo(3, 0));
        retention.deleteWhatIsDue();
        Recipient office = new Recipient("office", "某人", "office@zzut.example");
        assertThat(mails.queue("once", MailKind.NOTICE, office, "once", Map.of("text", "又一次")))
                .isFalse();
    }
}
