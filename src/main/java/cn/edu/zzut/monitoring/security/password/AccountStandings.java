package cn.edu.zzut.monitoring.security.password;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What holds for accounts beside name and password. */
@Service
@Transactional
public class AccountStandings {

    private static final Standing USUAL = new Standing(false, 0);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AccountStandings(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Standing of(String account) {
        return jdbc.sql("select must_change, epoch from monitoring.account_standing where account = ?")
                .param(account)
                .query((row, n) -> new Standing(row.getBoolean(1), row.getInt(2)))
                .optional()
                .orElse(USUAL);
    }

    /** The password was given by somebody else; whoever goes by the former one is signed out. */
    public void mustChange(String account) {
        set(account, true);
    }

    /** The password is the person's own now; whoever goes by the former one is signed out. */
    public void ownPassword(String account) {
        set(account, false);
    }

    /** The account is no more: also whoever is given one of the same name goes on with none of its sessions. */
    public void over(String account) {
        set(account, false);
        events.publishEvent(new AccountDeleted(account));
    }

    /** Whoever is signed in is signed out. */
    public void endSessions(String account) {
        jdbc.sql(
                        """
                        insert into monitoring.account_standing (account, epoch) values (?, 1)
                        on conflict (account) do update set epoch = account_standing.epoch + 1""")
                .param(account)
                .update();
    }

    private void set(String account, boolean mustChange) {
        jdbc.sql(
                        """
                        insert into monitoring.account_standing (account, must_change, epoch) values (?, ?, 1)
                        on conflict (account) do update set must_change = excluded.must_change, epoch = account_standing.epoch + 1""")
                .params(account, mustChange)
                .update();
    }

    /**
     * @param mustChange whether nothing is answered before the password is changed
     * @param epoch how often all sessions have been ended
     */
    public record Standing(boolean mustChange, int epoch) {}
}
