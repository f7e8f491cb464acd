package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever wanted something of a database that is away is told so, and when to try again. */
class WithoutADatabaseTest {

    static Stream<SQLException> away() {
        return Stream.of(
                new SQLException("Connection refused", "08001"),
                new SQLException("An I/O error occurred", "08006"),
                new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("the database system is starting up", "57P03"),
                new SQLException("sorry, too many clients already", "53300"),
                new SQLException("Connection is closed"),
                new SQLTransientConnectionException("Connection is not available, request timed out after 3000ms"));
    }

    @ParameterizedTest
    @MethodSource("away")
    void isBusyForAWhile(SQLException thrown) {
        assertThat(Refusal.in(new IllegalStateException("a framework's", thrown)))
                .containsInstanceOf(Refusal.Busy.class)
                .get()
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains("没有生效", "再试"));
    }

    @Test
    void aStatementThatIsWrongIsAMistake() {
        assertThat(Refusal.in(new SQLException("syntax error", "42601"))).isEmpty();
        assertThat(Refusal.in(new SQLException("duplicate key", "23505"))).isEmpty();
    }
}
