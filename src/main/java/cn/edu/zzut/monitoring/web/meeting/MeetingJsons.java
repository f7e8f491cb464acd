package cn.edu.zzut.monitoring.web.meeting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.meeting.Condition;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.MeetingFiles;
import cn.edu.zzut.monitoring.meeting.MeetingFiles.MeetingFile;
import cn.edu.zzut.monitoring.meeting.Session;
import cn.edu.zzut.monitoring.organization.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sessions and conditions as answers. */
@Component
class MeetingJsons {

    private final Conditions conditions;
    private final MeetingFiles files;
    private final Organization organization;
    private final SchoolClock clock;

    MeetingJsons(Conditions conditions, MeetingFiles files, Organization organization, SchoolClock clock) {
        this.conditions = conditions;
        this.files = files;
        this.organization = organization;
        this.clock = clock;
    }

    record MeetingFileJson(long id, String fileName, String sha256, String by, Instant at) {}

    record ConditionStepJson(String deedTitle, String text, String by, Instant at) {}

    /** @param state in Chinese */
    record ConditionJson(
            long id,
            int year,
            long session,
            int number,
            String text,
            String unit,
            String unitName,
            LocalDate dueOn,
            List<String> tables,
            String state,
            boolean closed,
            boolean overdue,
            List<ConditionStepJson> steps,
            List<MeetingFileJson> files) {}

    /** @param nextOn null but for a postponed one */
    record SessionJson(
            long id,
            String title,
            LocalDate heldOn,
            String place,
            String chair,
            String present,
            String absent,
            String attending,
            String item,
            String topic,
            String reporter,
            String discussion,
            String resolution,
            String resolutionTitle,
            String reason,
            LocalDate nextOn,
            List<String> returned,
            String minutesNumber,
            String signedBy,
            LocalDate signedOn,
            String recordedBy,
            Instant recordedAt,
            List<ConditionJson> conditions,
            List<MeetingFileJson> minutes) {}

    SessionJson session(Session session) {
        var facts = session.facts();
        return new SessionJson(
                session.id(),
                facts.title(),
                facts.heldOn(),
                facts.place(),
                facts.chair(),
                facts.present(),
                facts.absent(),
                facts.attending(),
                facts.item(),
                facts.topic(),
                facts.reporter(),
                facts.discussion(),
                session.resolution().name(),
                session.resolution().title(),
                session.reason(),
                session.nextOn().orElse(null),
                session.returned().stream().map(TableCode::value).toList(),
                facts.minutesNumber(),
                facts.signedBy(),
                facts.signedOn(),
                organization.nameOf(session.recordedBy()),
                session.recordedAt(),
                conditions.ofYear(session.year()).stream()
                        .filter(one -> one.session() == session.id())
                        .map(this::condition)
                        .toList(),
                files(session.id(), Optional.empty()));
    }

    ConditionJson condition(Condition one) {
        return new ConditionJson(
                one.id(),
                one.year(),
                one.session(),
                one.number(),
                one.text(),
                one.unit().value(),
                organization.unit(one.unit()).name(),
                one.dueOn(),
                one.tables().stream().map(TableCode::value).toList(),
                one.stateTitle(),
                one.isClosed(),
                one.isOverdue(clock.today()),
                one.steps().stream()
                        .map(step -> new ConditionStepJson(
                                step.deed().title(), step.text(), organization.nameOf(step.by()), step.at()))
                        .toList(),
                files(one.session(), Optional.of(one.id())));
    }

    private List<MeetingFileJson> files(long session, Optional<Long> condition) {
        return files.of(session).stream()
                .filter(file -> file.condition().equals(condition))
                .map(this::file)
                .toList();
    }

    private MeetingFileJson file(MeetingFile file) {
        return new MeetingFileJson(
                file.id(), file.fileName(), file.sha256(), organization.nameOf(file.by()), file.at());
    }
}
