package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.HandedIn;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a form lets people write is kept, however much is said around it. */
@SchoolTest
class LongTextsTest {

    private static final int MOST_OF_A_REASON = 4000;
    private static final int MOST_OF_A_PLAN = 10_000;

    @Autowired
    Story story;

    @Test
    void aReasonAsLongAsItsFormAllowsReachesWhoeverHasToActOnIt() {
        HandedIn handedIn = HandedIn.of(story, story.newYear(), "4-2", "104");
        String reason = "请核对".repeat(MOST_OF_A_REASON).substring(0, MOST_OF_A_REASON);
        story.completes(
                handedIn.filing(), "unit-head-audit", "decision", "return", "reason", reason, "responsible", true);
        assertThat((String) story.shown(story.task(handedIn.filing(), "fill"), "briefing"))
                .contains(reason);
    }

    @Test
    void aLongTextIsInTheProcessAndInItsHistory() {
        HandedIn handedIn = HandedIn.of(story, story.newYear(), "4-2", "104");
        String plan = "方案".repeat(MOST_OF_A_PLAN / 2);
        var engine = story.engine();
        String filing = handedIn.filing().getId();
        engine.getRuntimeService().setVariable(filing, "workPlan", plan);
        assertThat(engine.getRuntimeService().getVariable(filing, "workPlan")).isEqualTo(plan);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(filing)
                        .variableName("workPlan")
                        .singleResult()
                        .getValue())
                .isEqualTo(plan);
    }
}
