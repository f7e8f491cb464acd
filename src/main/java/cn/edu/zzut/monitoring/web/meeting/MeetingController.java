package cn.edu.zzut.monitoring.web.meeting;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.FilePurpose;
import cn.edu.zzut.monitoring.meeting.Material;
import cn.edu.zzut.monitoring.meeting.MeetingFiles;
import cn.edu.zzut.monitoring.meeting.MeetingFiles.MeetingFile;
import cn.edu.zzut.monitoring.meeting.MeetingMaterial;
import cn.edu.zzut.monitoring.meeting.MeetingPaper;
import cn.edu.zzut.monitoring.meeting.Session;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 校长办公会: its material and its record, for the office, the leader in charge and the meeting's secretary (第九条). */
@RestController
@RequestMapping("/api/cycles/{year}/meetings")
class MeetingController {

    private final Sessions sessions;
    private final MeetingFiles files;
    private final MeetingMaterial material;
    private final MeetingPaper paper;
    private final MeetingJsons jsons;
    private final Cycles cycles;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    MeetingController(
            Sessions sessions,
            MeetingFiles files,
            MeetingMaterial material,
            MeetingPaper paper,
            MeetingJsons jsons,
            Cycles cycles,
            CurrentUsers users,
            HeavyWork heavyWork) {
        this.sessions = sessions;
        this.files = files;
        this.material = material;
        this.paper = paper;
        this.jsons = jsons;
        this.cycles = cycles;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    /** Each session that had the year's data before it, the first first. */
    @GetMapping
    List<MeetingJsons.SessionJson> all(@PathVariable int year) {
        requireReader(year);
        return sessions.ofYear(year).stream().map(jsons::session).toList();
    }

    /** What lies before the meeting, as it is now. */
    @GetMapping("/material")
    Material material(@PathVariable int year) throws IOException {
        requireReader(year);
        return heavyWork.run(() -> material.of(year));
    }

    /** 请示: the same as a Word document, in the template that the office may change. */
    @GetMapping("/material.docx")
    ResponseEntity<byte[]> paper(@PathVariable int year) throws IOException {
        requireReader(year);
        return Files.download(paper.title(year) + ".docx", Files.DOCX, heavyWork.run(() -> paper.document(year)));
    }

    /** 会议纪要: the file itself or a scan, added to a session that is on record. */
    @PostMapping("/{id}/minutes")
    MeetingJsons.SessionJson addMinutes(
            @PathVariable int year, @PathVariable long id, @RequestParam("file") MultipartFile file)
            throws IOException {
        requireReader(year);
        Right.KEEP_MEETING_MINUTES.require(users.get());
        Session session = session(year, id);
        ReceivedFile.use(file, (path, name) -> {
            files.addMinutes(
                    session,
                    new EvidenceFile(FilePurpose.MINUTES, name, java.nio.file.Files.readAllBytes(path)),
                    users.get().id());
            return name;
        });
        return jsons.session(session);
    }

    /** The session's minutes, and what proves its conditions. */
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable long id, @PathVariable long file) {
        requireReader(year);
        return download(files, session(year, id).id(), file, one -> true);
    }

    static ResponseEntity<byte[]> download(MeetingFiles files, long session, long id, Predicate<MeetingFile> shown) {
        return files.of(session).stream()
                .filter(one -> one.id() == id && shown.test(one))
                .findFirst()
                .map(one -> Files.download(
                        one.fileName(),
                        MediaType.APPLICATION_OCTET_STREAM,
                        files.content(session, id).orElseThrow()))
                .orElseThrow(() -> Refusal.hidden("没有这个文件。请刷新后重试。"));
    }

    private Session session(int year, long id) {
        return sessions.find(year, id).orElseThrow(() -> Refusal.hidden("没有这次会议的记录。请刷新后重试。"));
    }

    private void requireReader(int year) {
        Right.SEE_THE_MEETING.require(users.get());
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }
}
