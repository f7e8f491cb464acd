package cn.edu.zzut.monitoring.process.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The engine keeps a text of at most 4,000 characters and rolls back the work of whoever wrote more, or whose words came to
 * more together with what is said around them. What people may write is bounded by the forms; the engine's columns have no
 * bound of their own, which PostgreSQL changes without touching a row.
 */
public final class LongTexts {

    private static final List<String> TABLES = List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail");
    private static final String COLUMN = "text_";

    private LongTexts() {}

    /** Takes the bound away where there is one; the tables have to be there. */
    public static void allow(DataSource database) {
        try (Connection connection = database.getConnection()) {
            for (String table : TABLES) {
                if (isBounded(connection, table)) {
                    widen(connection, table);
                }
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the engine's columns for texts cannot be widened; the database user must own its tables", e);
        }
    }

    private static boolean isBounded(Connection connection, String table) throws SQLException {
        try (PreparedStatement bound = connection.prepareStatement("select 1 from information_schema.columns where"
                + " table_schema = current_schema() and table_name = ? and column_name = ? and"
                + " character_maximum_length is not null")) {
            bound.setString(1, table);
            bound.setString(2, COLUMN);
            try (ResultSet found = bound.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void widen(Connection connection, String table) throws SQLException {
        try (Statement change = connection.createStatement()) {
            change.execute("alter table " + table + " alter column " + COLUMN + " type text");
        }
    }
}
