package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import java.util.Optional;
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
        return organization.filerOf(Variables.unit(execution)).id().value();
    }

    public String dataLead(DelegateExecution execution) {
        return organization.dataLeadOf(Variables.unit(execution)).id().value();
    }

    /** The role whose step it is, as the expression for its person says; empty where it is a certain person's. */
    static Optional<Role> role(String assignee) {
        return switch (assignee) {
            case "${who.office()}" -> Optional.of(Role.OFFICE);
            case "${who.leader()}" -> Optional.of(Role.LEADER);
            case "${who.secretary()}" -> Optional.of(Role.SECRETARY);
            case "${who.archivist()}" -> Optional.of(Role.ARCHIVIST);
            case "${who.head(execution)}" -> Optional.of(Role.UNIT_HEAD);
            default -> duty(assignee);
        };
    }

    /** The duty of a unit that a step goes by, as the expression for its person says; empty for any other step. */
    static Optional<Role> duty(String assignee) {
        return switch (assignee) {
            case "${who.filer(execution)}" -> Optional.of(Role.FILER);
            case "${who.dataLead(execution)}" -> Optional.of(Role.DATA_LEAD);
            default -> Optional.empty();
        };
    }
}
