package cn.edu.zzut.monitoring.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** 历史年度原件: the files that past years were read from; of those that were given up nothing is kept. */
final class PastYearsKind implements Kind {

    private static final String KEPT = " from monitoring.past_year where state <> 'ABANDONED'";
    private static final String PIECES =
            "select number, content from monitoring.past_year_piece where past_year_id = ? order by number";

    @Override
    public String title() {
        return "历史年度原件";
    }

    @Override
    public long count(Connection database) throws SQLException {
        return isThere(database) ? Sql.number(database, "select count(*)" + KEPT) : 0;
    }

    /** Databases of versions before may not have the table yet. */
    private static boolean isThere(Connection database) throws SQLException {
        return Sql.number(
                        database,
                        "select count(*) from information_schema.tables where table_schema = 'monitoring'"
                                + " and table_name = 'past_year_piece'")
                > 0;
    }

    @Override
    public void look(Connection database, Look look) throws SQLException {
        if (!isThere(database)) {
            return;
        }
        try (PreparedStatement listed =
                        database.prepareStatement("select id, year, sha256, size" + KEPT + " order by id");
                PreparedStatement pieces = database.prepareStatement(PIECES)) {
            // of a megabyte each
            pieces.setFetchSize(1);
            try (ResultSet found = listed.executeQuery()) {
                while (found.next()) {
                    String fault = Pieces.fault(pieces, found.getLong(1), found.getLong(4), found.getString(3));
                    if (!fault.isEmpty()) {
                        look.differs(new Difference(title(), found.getInt(2), "", "", found.getString(1), fault));
                    }
                    look.looked();
                }
            }
        }
    }
}
