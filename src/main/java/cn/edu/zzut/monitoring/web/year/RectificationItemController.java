package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.stage.RectificationStarts;
import cn.edu.zzut.monitoring.rectification.ProofFile;
import cn.edu.zzut.monitoring.rectification.ProofFiles;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.RectificationEntry;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.register.Register;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One rectification: what was done about it, its proofs, and 回头看. */
@RestController
@RequestMapping("/api/rectifications/{id}")
class RectificationItemController {

    private final RectificationAccess access;
    private final Rectifications rectifications;
    private final ProofFiles files;
    private final RectificationStarts starts;
    private final Register register;
    private final Organization organization;
    private final SchoolClock clock;
    private final CurrentUsers users;

    RectificationItemController(
            RectificationAccess access,
            Rectifications rectifications,
            ProofFiles files,
            RectificationStarts starts,
            Register register,
            Organization organization,
            SchoolClock clock,
            CurrentUsers users) {
        this.access = access;
        this.rectifications = rectifications;
        this.files = files;
        this.starts = starts;
        this.register = register;
        this.organization = organization;
        this.clock = clock;
        this.users = users;
    }

    @GetMapping
    RectificationItemJson item(@PathVariable long id) {
        Rectification item = access.readable(id);
        return new RectificationItemJson(
                RectificationJson.of(register.entry(item), organization, clock.today()),
                access.mayReport(item),
                Right.LOOK_AGAIN_AT_RECTIFICATIONS.isOf(users.get()) && item.isStruckOff(),
                rectifications.entries(id).stream().map(this::json).toList(),
                files.of(id).stream().map(this::json).toList());
    }

    /** Notes how far it is. */
    @PostMapping("/progress")
    RectificationItemJson progress(@PathVariable long id, @RequestBody ProgressJson json) {
        access.reportable(id);
        rectifications.progress(
                id,
                json.percent(),
                Objects.requireNonNullElse(json.text(), ""),
                users.get().id());
        return item(id);
    }

    @PutMapping("/files")
    RectificationItemJson prove(@PathVariable long id, @RequestPart("file") MultipartFile file) throws IOException {
        access.reportable(id);
        EvidenceFile proof =
                ReceivedFile.use(file, (path, name) -> new EvidenceFile(name, java.nio.file.Files.readAllBytes(path)));
        rectifications.prove(id, proof, users.get().id());
        return item(id);
    }

    @GetMapping("/files/{file}")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable long file) {
        access.readable(id);
        ProofFile found = files.of(id).stream()
                .filter(one -> one.id() == file)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这个佐证文件。请刷新后重新选择。"));
        return Files.download(
                found.fileName(),
                MediaType.APPLICATION_OCTET_STREAM,
                files.content(id, file).orElseThrow());
    }

    /** 回头看: it has stayed mended, or it has come back and begins anew. */
    @PostMapping("/look-back")
    RectificationItemJson lookBack(@PathVariable long id, @RequestBody LookBackJson json) {
        Right.LOOK_AGAIN_AT_RECTIFICATIONS.require(users.get());
        access.readable(id);
        String found = Objects.requireNonNullElse(json.found(), "");
        if (!json.reopen()) {
            rectifications.lookAgain(id, found, users.get().id());
        } else if (json.dueOn() == null) {
            throw Refusal.invalid("重新整改的，请选择新的完成时限。");
        } else {
            starts.reopen(id, found, json.dueOn(), users.get().id());
        }
        return item(id);
    }

    private EntryJson json(RectificationEntry entry) {
        return new EntryJson(
                entry.round(),
                entry.deed().title(),
                entry.text(),
                entry.progress(),
                organization.nameOf(entry.by()),
                entry.at());
    }

    private FileJson json(ProofFile file) {
        return new FileJson(
                file.id(), file.round(), file.fileName(), file.sha256(), organization.nameOf(file.by()), file.at());
    }

    /**
     * @param mayReport whether the asker may note progress and send proofs now
     * @param mayLookAgain whether the asker may note 回头看 now
     */
    record RectificationItemJson(
            RectificationJson item,
            boolean mayReport,
            boolean mayLookAgain,
            List<EntryJson> entries,
            List<FileJson> files) {}

    record EntryJson(int round, String deedTitle, String text, int progress, String by, Instant at) {}

    record FileJson(long id, int round, String fileName, String sha256, String by, Instant at) {}

    record ProgressJson(int percent, @Nullable String text) {}

    /**
     * @param reopen whether it has come back
     * @param dueOn the day by which it is to be done in the further round
     */
    record LookBackJson(boolean reopen, @Nullable String found, @Nullable LocalDate dueOn) {}
}
