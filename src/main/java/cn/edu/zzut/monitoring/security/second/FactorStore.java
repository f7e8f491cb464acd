package cn.edu.zzut.monitoring.security.second;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors as the database has them. */
@Repository
class FactorStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactorStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Kept(String sealed, Instant since, long lastStep) {}

    Optional<Kept> find(String account) {
        return jdbc.sql("select sealed_secret, since, last_step from monitoring.second_factor where account = ?")
                .param(account)
                .query((row, n) ->
                        new Kept(row.getString(1), row.getTimestamp(2).toInstant(), row.getLong(3)))
                .optional();
    }

    Set<String> accounts() {
        return Set.copyOf(jdbc.sql("select account from monitoring.second_factor")
                .query(String.class)
                .list());
    }

    /** What phones make their codes of, of all accounts. */
    List<String> sealed() {
        return jdbc.sql("select sealed_secret from monitoring.second_factor")
                .query(String.class)
                .list();
    }

    /** False where there is one already. */
    boolean add(String account, String sealed, long step) {
        return jdbc.sql(
                                """
                        insert into monitoring.second_factor (account, sealed_secret, since, last_step) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(account, sealed, Timestamp.from(clock.instant()), step)
                        .update()
                > 0;
    }

    /** False where the step, or a later one, has been taken: also by somebody in the same moment. */
    boolean take(String account, long step) {
        return jdbc.sql("update monitoring.second_factor set last_step = ? where account = ? and last_step < ?")
                        .params(step, account, step)
                        .update()
                > 0;
    }

    /** The former ones are good for nothing then. */
    void renew(String account, List<String> hashes) {
        jdbc.sql("delete from monitoring.second_factor_recovery where account = ?")
                .param(account)
                .update();
        hashes.forEach(
                hash -> jdbc.sql("insert into monitoring.second_factor_recovery (account, code_hash) values (?, ?)")
                        .params(account, hash)
                        .update());
    }

    boolean use(String account, String hash) {
        return jdbc.sql(
                                "update monitoring.second_factor_recovery set used_at = ? where account = ? and code_hash = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), account, hash)
                        .update()
                > 0;
    }

    int unused(String account) {
        return jdbc.sql("select count(*) from monitoring.second_factor_recovery where account = ? and used_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    boolean remove(String account) {
        return jdbc.sql("delete from monitoring.second_factor where account = ?")
                        .param(account)
                        .update()
                > 0;
    }
}
