package cn.edu.zzut.monitoring.web.report;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.ReportTemplates;
import cn.edu.zzut.monitoring.reporting.ReportTemplates.Kept;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The templates of reports, changed in Word by the office. */
@RestController
@RequestMapping("/api/reports/templates")
class ReportTemplateController {

    private final ReportTemplates templates;
    private final Organization organization;
    private final CurrentUsers users;
    private final SchoolClock clock;
    private final HeavyWork heavyWork;

    ReportTemplateController(
            ReportTemplates templates,
            Organization organization,
            CurrentUsers users,
            SchoolClock clock,
            HeavyWork heavyWork) {
        this.templates = templates;
        this.organization = organization;
        this.users = users;
        this.clock = clock;
        this.heavyWork = heavyWork;
    }

    /**
     * @param inUse whether it is the one of its kind in use
     * @param shipped whether it is the product's own
     * @param by null for the shipped one that nobody has chosen, like at
     */
    record TemplateJson(
            long id,
            String kind,
            String kindTitle,
            boolean inUse,
            boolean shipped,
            String fileName,
            String sha256,
            String by,
            Instant at) {}

    /** Of each kind the one in use first, then those before it. */
    @GetMapping
    List<TemplateJson> all() {
        keeper();
        return Stream.of(Level.values())
                .flatMap(level -> ofLevel(level).stream())
                .toList();
    }

    private List<TemplateJson> ofLevel(Level level) {
        List<Kept> kept = templates.of(level);
        return kept.stream().map(one -> json(one, one.equals(kept.get(0)))).toList();
    }

    private TemplateJson json(Kept kept, boolean inUse) {
        return new TemplateJson(
                kept.id(),
                kept.level().name(),
                kept.level().title(),
                inUse,
                kept.shipped(),
                kept.fileName(),
                kept.sha256(),
                kept.by().map(organization::nameOf).orElse(null),
                kept.at().orElse(null));
    }

    /** The template in use. */
    @GetMapping("/{kind}.docx")
    ResponseEntity<byte[]> inUse(@PathVariable String kind) {
        keeper();
        return file(templates.of(ReportAccess.kind(kind)).get(0));
    }

    @GetMapping("/{kind}/{id}.docx")
    ResponseEntity<byte[]> kept(@PathVariable String kind, @PathVariable long id) {
        keeper();
        return file(templates.of(ReportAccess.kind(kind)).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这份模板。请刷新列表后重试。")));
    }

    private ResponseEntity<byte[]> file(Kept kept) {
        return Files.download(kept.fileName(), Files.DOCX, templates.content(kept));
    }

    /** Puts a template to use from now on; reports that there are stay as they are. */
    @PutMapping("/{kind}")
    List<TemplateJson> use(@PathVariable String kind, @RequestParam("file") MultipartFile file) throws IOException {
        PersonId by = keeper();
        Level level = ReportAccess.kind(kind);
        return heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> {
            templates.use(clock.today().getYear(), level, name, java.nio.file.Files.readAllBytes(path), by);
            return ofLevel(level);
        }));
    }

    /** Puts the product's own template to use again. */
    @DeleteMapping("/{kind}")
    List<TemplateJson> useShipped(@PathVariable String kind) {
        PersonId by = keeper();
        Level level = ReportAccess.kind(kind);
        templates.useShipped(level, by);
        return ofLevel(level);
    }

    private PersonId keeper() {
        Right.KEEP_REPORT_TEMPLATES.require(users.get());
        return users.get().id();
    }
}
