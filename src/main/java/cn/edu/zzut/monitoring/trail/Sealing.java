package cn.edu.zzut.monitoring.trail;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains what has been committed, shortly after it: whoever acts waits for nobody, however long their transaction is, and one
 * at a time adds to the chain.
 */
@Component
class Sealing {

    private static final int MOST_AT_ONCE = 1_000;
    private static final long LOCK = 8_205_417_003L;
    private static final String TAKEN =
            """
            delete from monitoring.trail_open where entry in (
                select o.entry from monitoring.trail_open o join monitoring.trail t on t.id = o.entry order by o.entry limit ?)
            returning entry""";
    private static final String CONTENT =
            "select t.id, " + SealedEntries.CONTENT + " from monitoring.trail t where t.id = any(?) order by t.id";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Sealing(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Open(long entry, String content) {}

    /** Nothing where somebody else is at it. */
    void sealAll() {
        while (Boolean.TRUE.equals(transaction.execute(running -> seal()))) {
            // there may be more
        }
    }

    private boolean seal() {
        if (!Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            return false;
        }
        Long[] taken = jdbc.queryForList(TAKEN, Long.class, MOST_AT_ONCE).toArray(Long[]::new);
        if (taken.length == 0) {
            return false;
        }
        List<Open> open = jdbc.query(CONTENT, (row, n) -> new Open(row.getLong(1), row.getString(2)), (Object) taken);
        ChainEnd end = ChainEnd.of(jdbc);
        long number = end.number();
        String previous = end.hash();
        List<Object[]> seals = new java.util.ArrayList<>();
        for (Open one : open) {
            number++;
            String said = EntryHash.ofContent(one.content());
            String hash = EntryHash.of(number, previous, said);
            seals.add(new Object[] {number, one.entry(), previous, said, hash});
            previous = hash;
        }
        jdbc.batchUpdate(
                "insert into monitoring.trail_seal (number, entry, previous, said, hash) values (?, ?, ?, ?, ?)",
                seals);
        return taken.length == MOST_AT_ONCE;
    }
}
