package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same, sent several times in one moment, is done once, and whoever was too late hears why. */
@SchoolTest
class SixAtOnceTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private static List<Integer> atOnce(int times, IntFunction<Integer> asks) {
        List<CompletableFuture<Integer>> all = IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> asks.apply(i), task -> new Thread(task).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void aRoleIsGivenOnce() {
        Browser admin = new Browser(port, "admin");
        String path = "/api/setup/people/x02-filer/roles/DATA_LEAD";
        try {
            int before = duties(admin);
            assertThat(atOnce(6, i -> admin.put(path, Map.of()).status()))
                    .contains(200)
                    .isSubsetOf(200, 409);
            assertThat(duties(admin)).isEqualTo(before + 1);
        } finally {
            assertThat(admin.put(path, Map.of("endsOn", story.clock.today().toString()))
                            .status())
                    .isEqualTo(200);
        }
    }

    private static int duties(Browser admin) {
        return admin.get("/api/setup/people/x02-filer/history").json().size();
    }

    @Test
    void aQuestionIsAskedOnce() {
        story.assigned(year, "4-2", "104", "201");
        Browser filer = new Browser(port, "x01-filer");
        String path = "/api/training/" + year + "/definition-questions";
        Map<String, Object> question = Map.of("table", "4-2", "column", "", "text", "怎么填？");
        assertThat(atOnce(6, i -> filer.post(path, question).status())).containsOnly(200);
        assertThat(filer.get("/api/training/definition-questions?table=4-2").json())
                .hasSize(1);
    }

    @Test
    void aTaskIsDoneOnce() {
        story.assigned(year, "4-2", "104", "201");
        Submission part =
                story.submissions.assisting(year, new TableCode("4-2")).get(0);
        Task fill = story.task(
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201")), "fill");
        story.uploads(part);
        Browser filer = new Browser(port, "x01-filer");
        Map<String, Object> answers = Map.of("variables", Map.of("responsible", Map.of("value", true)));
        List<Integer> came = atOnce(6, i -> filer.post("/engine-rest/task/" + fill.getId() + "/submit-form", answers)
                .status());
        assertThat(came).containsOnlyOnce(204).isSubsetOf(204, 409, 410);
    }
}
