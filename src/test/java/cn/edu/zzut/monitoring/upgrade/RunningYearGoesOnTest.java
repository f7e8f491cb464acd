package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.integrity.HashCheck;
import cn.edu.zzut.monitoring.integrity.Outcome;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.MadeApplication;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The version before was stopped in the middle of a year, at one moment or another, and today's starts on its database: each
 * task that waits can be opened and done, what falls due is noticed, and the year ends by its own diagrams in the archive.
 */
class RunningYearGoesOnTest {

    /** What experts find leads to rectifications, which are yet to begin there. */
    private static final Set<Moment> WITH_COMMENTS =
            EnumSet.of(Moment.REVIEWING, Moment.ANSWERING, Moment.DELIBERATING);

    @TempDir
    static Path folder;

    static EmbeddedPostgres server;

    @BeforeAll
    static void aServer() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .start();
    }

    @AfterAll
    static void theServerEnds() throws Exception {
        server.close();
    }

    private static String database(Moment moment) throws Exception {
        String name = moment.name().toLowerCase(Locale.ROOT);
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        String url = server.getJdbcUrl("postgres", name);
        DatabaseOfBefore.into(url, moment);
        return url;
    }

    @ParameterizedTest
    @EnumSource
    void theYearEndsInTheArchive(Moment moment) throws Exception {
        String url = database(moment);
        Set<String> before = deployments(url);
        try (MadeApplication school =
                MadeApplication.demo(url, folder.resolve(moment.name()), MadeApplication.JOBS_RUN)) {
            RunningYear year = new RunningYear(school.port());
            year.looksAtForms();
            assertThat(year.all(task -> true)).as("what waits").isNotEmpty();
            year.fallsDue();
            year.ends();
            itIsInGoodOrder(school.port(), year);
            if (WITH_COMMENTS.contains(moment)) {
                assertThat(deploymentsOf(school, "rectification"))
                        .as("what began later goes by today's diagrams")
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(before);
            }
            assertThat(deploymentsOf(school, "annual-monitoring"))
                    .as("the year ended by its own")
                    .isNotEmpty()
                    .isSubsetOf(before);
        }
        nothingWasAltered(url);
    }

    private static Set<String> deployments(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select id_ from act_re_deployment")) {
            Set<String> deployments = new TreeSet<>();
            while (found.next()) {
                deployments.add(found.getString(1));
            }
            return deployments;
        }
    }

    /** Where the diagrams come from by which such instances went, with all that they called. */
    private static Set<String> deploymentsOf(MadeApplication school, String process) {
        var history = school.bean(HistoryService.class);
        var repository = school.bean(RepositoryService.class);
        Set<String> deployments = new TreeSet<>();
        history.createHistoricProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .flatMap(root -> history.createHistoricProcessInstanceQuery().list().stream()
                        .filter(instance -> root.getId().equals(instance.getRootProcessInstanceId())))
                .forEach(instance -> deployments.add(repository
                        .getProcessDefinition(instance.getProcessDefinitionId())
                        .getDeploymentId()));
        return deployments;
    }

    private static void itIsInGoodOrder(int port, RunningYear year) {
        Browser office = new Browser(port, "office");
        assertThat(year.progress().path("stages").findValuesAsText("state")).containsOnly("DONE");
        for (String trouble : List.of("incident/count", "job/count?withException=true")) {
            assertThat(office.get("/engine-rest/" + trouble)
                            .json()
                            .path("count")
                            .asInt(-1))
                    .as(trouble)
                    .isZero();
        }
        JsonNode archive = office.post("/api/cycles/" + RunningYear.YEAR + "/packages/archive/verification", Map.of())
                .json();
        assertThat(archive.path("verdict").asText()).as(archive.toString()).isEqualTo("WHOLE");
        assertThat(archive.path("faults")).isEmpty();
        JsonNode trail = office.get("/api/trail/verification").json();
        assertThat(trail.path("holds").asBoolean()).as(trail.toString()).isTrue();
        assertThat(trail.path("length").asLong()).isPositive();
    }

    private static void nothingWasAltered(String url) throws SQLException {
        try (Connection now = DriverManager.getConnection(url)) {
            Outcome outcome = new HashCheck(Catalogs.readFrom(now)).look(now, (looked, all) -> {});
            assertThat(outcome.differences()).isEmpty();
            assertThat(outcome.looked()).isGreaterThan(100);
        }
    }
}
