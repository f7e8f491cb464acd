package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.opening.Opening;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Staffing;
import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What holds for the processes that people start: by whom, and for which year. */
@Component
class Starting {

    private final Organization organization;
    private final Opening opening;

    Starting(Organization organization, Opening opening) {
        this.opening = opening;
        this.organization = organization;
    }

    /** By the school's own records, whatever groups the engine has; the application itself may always. */
    void require(Right right) {
        SignedIn.id().ifPresent(id -> right.require(new CurrentUser(id, organization.person(id))));
    }

    /** @throws Refusal in Chinese with all that the school lacks for a year, in one list */
    void requireStaff(int year) {
        List<String> gaps = opening.gaps();
        if (!gaps.isEmpty()) {
            throw Refusal.conflict("还不能启动" + year + "年度填报：" + String.join("；", gaps) + "。请系统管理员补齐后再启动。");
        }
    }

    /** What the school's records lack. */
    Staffing staffing() {
        return opening.staffing();
    }

    /** @throws Refusal when the start form's answer is no year that may be */
    static int year(DelegateExecution execution) {
        return FilingYears.require(execution.getVariable(Variables.YEAR));
    }
}
