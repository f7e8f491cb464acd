package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Pdf;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.validation.Explanations;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anomalies are explained one by one, with evidence; the head approves; next year the same words are at hand. */
@SchoolTest
class ExplanationTest {

    private static final String COLUMN = "占地面积学校产权绿化用地";
    private static final byte[] PDF = Pdf.ofOnePage("产权证");

    @Autowired
    Story story;

    @Autowired
    Explanations explanations;

    @LocalServerPort
    int port;

    int year;
    Submission land;
    ProcessInstance verification;
    Browser filer;
    String path;

    @BeforeEach
    void aTableHasAnAnomaly() {
        year = story.newYear();
        story.reportedLastYear(year, "2-1", "101", rows -> Story.with(rows, COLUMN, "1"));
        land = story.assigned(year, "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        story.submissions.submit(land.id(), new PersonId("xxb-filer"));
        verification = story.start(
                "stage-3-verification", Map.of("year", year, "tableCode", "2-1", "correctionRequired", false));
        story.runJobs();
        filer = new Browser(port, "xxb-filer");
        path = "/api/submissions/" + land.id();
    }

    private JsonNode open() {
        return filer.get(path + "/explanations").json().path("open");
    }

    private Map<String, String> answer(String text, String evidence) {
        JsonNode first = open().get(0);
        return Map.of(
                "rule",
                first.path("rule").asText(),
                "column",
                first.path("column").asText(),
                "text",
                text,
                "evidence",
                evidence);
    }

    @Test
    void anAnomalyIsExplainedByItselfAndTheFormAsksForTheRestOnly() {
        assertThat(open()).hasSize(1);
        var blank = filer.post(path + "/explanations", answer("  ", ""));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.detail()).contains("写明数据变化的原因");

        var explained = filer.post(path + "/explanations", answer("新校区绿化", "产权证2031-7"));
        assertThat(explained.status()).as(explained.text()).isEqualTo(200);
        assertThat(explained.json().path("open")).isEmpty();
        story.completes(verification, "explain-anomalies", "decision", "explain", "responsible", true);
        story.completes(verification, "head-audit", "decision", "approve", "responsible", true);
        assertThat(explanations.of(land.id())).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("新校区绿化");
            assertThat(one.evidence()).isEqualTo("产权证2031-7");
            assertThat(one.by()).isEqualTo(new PersonId("xxb-filer"));
            assertThat(one.approvedBy()).contains(new PersonId("xxb-head"));
        });
    }

    @Test
    void whatIsSentTwiceIsSaidOnce() {
        Map<String, String> said = answer("新校区绿化", "产权证2031-7");
        assertThat(filer.post(path + "/explanations", said).status()).isEqualTo(200);
        assertThat(filer.post(path + "/explanations", said).status()).isEqualTo(200);
        assertThat(explanations.of(land.id())).hasSize(1);
        Map<String, String> other = new HashMap<>(said);
        other.put("text", "另一种说明");
        assertThat(filer.post(path + "/explanations", other).detail()).contains("已经说明");
    }

    @Test
    void itIsSaidThatTheTableWaitsForItsExplanation() {
        assertThat(standing()).isEqualTo("TO_EXPLAIN");
        filer.post(path + "/explanations", answer("新校区绿化", ""));
        assertThat(standing()).isEqualTo("SUBMITTED");
    }

    private String standing() {
        JsonNode tables = filer.get("/api/cycles/" + year + "/progress").json().path("tables");
        for (JsonNode table : tables) {
            if (table.path("code").asText().equals("2-1")) {
                assertThat(filer.get(path).json().path("standing")).isEqualTo(table.path("state"));
                return table.path("state").asText();
            }
        }
        throw new AssertionError("no table 2-1 in " + tables);
    }

    @Test
    void whatIsExplainedBeforeTheHandInIsNotAskedAgain() {
        story.completes(verification, "explain-anomalies", "decision", "correct", "responsible", true);
        assertThat(filer.get(path + "/explanations").json().path("mayExplain").asBoolean())
                .isTrue();
        filer.post(path + "/explanations", answer("新校区绿化", ""));
        JsonNode after = handsIn(story.task(verification, "correct").getId());
        assertThat(after.path("toExplain").isNull()).isTrue();
        story.runJobs();
        story.completes(verification, "head-audit", "decision", "approve", "responsible", true);
        assertThat(explanations.of(land.id())).singleElement().satisfies(one -> assertThat(one.approvedBy())
                .contains(new PersonId("xxb-head")));
    }

    @Test
    void whoeverHandsInWithoutExplainingIsToldThatItComesNextAndByWhen() {
        story.completes(verification, "explain-anomalies", "decision", "correct", "responsible", true);
        JsonNode after = handsIn(story.task(verification, "correct").getId());
        assertThat(after.path("toExplain").path("anomalies").asInt()).isEqualTo(1);
        story.runJobs();
        assertThat(Instant.parse(after.path("toExplain").path("dueAt").asText()))
                .isEqualTo(story.task(verification, "explain-anomalies")
                        .getDueDate()
                        .toInstant());
    }

    private JsonNode handsIn(String task) {
        return filer.post(
                        "/api/tasks/" + task + "/hand-in",
                        Map.of("responsible", true, "version", story.fresh(land).latestVersion()))
                .json();
    }

    @Test
    void lastYearsWordsForTheSameAnomalyAreOffered() {
        Submission last = story.submissions.responsible(year - 1, land.table()).orElseThrow();
        assertThat(open().get(0).path("lastText").asText()).isEmpty();
        story.explainedAs(last, "year-on-year", COLUMN, "逐年植树", "绿化验收单");
        assertThat(open().get(0).path("lastText").asText()).isEqualTo("逐年植树");
        assertThat(open().get(0).path("lastEvidence").asText()).isEqualTo("绿化验收单");
    }

    @Test
    void evidenceIsKeptWithItsHashAndReadByTheHead() throws Exception {
        assertThat(filer.upload(path + "/evidence", "产权证.pdf", PDF).json()).hasSize(1);
        Browser head = new Browser(port, "xxb-head");
        JsonNode listed = head.get(path + "/evidence").json().get(0);
        assertThat(listed.path("fileName").asText()).isEqualTo("产权证.pdf");
        assertThat(listed.path("sha256").asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)));
        assertThat(head.get(path + "/evidence/" + listed.path("id").asLong()).body())
                .isEqualTo(PDF);
    }

    @Test
    void evidenceMayProveOneAnomaly() {
        JsonNode anomaly = open().get(0);
        filer.upload(
                path + "/evidence?rule=" + anomaly.path("rule").asText() + "&column="
                        + URLEncoder.encode(COLUMN, StandardCharsets.UTF_8),
                "产权证.pdf",
                PDF);
        JsonNode listed =
                new Browser(port, "xxb-head").get(path + "/evidence").json().get(0);
        assertThat(listed.path("rule")).isEqualTo(anomaly.path("rule"));
        assertThat(listed.path("column").asText()).isEqualTo(COLUMN);
    }

    @Test
    void whatIsNoDocumentIsNoEvidence() {
        var script = filer.upload(path + "/evidence", "证明.pdf", "<script>".getBytes(StandardCharsets.UTF_8));
        assertThat(script.status()).isEqualTo(422);
        assertThat(script.detail()).contains("只接收PDF");
        assertThat(filer.upload(path + "/evidence", "a.exe", PDF).status()).isEqualTo(422);
        assertThat(filer.upload(path + "/evidence", "大.pdf", new byte[21 * 1024 * 1024])
                        .detail())
                .contains("20MB");
        assertThat(filer.get(path + "/evidence").json()).isEmpty();
    }

    @Test
    void onlyWhoHasTheTaskExplains() {
        for (String other : new String[] {"xxb-head", "office"}) {
            Browser browser = new Browser(port, other);
            assertThat(browser.post(path + "/explanations", answer("属实", "")).status())
                    .isEqualTo(403);
            assertThat(browser.upload(path + "/evidence", "a.pdf", PDF).status())
                    .isEqualTo(403);
        }
        Browser stranger = new Browser(port, "jwc-filer");
        assertThat(stranger.get(path + "/explanations").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/evidence").status()).isEqualTo(404);
        assertThat(open()).hasSize(1);
    }
}
