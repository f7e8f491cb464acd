package cn.edu.zzut.monitoring.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How long it is kept what a mail said. That it was sent, to whom, when and about what stays: nothing is sent twice, and
 * who was told is known. What has not been sent keeps its words.
 */
@Component
public class MailRetention {

    private static final Logger LOG = LoggerFactory.getLogger(MailRetention.class);
    private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Period kept;

    /** @param kept from the day of sending, such as P2Y or P400D */
    MailRetention(JdbcClient jdbc, Clock clock, @Value("${monitoring.mail.retention:P2Y}") Period kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 40 0 * * *", zone = "Asia/Shanghai")
    public void forget() {
        Timestamp before =
                Timestamp.from(clock.instant().atZone(SCHOOL).minus(kept).toInstant());
        int all = 0;
        int now;
        do {
            now = forget(before);
            all += now;
        } while (now == AT_ONCE);
        if (all > 0) {
            LOG.info("{}封{}以前发出的邮件只留发送记录，内容已清除", all, before.toInstant());
        }
    }

    private int forget(Timestamp before) {
        return jdbc.sql(
                        """
                        update monitoring.mail set body = '', html = '' where id in (
                            select id from monitoring.mail where state = 'SENT' and sent_at < ? and body <> ''
                            order by sent_at limit ? for update skip locked)""")
                .params(before, AT_ONCE)
                .update();
    }
}
