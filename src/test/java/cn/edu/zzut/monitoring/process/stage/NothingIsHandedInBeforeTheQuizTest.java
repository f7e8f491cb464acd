package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.training.FilingPass;
import cn.edu.zzut.monitoring.validation.Validation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.Test;

/** Where the school demands the quiz, a filer who has not passed hands nothing in. */
class NothingIsHandedInBeforeTheQuizTest {

    @Test
    void theSubmissionIsNotTouched() {
        Submissions submissions = mock(Submissions.class);
        Validation validation = mock(Validation.class);
        FilingPass pass = mock(FilingPass.class);
        DelegateTask task = mock(DelegateTask.class);
        when(task.getVariable(Variables.SUBMISSION)).thenReturn(7L);
        when(task.getVariable(Variables.YEAR)).thenReturn(2026);
        when(task.getAssignee()).thenReturn("xxb-filer");
        doThrow(Refusal.conflict("请先通过填报测验", "您还没有通过。")).when(pass).require(2026, new PersonId("xxb-filer"));
        TableWork work = new TableWork(
                mock(Cycles.class), submissions, validation, mock(Organization.class), mock(Lateness.class), pass);
        assertThatThrownBy(() -> work.submit(task)).hasMessageContaining("您还没有通过");
        verifyNoInteractions(submissions, validation);
    }
}
