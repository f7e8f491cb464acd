package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.training.Attendance;
import cn.edu.zzut.monitoring.training.Invitation;
import cn.edu.zzut.monitoring.training.SessionPlan;
import cn.edu.zzut.monitoring.training.TrainingMaterials;
import cn.edu.zzut.monitoring.training.TrainingSession;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sessions as answers. */
@Component
class SessionJsons {

    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final TrainingMaterials materials;
    private final Organization organization;
    private final SchoolClock clock;

    SessionJsons(
            TrainingSessions sessions,
            Attendance attendance,
            TrainingMaterials materials,
            Organization organization,
            SchoolClock clock) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.materials = materials;
        this.organization = organization;
        this.clock = clock;
    }

    /** What the office plans; roles by name, units by code, both also alone to invite more people. */
    record SessionPlanJson(
            String title,
            String content,
            Instant startsAt,
            Instant endsAt,
            String place,
            String link,
            Set<Role> roles,
            Set<String> units,
            boolean missing) {

        SessionPlan plan() {
            return SessionPlan.of(title, content, startsAt, endsAt, place, link);
        }

        Invitation invitation() {
            return new Invitation(
                    roles == null ? Set.of() : roles,
                    units == null ? Set.of() : units.stream().map(UnitCode::new).collect(Collectors.toSet()),
                    missing);
        }
    }

    record MaterialJson(long id, String fileName, Instant addedAt) {}

    /**
     * @param when in Chinese
     * @param own whether the asker was there: null where nobody has said so
     * @param invited how many, like present; 0 where the asker is not the office
     */
    record TrainingSessionJson(
            long id,
            int year,
            String title,
            String content,
            Instant startsAt,
            Instant endsAt,
            String when,
            String place,
            String link,
            String cancelled,
            boolean begun,
            boolean enteredAfterwards,
            Boolean own,
            int invited,
            int present,
            List<MaterialJson> materials) {}

    /** @param present null where nobody has said so, like the three after it */
    record AttendeeJson(String id, String name, String unitName, Boolean present, String way, String by, Instant at) {}

    TrainingSessionJson of(TrainingSession session, PersonId asker, boolean office) {
        Map<PersonId, Attendance.Line> lines = attendance.of(session.id());
        return new TrainingSessionJson(
                session.id(),
                session.year(),
                session.plan().title(),
                session.plan().content(),
                session.plan().startsAt(),
                session.plan().endsAt(),
                session.when(),
                session.plan().place(),
                session.plan().link(),
                session.cancelled(),
                session.hasBegun(clock.instant()),
                session.enteredAfterwards(),
                lines.containsKey(asker) ? lines.get(asker).present() : null,
                office ? sessions.invited(session.id()).size() : 0,
                office
                        ? (int) lines.values().stream()
                                .filter(Attendance.Line::present)
                                .count()
                        : 0,
                materials.of(session.id()).stream()
                        .map(one -> new MaterialJson(one.id(), one.fileName(), one.at()))
                        .toList());
    }

    /** Whoever is invited, by unit. */
    List<AttendeeJson> attendees(TrainingSession session) {
        Map<PersonId, Attendance.Line> lines = attendance.of(session.id());
        return sessions.invited(session.id()).stream()
                .map(person -> attendee(person, lines.get(person)))
                .sorted(Comparator.comparing(AttendeeJson::unitName).thenComparing(AttendeeJson::id))
                .collect(Collectors.toList());
    }

    private AttendeeJson attendee(PersonId id, Attendance.Line line) {
        return new AttendeeJson(
                id.value(),
                organization.nameOf(id),
                organization
                        .person(id)
                        .map(person -> organization.unit(person.unit()).name())
                        .orElse(""),
                line == null ? null : line.present(),
                line == null ? null : line.way().title(),
                line == null ? null : organization.nameOf(line.by()),
                line == null ? null : line.at());
    }
}
