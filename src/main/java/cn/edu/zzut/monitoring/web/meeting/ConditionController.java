package cn.edu.zzut.monitoring.web.meeting;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.meeting.Condition;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.MeetingFiles;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 会议条件: one condition of the meeting, for the unit that fulfils it and for whoever sees the meeting's record. */
@RestController
@RequestMapping("/api/meeting-conditions/{id}")
class ConditionController {

    private final Conditions conditions;
    private final MeetingFiles files;
    private final MeetingJsons jsons;
    private final CurrentUsers users;

    ConditionController(Conditions conditions, MeetingFiles files, MeetingJsons jsons, CurrentUsers users) {
        this.conditions = conditions;
        this.files = files;
        this.jsons = jsons;
        this.users = users;
    }

    @GetMapping
    MeetingJsons.ConditionJson one(@PathVariable long id) {
        return jsons.condition(readable(id));
    }

    /** 佐证, from the unit's people or the office. */
    @PostMapping("/files")
    MeetingJsons.ConditionJson addProof(@PathVariable long id, @RequestParam("file") MultipartFile file)
            throws IOException {
        Condition condition = readable(id);
        CurrentUser user = users.get();
        if (!user.belongsTo(condition.unit()) && !Right.KEEP_MEETING_MINUTES.isOf(user)) {
            throw Refusal.notYours("佐证由落实这项意见的单位上传。");
        }
        ReceivedFile.use(file, (path, name) -> {
            files.addProof(condition, new EvidenceFile(name, java.nio.file.Files.readAllBytes(path)), user.id());
            return name;
        });
        return one(id);
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
        Condition condition = readable(id);
        return MeetingController.download(files, condition.session(), file, one -> one.condition()
                .filter(of -> of == condition.id())
                .isPresent());
    }

    private Condition readable(long id) {
        Condition condition = conditions.get(id);
        CurrentUser user = users.get();
        if (!Right.SEE_THE_MEETING.isOf(user) && !user.belongsTo(condition.unit())) {
            throw Refusal.hidden("没有这项会议意见。请刷新后重试。");
        }
        return condition;
    }
}
