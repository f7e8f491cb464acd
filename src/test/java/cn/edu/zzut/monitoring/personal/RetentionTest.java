package cn.edu.zzut.monitoring.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been kept as long as it may be goes at night, on record; what is younger, and what never goes, stays. */
@SchoolTest
class RetentionTest {

    @Autowired
    Story story;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.forgetOtherStories();
    }

    private Timestamp daysAgo(int days) {
        return Timestamp.from(story.clock.instant().minus(Duration.ofDays(days)));
    }

    private void event(String account, Timestamp at) {
        jdbc.sql("insert into monitoring.account_event (at, account, kind, by, detail) values (?, ?, 'LOCKED', '', '')")
                .params(at, account)
                .update();
    }

    private int count(String of) {
        return jdbc.sql("select count(*) from monitoring." + of)
                .query(Integer.class)
                .single();
    }

    @Test
    void eachKindGoesWhenItsTimeHasComeAndItIsRecorded() {
        event("old", daysAgo(3 * 366 + 1));
        event("young", daysAgo(700));
        jdbc.sql(
                        "insert into monitoring.mail_trial (address, server, asked_by, asked_at) values ('a@b.cn', '', 'admin', ?)")
                .param(daysAgo(400))
                .update();
        jdbc.sql("insert into monitoring.password_reset (account, asked_from, asked_at) values ('x', '10.0.0.1', ?)")
                .param(daysAgo(200))
                .update();
        jdbc.sql(
                        """
                insert into monitoring.quiz_attempt (year, person_id, questions, begun_at) values (2020, 'x', '[]', ?)""")
                .param(daysAgo(6 * 366))
                .update();
        retention.deleteWhatIsDue();
        assertThat(count("account_event where account = 'old'")).isZero();
        assertThat(count("account_event where account = 'young'")).isOne();
        assertThat(count("mail_trial")).isZero();
        assertThat(count("password_reset")).isZero();
        assertThat(count("quiz_attempt where person_id = 'x'")).isZero();
        assertThat(retention.newest(10))
                .extracting(Retention.Run::kind)
                .contains(Kept.ACCOUNT_EVENTS, Kept.MAIL_TRIALS, Kept.PASSWORD_RESETS, Kept.QUIZ_ATTEMPTS);
        int runs = retention.newest(100).size();
        retention.deleteWhatIsDue();
        assertThat(retention.newest(100)).hasSize(runs);
    }

    @Test
    void whatTheLawKeepsNobodyDeletesBefore() {
        Instant now = Instant.now();
        event("fresh", Timestamp.from(now.minus(Duration.ofDays(179))));
        assertThatThrownBy(() -> jdbc.sql("delete from monitoring.account_event where account = 'fresh'")
                        .update())
                .hasMessageContaining("不得更改");
        event("ripe", Timestamp.from(now.minus(Duration.ofDays(181))));
        assertThatThrownBy(() -> jdbc.sql("update monitoring.account_event set detail = 'x' where account = 'ripe'")
                        .update())
                .hasMessageContaining("不得更改");
        for (String table : new String[] {"retention_run", "personal_reveal", "personal_export"}) {
            assertThatThrownBy(() -> jdbc.sql("truncate monitoring." + table).update())
                    .as(table)
                    .hasMessageContaining("不得更改");
        }
    }

    @Test
    void whoeverLeftLongAgoIsReachedNoMoreAndStaysKnown() {
        jdbc.sql(
                        """
                insert into monitoring.person (id, name, unit_code, email, phone, ends_on)
                values ('neu-old', '旧人', '101', 'old@zzut.example', '123', ?), ('neu-late', '新人', '101', 'late@zzut.example', '123', ?)""")
                .params(daysAgo(400), daysAgo(300))
                .update();
        retention.deleteWhatIsDue();
        assertThat(count("person where id = 'neu-old' and email = '' and phone = '' and name = '旧人'"))
                .isOne();
        assertThat(count("person where id = 'neu-late' and email <> ''")).isOne();
    }
}
