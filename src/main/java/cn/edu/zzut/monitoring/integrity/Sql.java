package cn.edu.zzut.monitoring.integrity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What every kind asks. */
final class Sql {

    private Sql() {}

    static long number(Connection database, String select) throws SQLException {
        try (PreparedStatement asked = database.prepareStatement(select);
                ResultSet answer = asked.executeQuery()) {
            return answer.next() ? answer.getLong(1) : 0;
        }
    }

    /** The first line of what the database says. */
    static String reason(SQLException e) {
        String message = e.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
