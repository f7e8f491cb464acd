package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.OtherJvm;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two applications start at the same moment on an empty database: one makes what there has to be, the other waits. */
class TwoAtOnceTest {

    @TempDir
    Path folder;

    @Test
    void bothLive() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start()) {
            String url = database.getJdbcUrl("postgres", "postgres");
            List<CompletableFuture<OtherJvm>> both = Stream.of("one", "other")
                    .map(name -> CompletableFuture.supplyAsync(() -> OtherJvm.inProduction(url, folder.resolve(name))))
                    .toList();
            try (OtherJvm one = both.get(0).join();
                    OtherJvm other = both.get(1).join()) {
                for (OtherJvm school : List.of(one, other)) {
                    assertThat(new Browser(school.port(), "admin", "secret")
                                    .get("/api/setup/organization")
                                    .status())
                            .isEqualTo(200);
                }
            }
            try (var connection = database.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select (select count(*) from act_re_deployment),"
                            + " (select count(*) from act_id_user where id_ = 'admin'),"
                            + " (select count(*) from act_re_procdef where version_ > 1)")) {
                assertThat(row.next()).isTrue();
                assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
                        .as("deployments, administrators, diagrams deployed twice")
                        .containsExactly(1, 1, 0);
            }
        }
    }
}
