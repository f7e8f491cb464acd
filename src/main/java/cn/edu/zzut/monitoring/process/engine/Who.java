package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Whose turn it is: the person a task goes to, found when the task is created. */
@Component("who")
public class Who {

    private final Organization organization;

    Who(Organization organization) {
        this.organization = organization;
    }

    public String office() {
        return organization.holderOf(Role.OFFICE).id().value();
    }

    public String leader() {
        return organization.holderOf(Role.LEADER).id().value();
    }

    public String secretary() {
        return organization.holderOf(Role.SECRETARY).id().value();
    }

    public String archivist() {
        return organization.holderOf(Role.ARCHIVIST).id().value();
    }

    public String head(DelegateExecution execution) {
        return organization.headOf(Variables.unit(execution)).id().value();
    }

    public String filer(DelegateExecution execution) {
        return organization
                .filerOf(Variables.unit(execution), Variables.year(execution))
                .id()
                .value();
    }

    public String dataLead(DelegateExecution execution) {
        return organization
                .dataLeadOf(Variables.unit(execution), Variables.year(execution))
                .id()
                .value();
    }
}
