package cn.edu.zzut.monitoring.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;

/** Whether the chain holds, looked at from its beginning. */
@Service
public class TrailVerification {

    private final DataSource dataSource;

    TrailVerification(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * @param first the number at which it first does not hold, with what is wrong; empty where it holds
     * @param faults how many do not hold
     */
    public record Found(ChainEnd end, Optional<Break> first, long faults) {

        public boolean holds() {
            return faults == 0;
        }
    }

    /**
     * @param number in the chain; 0 where the entry is in none
     * @param entry its number in the table
     */
    public record Break(long number, long entry, String what) {}

    public Found look() {
        Faults faults = new Faults();
        try (Connection database = dataSource.getConnection()) {
            database.setAutoCommit(false);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            try {
                Chain chain = SealedEntries.look(database, faults);
                return new Found(new ChainEnd(chain.length(), chain.end()), faults.first, faults.count);
            } finally {
                database.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }

    private static final class Faults implements SealedEntries.Seen {

        private Optional<Break> first = Optional.empty();
        private long count;

        @Override
        public void link(Link link, Optional<String> fault) {
            fault.ifPresent(what -> add(new Break(link.number(), link.entry(), what)));
        }

        @Override
        public void loose(long entry) {
            add(new Break(0, entry, "记录不在链中，也不在等待封存"));
        }

        private void add(Break found) {
            count++;
            if (first.isEmpty()) {
                first = Optional.of(found);
            }
        }
    }
}
