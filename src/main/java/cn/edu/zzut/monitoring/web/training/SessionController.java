package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.FilePurpose;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.training.CalendarEntry;
import cn.edu.zzut.monitoring.training.TrainingMaterials;
import cn.edu.zzut.monitoring.training.TrainingSession;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 培训场次: the office plans, moves and cancels; whoever is invited sees when, where, and the material. */
@RestController
@RequestMapping("/api/training")
class SessionController {

    private static final MediaType ICS = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final TrainingSessions sessions;
    private final TrainingMaterials materials;
    private final SessionJsons jsons;
    private final CurrentUsers users;
    private final SchoolClock clock;

    SessionController(
            TrainingSessions sessions,
            TrainingMaterials materials,
            SessionJsons jsons,
            CurrentUsers users,
            SchoolClock clock) {
        this.sessions = sessions;
        this.materials = materials;
        this.jsons = jsons;
        this.users = users;
        this.clock = clock;
    }

    /** The office's: all of the year; everybody's: those to which one is invited. */
    @GetMapping("/{year}/sessions")
    List<SessionJsons.TrainingSessionJson> sessions(@PathVariable int year) {
        CurrentUser user = users.get();
        boolean office = Right.ORGANIZE_TRAINING.isOf(user);
        return sessions.of(year).stream()
                .filter(session -> office || isInvited(session.id(), user))
                .map(session -> jsons.of(session, user.id(), office))
                .toList();
    }

    private boolean isInvited(long session, CurrentUser user) {
        return sessions.invited(session).contains(user.id());
    }

    @PostMapping("/{year}/sessions")
    SessionJsons.TrainingSessionJson plan(@PathVariable int year, @RequestBody SessionJsons.SessionPlanJson planned) {
        CurrentUser user = organizer();
        PlansInTrail.tell(Optional.empty(), planned.plan());
        return jsons.of(sessions.plan(year, planned.plan(), planned.invitation(), user.id()), user.id(), true);
    }

    @PutMapping("/sessions/{id}")
    SessionJsons.TrainingSessionJson change(@PathVariable long id, @RequestBody SessionJsons.SessionPlanJson planned) {
        CurrentUser user = organizer();
        PlansInTrail.tell(Optional.of(sessions.get(id).plan()), planned.plan());
        return jsons.of(sessions.change(id, planned.plan()), user.id(), true);
    }

    record SessionCancelJson(String reason) {}

    @PostMapping("/sessions/{id}/cancellation")
    SessionJsons.TrainingSessionJson cancel(@PathVariable long id, @RequestBody SessionCancelJson why) {
        CurrentUser user = organizer();
        return jsons.of(sessions.cancel(id, why.reason()), user.id(), true);
    }

    /** @param added how many were not invited before */
    record InvitedJson(int added) {}

    @PostMapping("/sessions/{id}/invitations")
    InvitedJson invite(@PathVariable long id, @RequestBody SessionJsons.SessionPlanJson more) {
        organizer();
        return new InvitedJson(sessions.invite(id, more.invitation()));
    }

    @GetMapping("/sessions/{id}/session.ics")
    ResponseEntity<byte[]> calendar(@PathVariable long id) {
        TrainingSession session = seen(id);
        return Files.download(session.plan().title() + ".ics", ICS, CalendarEntry.of(session, clock.instant()));
    }

    @PostMapping("/sessions/{id}/materials")
    SessionJsons.TrainingSessionJson addMaterial(@PathVariable long id, @RequestParam("file") MultipartFile file)
            throws IOException {
        CurrentUser user = organizer();
        TrainingSession session = sessions.get(id);
        ReceivedFile.use(file, (path, name) -> {
            materials.add(
                    session,
                    new EvidenceFile(FilePurpose.TRAINING_MATERIAL, name, java.nio.file.Files.readAllBytes(path)),
                    user.id());
            return name;
        });
        return jsons.of(session, user.id(), true);
    }

    @GetMapping("/sessions/{id}/materials/{material}")
    ResponseEntity<byte[]> material(@PathVariable long id, @PathVariable long material) {
        seen(id);
        TrainingMaterials.Content content = materials.content(id, material);
        return Files.download(content.fileName(), MediaType.APPLICATION_OCTET_STREAM, content.bytes());
    }

    private TrainingSession seen(long id) {
        CurrentUser user = users.get();
        if (!Right.ORGANIZE_TRAINING.isOf(user) && !isInvited(id, user)) {
            throw Refusal.hidden("没有这场培训，或者您不在邀请名单中。");
        }
        return sessions.get(id);
    }

    private CurrentUser organizer() {
        CurrentUser user = users.get();
        Right.ORGANIZE_TRAINING.require(user);
        return user;
    }
}
