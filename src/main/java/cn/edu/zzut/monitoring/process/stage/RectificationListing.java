package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.rectification.RectificationDrafts;
import cn.edu.zzut.monitoring.rectification.RectificationLists;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.register.ListMaking;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The publication of a year's list of rectifications, which the office has made before. */
@Component
class RectificationListing {

    private final ListMaking making;
    private final RectificationDrafts drafts;
    private final RectificationLists lists;
    private final Organization organization;

    RectificationListing(
            ListMaking making, RectificationDrafts drafts, RectificationLists lists, Organization organization) {
        this.making = making;
        this.drafts = drafts;
        this.lists = lists;
        this.organization = organization;
    }

    void prepare(DelegateTask task) {
        int year = Variables.year(task);
        ListMaking.Tally tally = making.tally(year);
        lists.begun(year, tally.proposed(), new PersonId(task.getAssignee()));
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
        lists.published(year, published, answers.by());
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
