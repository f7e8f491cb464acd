package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.LogBook;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people read when a form is not taken: the sentence, by its kind; and what happens when several submit at once. */
@SchoolTest
class RefusalsByRestTest {

    private static final TableCode COURSES = new TableCode("4-2");

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYear() {
        year = story.newYear();
    }

    private Answer submits(Task task, Map<String, Object> answers) {
        return submits(task.getAssignee(), task.getId(), answers);
    }

    private Answer submits(String person, String task, Map<String, Object> answers) {
        Map<String, Object> variables = answers.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, answer -> Map.of("value", answer.getValue())));
        return new Browser(port, person)
                .post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
    }

    private Task fillingTask() {
        story.assigned(year, "4-2", "104", "201", "202");
        return story.task(
                story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201")), "fill");
    }

    @Test
    void aFormThatComesTooEarlyIsRefusedWithItsSentenceAlone() {
        Task fill = fillingTask();
        try (LogBook log = new LogBook()) {
            Answer refused = submits(fill, Map.of("responsible", true));
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.json().path("message").asText()).isEqualTo("还没有上传数据，请先在“填报数据”页签上传工作簿，再提交。");
            assertThat(refused.text()).doesNotContain("Cannot", "ENGINE", "cn.edu.zzut", fill.getId());
            assertThat(log.lines()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getThrowableProxy()).isNull();
                assertThat(line.getFormattedMessage())
                        .contains("user=x01-filer", "year=" + year, "table=4-2", "unit=201");
            });
        }
    }

    @Test
    void anAnswerThatIsMissingIsInvalid() {
        Answer refused = submits(fillingTask(), Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).startsWith("请勾选“").endsWith("”后再提交。");
    }

    @Test
    void somebodyElsesTaskIsNotYours() {
        Answer refused = submits("x02-filer", fillingTask().getId(), Map.of("responsible", true));
        assertThat(refused.status()).isBetween(403, 404);
        assertThat(refused.json().path("message").asText())
                .containsPattern("\\p{IsHan}")
                .doesNotContain("ENGINE", "x02-filer");
    }

    @Test
    void aTaskThatIsDoneIsGoneAndAnUnknownOneIsNotThere() {
        Task fill = fillingTask();
        story.uploads(story.submissions.assisting(year, COURSES).get(0));
        assertThat(submits(fill, Map.of("responsible", true)).status()).isEqualTo(204);
        Answer gone = submits(fill, Map.of("responsible", true));
        assertThat(gone.status()).as(gone.text()).isEqualTo(410);
        assertThat(gone.json().path("message").asText()).contains("已经完成");
        assertThat(submits("x02-filer", fill.getId(), Map.of()).status()).isEqualTo(404);
        assertThat(submits("x01-filer", "no-such-task", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void headsWhoApproveAtTheSameMomentAllSucceed() throws Exception {
        List<String> units = List.of("101", "105", "201", "202");
        story.assigned(year, "4-2", "104", units.toArray(String[]::new));
        ProcessInstance collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "按培养方案填报");
        List<Submission> parts = story.submissions.assisting(year, COURSES);
        Submission college = parts.stream()
                .filter(part -> part.unit().value().equals("201"))
                .findFirst()
                .orElseThrow();
        parts.forEach(part -> story.uploads(part, story.sample(college)));
        story.tasks(collection, "fill").forEach(fill -> story.completes(fill, "responsible", true));
        List<Task> audits = story.tasks(collection, "unit-head-audit");
        assertThat(audits).hasSize(units.size());

        List<Answer> answers = atOnce(audits.stream()
                .<Callable<Answer>>map(
                        audit -> () -> submits(audit, Map.of("decision", "approve", "responsible", true)))
                .toList());

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.text()).isEqualTo(204));
        assertThat(story.submissions.assisting(year, COURSES))
                .extracting(Submission::state)
                .containsOnly(SubmissionState.AUDITED);
    }

    @Test
    void ofTwoWhoCompleteTheSameTaskOneWins() throws Exception {
        Task fill = fillingTask();
        story.uploads(story.submissions.assisting(year, COURSES).get(0));
        List<Answer> answers = atOnce(IntStream.range(0, 2)
                .<Callable<Answer>>mapToObj(i -> () -> submits(fill, Map.of("responsible", true)))
                .toList());
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status == 204)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.status()).as(lost.text()).isIn(409, 410);
                    assertThat(lost.json().path("message").asText()).containsPattern("\\p{IsHan}");
                });
    }

    @Test
    void ofThoseWhoLaunchTheSameYearOneDoes() throws Exception {
        List<Answer> answers = atOnce(IntStream.range(0, 4)
                .<Callable<Answer>>mapToObj(
                        i -> () -> new Browser(port, "office").post("/api/cycles", Map.of("year", 2026)))
                .toList());
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(late -> assertThat(late.detail())
                .contains("已经启动"));
        assertThat(story.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("annual-monitoring")
                        .count())
                .isEqualTo(1);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        CyclicBarrier together = new CyclicBarrier(requests.size());
        ExecutorService people = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Answer>> answers = requests.stream()
                    .map(request -> people.submit(() -> {
                        together.await();
                        return request.call();
                    }))
                    .toList();
            List<Answer> all = new java.util.ArrayList<>();
            for (Future<Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }
}
