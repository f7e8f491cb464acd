package cn.edu.zzut.monitoring.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.trouble.Troubles;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is silent is dead, what it was at is over, and who lives is left alone; a wrong clock keeps a node out. */
@SchoolTest
class NodesTest {

    @Autowired
    Nodes nodes;

    @Autowired
    NodeStore store;

    @Autowired
    Troubles troubles;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noOtherNodeWasThere() {
        jdbc.sql("delete from monitoring.year_check where node in ('silent', 'living')")
                .update();
        store.forget("silent");
        store.forget("living");
    }

    private void checksAYear(String node, int which) {
        store.beat(node, node, "1", Duration.ZERO);
        jdbc.sql(
                        """
                        insert into monitoring.year_check (year, started_by, started_at, tables, node)
                        select year, 'office', now(), 1, ? from monitoring.cycle order by year offset ? limit 1""")
                .params(node, which)
                .update();
    }

    private List<String> running() {
        return jdbc.sql(
                        "select node from monitoring.year_check where finished_at is null and node in ('silent', 'living')")
                .query(String.class)
                .list();
    }

    @Test
    void whatASilentOneWasAtIsOverAndWhatALivingOneIsAtGoesOn() {
        checksAYear("silent", 0);
        checksAYear("living", 1);
        assertThat(running()).containsExactlyInAnyOrder("silent", "living");
        jdbc.sql(
                        "update monitoring.node set beat_at = clock_timestamp() - interval '16 seconds' where executor = 'silent'")
                .update();
        await().until(() -> running().equals(List.of("living")));
        assertThat(store.silentFor(Duration.ofSeconds(15))).doesNotContain("silent");
    }

    @Test
    void oneOfThoseThatAreThereIsTheFirst() {
        store.beat("living", "living", "1", Duration.ZERO);
        jdbc.sql("update monitoring.node set began_at = '2000-01-01' where executor = 'living'")
                .update();
        assertThat(nodes.isFirst()).isFalse();
        store.ends("living");
        assertThat(store.first()).isNotEqualTo(java.util.Optional.of("living"));
    }

    @Test
    void aWrongClockKeepsANodeOutUntilItIsRightAgain() {
        NodeClock clock = new NodeClock(troubles, Duration.ofSeconds(5), "other-machine", "8080");
        clock.measured(new ClockGap(Duration.ofMinutes(5), Duration.ZERO));
        assertThat(clock.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(troubles.open())
                .anyMatch(one ->
                        one.whose().equals("other-machine:8080") && one.reason().contains("快300秒"));
        clock.measured(ClockGap.NONE);
        assertThat(clock.health().getStatus()).isEqualTo(Status.UP);
        assertThat(troubles.open()).noneMatch(one -> one.whose().equals("other-machine:8080"));
    }
}
