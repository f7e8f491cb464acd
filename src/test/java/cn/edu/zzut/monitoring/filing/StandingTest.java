package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What everybody is shown of a part of a table that was handed in. */
class StandingTest {

    private static String of(Part part, SubmissionState state, int unexplained) {
        return Standing.of(part, state, unexplained).title();
    }

    @Test
    void aWholeTableIsExplainedBeforeItIsAudited() {
        assertThat(of(Part.RESPONSIBLE, SubmissionState.SUBMITTED, 1)).isEqualTo("待说明异常");
        assertThat(of(Part.RESPONSIBLE, SubmissionState.SUBMITTED, 0)).isEqualTo("待审核");
    }

    @Test
    void anAssistingUnitExplainsNothing() {
        assertThat(of(Part.ASSISTING, SubmissionState.SUBMITTED, 1)).isEqualTo("待审核");
    }

    @Test
    void whatWasNotHandedInOrIsAuditedStandsWhereItsStateSays() {
        assertThat(of(Part.RESPONSIBLE, SubmissionState.FILLING, 1)).isEqualTo("填报中");
        assertThat(of(Part.RESPONSIBLE, SubmissionState.AUDITED, 1)).isEqualTo("已审核");
    }
}
