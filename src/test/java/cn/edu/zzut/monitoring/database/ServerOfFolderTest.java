package cn.edu.zzut.monitoring.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.database.ServerOfFolder.Running;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Only the server of our own data folder is ever stopped. */
class ServerOfFolderTest {

    private static final Path OURS = Path.of("/srv/monitoring/data/postgres");
    private static final Instant STARTED = Instant.ofEpochSecond(1_790_000_000);
    private static final ServerOfFolder NAMED =
            ServerOfFolder.of(List.of("4711", OURS.toString(), "1790000000", "40001", "", "localhost"));

    private static Running process(String command, Instant startedAt, String... arguments) {
        return new Running(Optional.of(command), Optional.of(startedAt), Optional.of(List.of(arguments)));
    }

    @Test
    void ourOwnServerIsRecognised() {
        Running own = process("/tmp/embedded-pg/bin/postgres", STARTED, "-D", OURS.toString(), "-p", "40001");
        assertThat(NAMED.is(own, OURS)).isTrue();
        assertThat(NAMED.is(new Running(own.command(), own.startedAt(), Optional.empty()), OURS))
                .as("where the system does not tell arguments")
                .isTrue();
    }

    @Test
    void thePostgresOfTheMachineThatHasTheNumberNowIsLeftAlone() {
        Running other = process("/usr/lib/postgresql/17/bin/postgres", STARTED, "-D", "/var/lib/postgresql/17/main");
        assertThat(NAMED.is(other, OURS)).isFalse();
        Running later = process("/tmp/embedded-pg/bin/postgres", STARTED.plusSeconds(3600), "-D", OURS.toString());
        assertThat(NAMED.is(later, OURS)).isFalse();
    }

    @Test
    void aProgramWithPostgresInItsPathIsLeftAlone() {
        Running exporter = process("/opt/postgres/bin/postgres_exporter", STARTED, OURS.toString());
        assertThat(NAMED.is(exporter, OURS)).isFalse();
    }

    @Test
    void aFolderThatCameFromElsewhereNamesNobody() {
        ServerOfFolder copied = ServerOfFolder.of(List.of("4711", "/home/other/data/postgres", "1790000000"));
        Running own = process("/tmp/embedded-pg/bin/postgres", STARTED, "-D", OURS.toString());
        assertThat(copied.is(own, OURS)).isFalse();
    }

    @Test
    void aBrokenFileNamesNobody() {
        assertThatThrownBy(() -> ServerOfFolder.of(List.of("4711"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ServerOfFolder.of(List.of("x", "/", "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
