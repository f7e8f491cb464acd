package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RoleShare;
import cn.edu.zzut.monitoring.organization.StandIn;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Matters;
import cn.edu.zzut.monitoring.process.engine.Step;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who goes on with the open tasks of somebody who has left or has a role no longer: a role's tasks go to whoever has it now,
 * what is a certain person's to whom the person leaves it.
 */
@Component
public class Succession {

    /** Where the one who mends is not there any more, the unit's head does. */
    private static final String RECTIFICATION = "rectification";

    private static final Set<Does> EXPERTS = Set.of(Does.COMMENT, Does.RECHECK);

    private final OpenTasks open;
    private final Steps steps;
    private final DutyTasks duties;
    private final PeopleToTell people;
    private final Organization organization;
    private final Matters matters;
    private final SchoolClock clock;
    private final WithoutUser withoutUser;

    Succession(
            OpenTasks open,
            Steps steps,
            DutyTasks duties,
            PeopleToTell people,
            Organization organization,
            Matters matters,
            SchoolClock clock,
            @Lazy WithoutUser withoutUser) {
        this.open = open;
        this.steps = steps;
        this.duties = duties;
        this.people = people;
        this.organization = organization;
        this.matters = matters;
        this.clock = clock;
        this.withoutUser = withoutUser;
    }

    /**
     * Hands on whatever the person may not keep, as the records are now.
     *
     * @param next who takes what is left to a certain person; empty where nobody is named
     * @return why tasks find nobody, in Chinese; empty where all of them have somebody
     */
    public List<String> handOn(PersonId former, Optional<PersonId> next) {
        Person person = organization.person(former).orElseThrow();
        Optional<Person> named = next.flatMap(organization::person).filter(successor -> !successor.hasLeft());
        Map<PersonId, List<TaskView>> given = new LinkedHashMap<>();
        List<String> stuck = new ArrayList<>();
        for (TaskView task : open.ofPerson(former)) {
            if (!keeps(person, task)) {
                taker(task, person, named)
                        .ifPresentOrElse(
                                taker -> {
                                    withoutUser.run(() -> duties.give(task, former, taker));
                                    given.computeIfAbsent(taker.id(), first -> new ArrayList<>())
                                            .add(task);
                                },
                                () -> stuck.add(whyStuck(task, named)));
            }
        }
        if (stuck.isEmpty()) {
            given.forEach((taker, tasks) -> tell(
                    organization.person(taker).orElseThrow(),
                    person,
                    tasks,
                    "下列任务原由" + person.name() + "办理，现在转给您，已填的数据和草稿都在："));
        }
        return stuck;
    }

    /** The role's open tasks go to who does them while the one who has the role is away. */
    void standIn(StandIn one) {
        Person absent = organization.person(one.absent()).orElseThrow();
        Person deputy = organization.person(one.standIn()).orElseThrow();
        List<TaskView> tasks = open.ofPerson(one.absent()).stream()
                .filter(task -> task.step().role().filter(one.role()::equals).isPresent())
                .filter(task -> has(deputy, one.role(), task))
                .toList();
        tasks.forEach(task -> withoutUser.run(() -> duties.give(task, one.absent(), deputy)));
        tell(
                deputy,
                absent,
                tasks,
                "您从" + SchoolClock.inChinese(one.from()) + "至" + SchoolClock.inChinese(one.last())
                        + "代" + absent.name() + "办理“" + one.role().title() + "”的工作（" + one.reason() + "）。"
                        + (tasks.isEmpty() ? "现在没有待办任务，代办期间的新任务直接发给您。" : "下列任务现在转给您，代办期间的新任务也发给您，已填的数据和草稿都在："));
    }

    /**
     * A new task that is somebody's who has left meanwhile goes to the head of their unit, where there is none to the office.
     * An expert's stays, because nobody judges by inheritance: the office gives the table to another expert.
     */
    public void pass(DelegateTask task) {
        Optional.ofNullable(task.getAssignee())
                .flatMap(id -> organization.person(new PersonId(id)))
                .filter(Person::hasLeft)
                .filter(former -> !isExperts(steps.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey())))
                .ifPresent(former -> task.setAssignee(heir(former).id().value()));
    }

    private Person heir(Person former) {
        return organization.peopleOf(former.unit()).stream()
                .filter(person -> person.is(Role.UNIT_HEAD))
                .findFirst()
                .orElseGet(() -> organization.holderOf(Role.OFFICE));
    }

    private static boolean isExperts(Step step) {
        return step.does().filter(EXPERTS::contains).isPresent();
    }

    /** Whoever is still there keeps what is theirs: all that goes by no role, and by those that they have. */
    private static boolean keeps(Person person, TaskView task) {
        return !person.hasLeft()
                && task.step().role().filter(role -> !has(person, role, task)).isEmpty();
    }

    private static boolean has(Person person, Role role, TaskView task) {
        return person.is(role) && (!role.isOfUnit() || isOf(person, task));
    }

    private Optional<Person> taker(TaskView task, Person former, Optional<Person> named) {
        if (isExperts(task.step())) {
            return Optional.empty();
        }
        if (task.processKey().equals(RECTIFICATION) && isOf(former, task)) {
            return holder(Role.UNIT_HEAD, task);
        }
        return task.step()
                .role()
                .map(role -> named.filter(person -> suits(person, role, task)).or(() -> holder(role, task)))
                .orElse(named);
    }

    private static boolean suits(Person person, Role role, TaskView task) {
        return Filers.DUTIES.contains(role) ? isOf(person, task) : has(person, role, task);
    }

    private static boolean isOf(Person person, TaskView task) {
        return task.unit().filter(person.unit().value()::equals).isPresent();
    }

    private Optional<Person> holder(Role role, TaskView task) {
        try {
            Optional<UnitCode> unit = task.unit().map(UnitCode::new);
            return role.isOfUnit()
                    ? unit.map(code -> switch (role) {
                        case FILER -> organization.filerOf(code);
                        case DATA_LEAD -> organization.dataLeadOf(code);
                        default -> organization.headOf(code);
                    })
                    : Optional.of(organization.holderOf(role, matter(task)));
        } catch (Refusal nobody) {
            return Optional.empty();
        }
    }

    private RoleShare.Matter matter(TaskView task) {
        return matters.of(
                task.cycle(), task.tableCode().map(TableCode::new), task.unit().map(UnitCode::new));
    }

    private String whyStuck(TaskView task, Optional<Person> named) {
        if (isExperts(task.step())) {
            return "“" + task.name() + "”是专家任务，请评估督导处先在“专家审核”中改派。";
        }
        return "“" + task.name() + "”没有人接办，请" + (named.isEmpty() ? "填写接办人工号。" : "先登记该职责的人员。");
    }

    private void tell(Person taker, Person former, List<TaskView> tasks, String text) {
        people.directly(
                "succession:" + former.id() + ":"
                        + tasks.stream().map(TaskView::id).findFirst().orElse("") + ":" + clock.instant(),
                MailKind.NOTICE,
                taker,
                "任务转交",
                Map.of(
                        "text",
                        text,
                        "tasks",
                        tasks.stream()
                                .map(task -> people.line(
                                        task.id(),
                                        task.name(),
                                        task.dueAt().map(Date::from).orElse(null)))
                                .toList(),
                        "links",
                        List.of()));
    }
}
