package cn.edu.zzut.monitoring.security.password;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords and known places as the database has them, whatever becomes of the running transaction. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class FailureStore {

    /** What counts for all accounts, or for all places. */
    static final String ALL = "";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PLACE_KEPT = Duration.ofDays(180);
    private static final int MOST_PLACES = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    FailureStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From where, and until when; it may be over. */
    public record Pause(String account, String place, Instant until) {

        String where() {
            if (place.isEmpty()) {
                return "没有登录过的地址";
            }
            return place.startsWith(Place.BROWSER) ? "本人用过的浏览器" : place;
        }

        boolean isOf(String whose, String from) {
            return account.equals(whose) && place.equals(from);
        }
    }

    /** When somebody signed in to the account from the place last; empty for a place that is strange to it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Instant> known(String account, String place) {
        return jdbc.sql("select last_at from monitoring.sign_in_place where account = ? and place = ?")
                .params(account, place)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** What has failed for the account from the place, from the place for all accounts, for the account from all places. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Pause> failed(String account, String place) {
        return jdbc.sql(
                        """
                        select account, place, until from monitoring.sign_in_failure
                        where (account = ? and place in (?, '')) or (account = '' and place = ?)""")
                .params(account, place, place)
                .query((row, n) -> pause(row))
                .list();
    }

    /** Counts one more; how many count now. */
    public double count(String account, String place, Ladder ladder) {
        Instant now = clock.instant();
        jdbc.sql("delete from monitoring.sign_in_failure where last_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        jdbc.sql(
                        """
                        insert into monitoring.sign_in_failure (account, place, failures, last_at, until) values (?, ?, 0, ?, ?)
                        on conflict do nothing""")
                .params(account, place, Timestamp.from(now), Timestamp.from(now))
                .update();
        double failures = 1
                + jdbc.sql(
                                "select failures, last_at from monitoring.sign_in_failure where account = ? and place = ? for update")
                        .params(account, place)
                        .query((row, n) -> ladder.left(
                                row.getDouble(1), row.getTimestamp(2).toInstant(), now))
                        .single();
        jdbc.sql(
                        "update monitoring.sign_in_failure set failures = ?, last_at = ?, until = ? where account = ? and place = ?")
                .params(failures, Timestamp.from(now), Timestamp.from(now.plus(ladder.pause(failures))), account, place)
                .update();
        return failures;
    }

    /** The right password came from there. */
    public void opened(String account, List<String> places) {
        Instant now = clock.instant();
        jdbc.sql("delete from monitoring.sign_in_failure where account = ? and place = any(?)")
                .params(account, places.toArray(String[]::new))
                .update();
        places.forEach(place -> jdbc.sql(
                        """
                        insert into monitoring.sign_in_place (account, place, last_at) values (?, ?, ?)
                        on conflict (account, place) do update set last_at = excluded.last_at
                        where sign_in_place.last_at < excluded.last_at - interval '1 hour'""")
                .params(account, place, Timestamp.from(now))
                .update());
        jdbc.sql(
                        """
                        delete from monitoring.sign_in_place where account = ? and (last_at < ? or place not in (
                            select place from monitoring.sign_in_place where account = ? order by last_at desc limit ?))""")
                .params(account, Timestamp.from(now.minus(PLACE_KEPT)), account, MOST_PLACES)
                .update();
    }

    /** What holds for accounts now, the longest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Pause> pauses() {
        return jdbc.sql(
                        """
                        select account, place, until from monitoring.sign_in_failure where until > ? and account <> ''
                        order by until desc limit 1000""")
                .param(Timestamp.from(clock.instant()))
                .query((row, n) -> pause(row))
                .list();
    }

    /** Nobody waits for the account any more, from wherever; what was held against it. */
    public List<Pause> end(String account) {
        return jdbc.sql(
                        """
                        delete from monitoring.sign_in_failure where account = ?
                        or (account = '' and place in (select place from monitoring.sign_in_failure where account = ?))
                        returning account, place, until""")
                .params(account, account)
                .query((row, n) -> pause(row))
                .list();
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return new Pause(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant());
    }

    /** Nothing is known of the account any more. */
    public void forget(String account) {
        Arrays.asList("sign_in_failure", "sign_in_place")
                .forEach(table -> jdbc.sql("delete from monitoring." + table + " where account = ?")
                        .param(account)
                        .update());
    }
}
