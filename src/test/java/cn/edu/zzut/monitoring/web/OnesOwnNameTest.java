package cn.edu.zzut.monitoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is signed in is who acted: a task is completed by its assignee, and the record names who it was. */
@SchoolTest
class OnesOwnNameTest {

    private static final String ENGINE = "/engine-rest";
    private static final Map<String, Object> APPROVED =
            Map.of("decision", Map.of("value", "approve"), "responsible", Map.of("value", true));

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    HandedIn handedIn;

    @BeforeEach
    void aHeadHasADataAuditToDo() {
        handedIn = HandedIn.of(story, story.newYear(), "4-2", "104");
    }

    private Browser as(String user) {
        return new Browser(port, user);
    }

    @ParameterizedTest
    @CsvSource({"admin, submit-form", "admin, complete", "office, submit-form", "x01-filer, submit-form"})
    void nobodyAuditsInTheHeadsName(String other, String way) {
        Answer refused =
                as(other).post(ENGINE + "/task/" + handedIn.audit(story) + "/" + way, Map.of("variables", APPROVED));
        assertThat(refused.status()).as(refused.text()).isBetween(400, 499);
        assertThat(story.open(handedIn.filing())).containsExactly("unit-head-audit");
        assertThat(story.fresh(handedIn.part()).state()).isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void evenWithTheRightToWorkOnItNobodyButTheAssigneeCompletesATask() {
        var engine = story.engine();
        String task = handedIn.audit(story);
        engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
        engine.getIdentityService().setAuthentication("x02-head", List.of());
        try {
            assertThatThrownBy(() -> engine.getFormService()
                            .submitTaskForm(task, Map.of("decision", "approve", "responsible", true)))
                    .hasStackTraceContaining("只有经办人本人可以提交");
        } finally {
            engine.getIdentityService().clearAuthentication();
            engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
        }
        assertThat(story.open(handedIn.filing())).containsExactly("unit-head-audit");
    }

    @Test
    void theRecordNamesWhoApprovedEvenWhenTheHeadHasChangedSince() {
        Submission land = story.assigned(story.newYear(), "2-1", "101");
        story.submissions.begin(land.id());
        story.uploads(land);
        story.submissions.submit(land.id(), new PersonId("xxb-filer"));
        story.submissions.approve(land.id(), new PersonId("jwc-head"));
        story.submissions.lock(land.id());
        assertThat(story.submissions.audits(land.id()))
                .filteredOn(audit -> audit.action() == AuditAction.LOCK)
                .extracting(audit -> audit.actedBy())
                .containsExactly(new PersonId("jwc-head"));
    }
}
