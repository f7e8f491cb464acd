package cn.edu.zzut.monitoring.integrity;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes every hash of a database anew and compares. What carries none is not looked at: accountability records, which
 * change as they are handled, and data given out, of which only the hash is kept.
 */
public final class HashCheck {

    private final List<Kind> kinds;

    public HashCheck(Catalogs catalogs) {
        kinds = new ArrayList<>(List.of(new VersionRowsKind(catalogs), PairedKind.AUDITS, PairedKind.LOCKS));
        kinds.addAll(Hashed.all());
        kinds.add(new PastYearsKind());
        kinds.add(new PackagesKind());
        kinds.add(new TrailKind());
    }

    /** Told how far it is. */
    public interface Progress {

        void at(long looked, long all);
    }

    /**
     * Changes nothing, and sees the database as it is at one moment.
     *
     * @param database the connection's transaction is ended; it is left read-only
     */
    public Outcome look(Connection database, Progress progress) throws SQLException {
        database.setAutoCommit(false);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        database.setReadOnly(true);
        try {
            long all = 0;
            for (Kind kind : kinds) {
                all += kind.count(database);
            }
            long total = all;
            Look look = new Look(looked -> progress.at(looked, total));
            for (Kind kind : kinds) {
                kind.look(database, look);
                look.ended(kind.title());
            }
            return look.outcome();
        } finally {
            if (!database.isClosed()) {
                database.rollback();
            }
        }
    }
}
