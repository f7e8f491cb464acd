package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.training.Attendance;
import cn.edu.zzut.monitoring.training.SignInList;
import cn.edu.zzut.monitoring.training.SignInSheets;
import cn.edu.zzut.monitoring.training.TrainingSession;
import cn.edu.zzut.monitoring.training.TrainingSessions;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 签到: by the QR code in the room, by the office, or by a list that is read in. */
@RestController
@RequestMapping("/api/training/sessions/{id}")
class AttendanceController {

    private final TrainingSessions sessions;
    private final Attendance attendance;
    private final SignInSheets sheets;
    private final SessionJsons jsons;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;
    private final String baseUrl;

    AttendanceController(
            TrainingSessions sessions,
            Attendance attendance,
            SignInSheets sheets,
            SessionJsons jsons,
            CurrentUsers users,
            HeavyWork heavyWork,
            @Value("${monitoring.base-url}") String baseUrl) {
        this.sessions = sessions;
        this.attendance = attendance;
        this.sheets = sheets;
        this.jsons = jsons;
        this.users = users;
        this.heavyWork = heavyWork;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/attendance")
    List<SessionJsons.AttendeeJson> list(@PathVariable long id) {
        organizer();
        return jsons.attendees(sessions.get(id));
    }

    record TickJson(List<String> people, boolean present) {}

    @PostMapping("/attendance")
    List<SessionJsons.AttendeeJson> tick(@PathVariable long id, @RequestBody TickJson tick) {
        CurrentUser user = organizer();
        TrainingSession session = sessions.get(id);
        List<PersonId> people = tick.people() == null
                ? List.of()
                : tick.people().stream().map(PersonId::new).toList();
        List<PersonId> invited = sessions.invited(id);
        people.stream().filter(person -> !invited.contains(person)).findFirst().ifPresent(person -> {
            throw Refusal.invalid("“" + person + "”不在邀请名单中，请先补邀，再登记签到。");
        });
        attendance.record(session, people, tick.present(), Attendance.Way.TICKED, user.id());
        return jsons.attendees(session);
    }

    /**
     * @param absent of whom the sheet says so, and whose mark of an earlier sheet is gone
     * @param unchanged the rows without a mark
     * @param refused the rows that were not taken, each with why
     */
    record SignInTakenJson(int present, int absent, int unchanged, List<String> refused) {}

    @PostMapping("/attendance/import")
    SignInTakenJson take(@PathVariable long id, @RequestParam("file") MultipartFile file) throws IOException {
        CurrentUser user = organizer();
        TrainingSession session = sessions.get(id);
        SignInList list = heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> sheets.read(id, path, name)));
        Attempt.current()
                .ifPresent(attempt -> attempt.mentions("签到" + list.present().size() + "人，未到"
                        + list.absent().size() + "人，没有标记" + list.unmarked().size() + "人，没有导入"
                        + list.refused().size() + "行"));
        Attendance.Taken taken = attendance.take(session, list, user.id());
        return new SignInTakenJson(taken.present(), taken.absent(), taken.unchanged(), list.refused());
    }

    @GetMapping("/sign-in-sheet.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable long id) throws IOException {
        organizer();
        return Files.download("签到表 " + sessions.get(id).plan().title() + ".xlsx", Files.XLSX, sheets.write(id));
    }

    /** The running QR code, to be shown in the room; it changes every three minutes. */
    @GetMapping(value = "/sign-in-code.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> code(@PathVariable long id) {
        organizer();
        byte[] picture = attendance.picture(sessions.get(id), baseUrl + "/camunda/app/welcome/default/?sign-in=");
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(picture);
    }

    record SignInJson(String code) {}

    /** Whoever is signed in says that they are there. */
    @PostMapping("/sign-in")
    SessionJsons.TrainingSessionJson signIn(@PathVariable long id, @RequestBody SignInJson said) {
        CurrentUser user = users.get();
        TrainingSession session = sessions.get(id);
        attendance.signIn(
                session,
                said.code() == null ? "" : said.code(),
                sessions.invited(id).contains(user.id()),
                user.id());
        return jsons.of(session, user.id(), false);
    }

    private CurrentUser organizer() {
        CurrentUser user = users.get();
        Right.ORGANIZE_TRAINING.require(user);
        return user;
    }
}
