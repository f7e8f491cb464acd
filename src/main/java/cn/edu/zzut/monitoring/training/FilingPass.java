package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Whether somebody may hand in data without having passed the year's quiz; off unless the school turns it on. */
@Component
public class FilingPass {

    private final TrainingSettings settings;
    private final Quizzes quizzes;

    public FilingPass(TrainingSettings settings, Quizzes quizzes) {
        this.settings = settings;
        this.quizzes = quizzes;
    }

    /** What the person reads in the task; empty where nothing is demanded or it is done. */
    public String demand(int year, PersonId person) {
        return settings.mustPass() && !quizzes.hasPassed(year, person)
                ? "学校要求通过" + year + "年度填报测验后才能提交数据，您还没有通过。请打开首页，在“我的培训”中测验（/camunda/app/welcome/）。"
                : "";
    }

    /** @throws Refusal when the quiz is demanded and not passed */
    public void require(int year, PersonId person) {
        String demand = demand(year, person);
        if (!demand.isEmpty()) {
            throw Refusal.conflict("请先通过填报测验", demand);
        }
    }
}
