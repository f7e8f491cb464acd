package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RoleShare.Matter;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose turn it is: the person a task goes to, found when the task is created. Where the post is vacant the task waits for
 * whoever takes it, and keeps no other unit's from being made.
 */
@Component("who")
public class Who {

    private final Organization organization;
    private final Matters matters;
    private final Vacancies vacancies;

    Who(Organization organization, Matters matters, Vacancies vacancies) {
        this.organization = organization;
        this.matters = matters;
        this.vacancies = vacancies;
    }

    public @Nullable String office() {
        return holder(Role.OFFICE, Matter.OF_THE_SCHOOL);
    }

    public @Nullable String office(DelegateExecution execution) {
        return holder(Role.OFFICE, matters.of(execution));
    }

    public @Nullable String leader() {
        return holder(Role.LEADER, Matter.OF_THE_SCHOOL);
    }

    public @Nullable String leader(DelegateExecution execution) {
        return holder(Role.LEADER, matters.of(execution));
    }

    public @Nullable String secretary() {
        return holder(Role.SECRETARY, Matter.OF_THE_SCHOOL);
    }

    public @Nullable String archivist() {
        return holder(Role.ARCHIVIST, Matter.OF_THE_SCHOOL);
    }

    public @Nullable String archivist(DelegateExecution execution) {
        return holder(Role.ARCHIVIST, matters.of(execution));
    }

    private @Nullable String holder(Role role, Matter matter) {
        return id(organization.findHolder(role, matter), () -> vacancies.of(role));
    }

    public @Nullable String head(DelegateExecution execution) {
        UnitCode unit = Variables.unit(execution);
        return id(organization.findHead(unit), () -> vacancies.of(unit));
    }

    public @Nullable String filer(DelegateExecution execution) {
        UnitCode unit = Variables.unit(execution);
        return id(organization.findFiler(unit), () -> vacancies.of(unit));
    }

    public @Nullable String dataLead(DelegateExecution execution) {
        UnitCode unit = Variables.unit(execution);
        return id(organization.findDataLead(unit), () -> vacancies.of(unit));
    }

    private static @Nullable String id(Optional<Person> person, Runnable vacant) {
        if (person.isEmpty()) {
            vacant.run();
            return null;
        }
        return person.get().id().value();
    }

    /** The role whose step it is, as the expression for its person says; empty where it is a certain person's. */
    static Optional<Role> role(String assignee) {
        return switch (assignee) {
            case "${who.office()}", "${who.office(execution)}" -> Optional.of(Role.OFFICE);
            case "${who.leader()}", "${who.leader(execution)}" -> Optional.of(Role.LEADER);
            case "${who.secretary()}" -> Optional.of(Role.SECRETARY);
            case "${who.archivist()}", "${who.archivist(execution)}" -> Optional.of(Role.ARCHIVIST);
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
