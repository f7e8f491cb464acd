package cn.edu.zzut.monitoring.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever comes second to a database waits until the first has started, or has died. */
class StartTurnTest {

    @TempDir
    Path folder;

    @Test
    void theSecondWaitsForTheFirst() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start()) {
            StartTurn first = StartTurn.take(connection(server));
            CompletableFuture<StartTurn> second = taken(server);
            assertThat(second)
                    .as("while the first starts")
                    .failsWithin(1, TimeUnit.SECONDS)
                    .withThrowableOfType(java.util.concurrent.TimeoutException.class);
            first.end();
            assertThat(second).succeedsWithin(20, TimeUnit.SECONDS);

            CompletableFuture<StartTurn> third = taken(server);
            // as when the application is killed
            try (Connection killer = connection(server);
                    var statement = killer.createStatement()) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted");
            }
            assertThat(third).succeedsWithin(20, TimeUnit.SECONDS);
            third.join().end();
        }
    }

    private static CompletableFuture<StartTurn> taken(EmbeddedPostgres server) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return StartTurn.take(connection(server));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Connection connection(EmbeddedPostgres server) throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }
}
