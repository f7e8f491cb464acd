package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is approved, returned, received or refused is a decision in the trail; going on with work of one's own is work. */
class VerdictsTest {

    private static final List<String> DECISIONS = List.of(
            "accountability.leader-decision",
            "accountability.office-decision",
            "commendation.approve",
            "concept-difference.review",
            "data-correction.audit",
            "data-correction.head-agree",
            "data-correction.leader-decide",
            "data-correction.office-decide",
            "data-correction.receive-supplement",
            "data-correction.relock",
            "data-use.approve",
            "data-use.leader-approve",
            "data-use.permit",
            "extension.decide",
            "filer-change.file",
            "lock-and-hand-over.receive",
            "meeting-condition.verify",
            "monitoring-alert.review",
            "rectification.agree",
            "rectification.confirm-closing",
            "rectification.confirm-measures",
            "rectification.verify",
            "stage-1-deployment.leader-approval",
            "stage-3-verification.head-audit",
            "stage-4-feedback.approve-answer",
            "stage-4-feedback.check-correction",
            "stage-4-feedback.recheck",
            "stage-5-approval.office-audit",
            "stage-5-approval.presidents-meeting",
            "stage-6-archiving.archive-receipt",
            "unit-filing.unit-head-audit");

    private static final List<String> WORK = List.of(
            "accountability.appeal",
            "commendation.nominate",
            "data-correction.revise",
            "data-use.choose-columns",
            "filer-change.register",
            "monitoring-update.update",
            "stage-3-verification.explain-anomalies",
            "stage-4-feedback.comment",
            "stage-4-feedback.confirm",
            "stage-5-approval.publish-rectifications",
            "stage-5-approval.record-receipt",
            "stage-6-archiving.hand-over");

    private static void look(String form, JsonNode at, Map<String, Boolean> found) {
        if (at.path("key").asText().equals("decision")) {
            found.put(form, Verdicts.isOne(at));
        }
        at.path("components").forEach(inner -> look(form, inner, found));
    }

    private static Map<String, Boolean> found() throws IOException {
        Map<String, Boolean> found = new TreeMap<>();
        try (Stream<Path> forms = Files.list(Path.of("forms"))) {
            for (Path form : forms.toList()) {
                String name = form.getFileName().toString().replaceFirst("\\.form$", "");
                look(name, new ObjectMapper().readTree(form.toFile()), found);
            }
        }
        return found;
    }

    @Test
    void eachFormThatAsksWhatBecomesOfItIsADecisionOrWork() throws IOException {
        Map<String, Boolean> expected = new TreeMap<>();
        DECISIONS.forEach(form -> expected.put(form, true));
        WORK.forEach(form -> expected.put(form, false));
        assertThat(found()).isEqualTo(expected);
    }
}
