package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever comes second with a task hears that it is done or taken, not that they have no right to it. */
@SchoolTest
class TaskTakenMeanwhileTest {

    private static final Map<String, Object> APPROVED = Map.of("decision", "approve", "responsible", true);

    @Autowired
    Story story;

    HandedIn handedIn;

    @BeforeEach
    void aHeadHasADataAuditToDo() {
        handedIn = HandedIn.of(story, story.newYear(), "4-2", "104");
    }

    @AfterEach
    void nobody() {
        story.engine().getIdentityService().clearAuthentication();
    }

    private FormOnlyTasks tasks() {
        return (FormOnlyTasks) story.engine().getTaskService();
    }

    /** What the engine says to whoever has lost the task between being let in and ending it. */
    private void submits(Task task, String who, List<String> groups, Runnable meanwhile) {
        story.engine().getIdentityService().setAuthentication(who, groups);
        tasks().held(task.getId(), APPROVED, kept -> {
            CompletableFuture.runAsync(meanwhile).join();
            throw new AuthorizationException("not permitted");
        });
    }

    private Task audit() {
        return story.task(handedIn.filing(), "unit-head-audit");
    }

    @Test
    void onesOwnIsDone() {
        Task audit = audit();
        assertThatThrownBy(() -> submits(audit, audit.getAssignee(), List.of(), () -> story.engine()
                        .getTaskService()
                        .complete(audit.getId(), APPROVED)))
                .isInstanceOf(Refusal.Gone.class)
                .hasMessageContaining("已经完成");
    }

    @Test
    void aColleagueHasTakenIt() {
        Task audit = audit();
        story.engine().getTaskService().addCandidateGroup(audit.getId(), "office");
        assertThatThrownBy(() -> submits(audit, "office", List.of("office"), () -> {}))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("由同事办理");
        assertThatThrownBy(() -> submits(audit, "office", List.of("office"), () -> story.engine()
                        .getTaskService()
                        .complete(audit.getId(), APPROVED)))
                .isInstanceOf(Refusal.Gone.class);
    }

    @Test
    void aStrangerLearnsNothing() {
        Task audit = audit();
        assertThatThrownBy(() -> submits(audit, "x02-head", List.of(), () -> {}))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> submits(audit, "x02-head", List.of(), () -> story.engine()
                        .getTaskService()
                        .complete(audit.getId(), APPROVED)))
                .isInstanceOfSatisfying(Refusal.NotYours.class, refused -> assertThat(refused.isHidden())
                        .isTrue());
    }
}
