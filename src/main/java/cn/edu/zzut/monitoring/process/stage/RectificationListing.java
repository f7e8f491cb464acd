package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.register.ListMaking;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The publication of a year's list of rectifications, which the office has made before. */
@Component
public class RectificationListing {

    private static final String SUBJECT = "rectification-list";

    private final ListMaking making;
    private final RectificationDrafts drafts;
    private final Organization organization;
    private final Cycles cycles;

    RectificationListing(ListMaking making, RectificationDrafts drafts, Organization organization, Cycles cycles) {
        this.making = making;
        this.drafts = drafts;
        this.organization = organization;
        this.cycles = cycles;
    }

    /**
     * Says so where the list takes in nothing any more, so that nobody does something in vain.
     *
     * @throws Refusal when the year's list has been published, or is not made any more
     */
    public void requireNotPublished(int year) {
        ListState state = state(year);
        switch (state) {
            case OPEN, BEGUN -> {}
            case PUBLISHED ->
                throw Refusal.conflict(state.title(), year + "年度的整改任务清单已经发布，不能再增加或修改。可以标为拟写入报告，或者写明理由选“不需处理”。");
            case NEVER -> throw Refusal.conflict(state.title(), year + "年度已经结束，不再列入整改。仍须整改的，请在本年度列入；这里可以写明理由选“不需处理”。");
        }
    }

    /** How far the year's list is. */
    public ListState state(int year) {
        return ListState.of(cycles.lastDecision(year, SUBJECT).map(Decision::verdict), isStageDone(year));
    }

    private boolean isStageDone(int year) {
        return cycles.stages(year).stream()
                .filter(stage -> stage.stage() == Stage.APPROVAL)
                .anyMatch(stage -> stage.doneAt().isPresent());
    }

    void prepare(DelegateTask task) {
        int year = Variables.year(task);
        ListMaking.Tally tally = making.tally(year);
        cycles.decided(
                year,
                SUBJECT,
                ListState.DECIDED_BEGUN,
                "列出" + tally.proposed() + "项提议。",
                new PersonId(task.getAssignee()));
        task.setVariableLocal("listTally", tally.said());
        task.setVariableLocal("listLink", "/camunda/app/cockpit/default/#/dashboard?room=rectifications&year=" + year);
    }

    /**
     * Publishes what the office has put on its list; each proposal is on it or was left out with a reason.
     *
     * @return how many rectifications there are
     */
    int publish(DelegateTask task) {
        int year = Variables.year(task);
        Answers answers = Answers.of(task);
        if (answers.chose("suggested")) {
            making.takeSuggested(year);
            making.leaveRestOut(year, answers.reason(), answers.by());
        } else if (answers.chose("each")) {
            making.requireDecided(year);
        } else {
            asFormerForms(year, answers);
        }
        int published = drafts.publish(year, answers.by()).size();
        cycles.decided(year, SUBJECT, ListState.DECIDED_PUBLISHED, "共" + published + "项整改任务。", answers.by());
        return published;
    }

    /** Forms of 0.1.0 had lines of their own, with the numbers of units typed in. */
    private void asFormerForms(int year, Answers answers) {
        for (Map<String, String> row : answers.rows("rectificationList")) {
            String problem = row.getOrDefault("problem", "");
            if (!Words.isNone(problem)) {
                UnitCode unit = new UnitCode(row.getOrDefault("unit", ""));
                organization.unit(unit);
                drafts.add(
                        year,
                        making.causeOf(year, row.getOrDefault("source", "")),
                        drafts.usual(unit, problem, row.getOrDefault("requirement", "")));
            }
        }
        making.leaveRestOut(year, "发布清单时没有列入。", answers.by());
    }
}
