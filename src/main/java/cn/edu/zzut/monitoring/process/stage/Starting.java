package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What holds for the processes that people start: by whom, and for which year. */
@Component
class Starting {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final Organization organization;

    Starting(Organization organization) {
        this.organization = organization;
    }

    /** By the school's own records, whatever groups the engine has; the application itself may always. */
    void require(Right right) {
        SignedIn.id().ifPresent(id -> right.require(new CurrentUser(id, organization.person(id))));
    }

    /** @throws Refusal when the start form's answer is no year of four digits */
    static int year(DelegateExecution execution) {
        if (execution.getVariable(Variables.YEAR) instanceof Number given
                && given.doubleValue() == Math.rint(given.doubleValue())
                && given.doubleValue() >= FIRST_YEAR
                && given.doubleValue() <= LAST_YEAR) {
            return given.intValue();
        }
        throw Refusal.invalid("请填写四位数的年度，例如2026。");
    }
}
