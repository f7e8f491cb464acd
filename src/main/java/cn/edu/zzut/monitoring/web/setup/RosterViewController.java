package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Appointment;
import cn.edu.zzut.monitoring.organization.Appointments;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterHistoryJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterPersonJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterRoleJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterTaskJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterTitleJson;
import cn.edu.zzut.monitoring.web.setup.RosterJsons.RosterUnitJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is and was what, for the administrator; of the work only what has to be handed on. */
@RestController
@RequestMapping("/api/setup")
class RosterViewController {

    private final Organization organization;
    private final Appointments appointments;
    private final OpenTasks openTasks;
    private final Administrators administrators;
    private final CurrentUsers users;
    private final SchoolClock clock;

    RosterViewController(
            Organization organization,
            Appointments appointments,
            OpenTasks openTasks,
            Administrators administrators,
            CurrentUsers users,
            SchoolClock clock) {
        this.organization = organization;
        this.appointments = appointments;
        this.openTasks = openTasks;
        this.administrators = administrators;
        this.users = users;
        this.clock = clock;
    }

    /** Everybody and all units, looked up once. */
    private static final class Names {

        private final Map<PersonId, Person> people;
        private final Map<UnitCode, String> units;

        Names(Organization organization) {
            people = organization.everybody().stream().collect(Collectors.toMap(Person::id, person -> person));
            units = organization.allUnits().stream().collect(Collectors.toMap(Unit::code, Unit::name));
        }
    }

    /** Who is what on the day, today where none is named. */
    @GetMapping("/organization")
    RosterJson on(@RequestParam(defaultValue = "") String on) {
        requireAdministrator();
        LocalDate day = day(on);
        List<Appointment> lines = appointments.on(day);
        Map<PersonId, List<Appointment>> roles = lines.stream()
                .filter(line -> line.role().isPresent())
                .collect(Collectors.groupingBy(Appointment::person));
        Names names = new Names(organization);
        Map<String, Integer> open = openTasks.counts();
        return new RosterJson(
                day,
                organization.allUnits().stream()
                        .filter(unit -> unit.term().covers(day))
                        .map(RosterViewController::json)
                        .toList(),
                lines.stream()
                        .filter(line -> line.role().isEmpty())
                        .map(line -> json(line, roles.getOrDefault(line.person(), List.of()), names, open))
                        .toList(),
                Arrays.stream(Role.values())
                        .map(role -> new RosterTitleJson(role.name(), role.title()))
                        .toList(),
                Arrays.stream(UnitKind.values())
                        .map(kind -> new RosterTitleJson(kind.name(), kind.title()))
                        .toList());
    }

    private LocalDate day(String on) {
        try {
            return on.isBlank() ? clock.today() : LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw Refusal.invalid("“" + on + "”不是有效日期，应写成" + clock.today() + "这样。");
        }
    }

    private static RosterUnitJson json(Unit unit) {
        return new RosterUnitJson(
                unit.code().value(),
                unit.name(),
                unit.kind().name(),
                unit.term().noted().orElse(null),
                unit.term().endsOn().orElse(null));
    }

    private static RosterPersonJson json(
            Appointment membership, List<Appointment> roles, Names names, Map<String, Integer> open) {
        Person person = names.people.get(membership.person());
        return new RosterPersonJson(
                person.id().value(),
                person.name(),
                membership.unit().value(),
                names.units.get(membership.unit()),
                person.email(),
                person.phone(),
                membership.term().noted().orElse(null),
                membership.term().endsOn().orElse(null),
                roles.stream()
                        .map(line -> new RosterRoleJson(
                                line.role().orElseThrow().name(),
                                line.role().orElseThrow().title() + borrowed(line),
                                line.isStandIn(),
                                line.term().noted().orElse(null)))
                        .toList(),
                open.getOrDefault(person.id().value(), 0));
    }

    private static String borrowed(Appointment line) {
        return line.isStandIn() ? "（代办）" : "";
    }

    /** All that the person was and is, the earliest first. */
    @GetMapping("/people/{id}/history")
    List<RosterHistoryJson> history(@PathVariable String id) {
        requireAdministrator();
        return appointments.of(known(id).id()).stream()
                .map(line -> new RosterHistoryJson(
                        line.role().map(Role::title).orElse("") + borrowed(line),
                        organization.unit(line.unit()).name(),
                        line.term().noted().orElse(null),
                        line.term().endsOn().orElse(null),
                        organization.nameOf(line.notedBy()),
                        line.endedBy().map(organization::nameOf).orElse("")))
                .toList();
    }

    /** What others have to go on with when the person leaves. */
    @GetMapping("/people/{id}/tasks")
    List<RosterTaskJson> tasks(@PathVariable String id) {
        requireAdministrator();
        return openTasks.ofPerson(known(id).id()).stream()
                .map(RosterViewController::json)
                .toList();
    }

    private static RosterTaskJson json(TaskView task) {
        return new RosterTaskJson(
                task.name(),
                task.step().name(),
                task.step().role().map(Role::title).orElse(""),
                task.dueAt().orElse(null));
    }

    private Person known(String id) {
        return organization.person(new PersonId(id)).orElseThrow(() -> Refusal.hidden("没有工号为“" + id + "”的人员。"));
    }

    private void requireAdministrator() {
        administrators.require(users.get(), "查看单位、人员和角色的登记");
    }
}
