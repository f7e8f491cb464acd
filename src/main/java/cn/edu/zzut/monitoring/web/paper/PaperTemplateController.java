package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.paper.PaperTemplates;
import cn.edu.zzut.monitoring.paper.TemplateKind;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The templates of the units' papers and of the paper for the president's meeting, changed in Word by the office. */
@RestController
@RequestMapping("/api/papers/templates")
class PaperTemplateController {

    private final PaperTemplates templates;
    private final Organization organization;
    private final CurrentUsers users;
    private final HeavyWork heavyWork;

    PaperTemplateController(
            PaperTemplates templates, Organization organization, CurrentUsers users, HeavyWork heavyWork) {
        this.templates = templates;
        this.organization = organization;
        this.users = users;
        this.heavyWork = heavyWork;
    }

    /** @param by null for the shipped one that nobody has chosen, like at */
    record PaperTemplateJson(String kind, String title, boolean shipped, String fileName, String by, Instant at) {}

    @GetMapping
    List<PaperTemplateJson> all() {
        keeper();
        return PaperKinds.templates().map(this::json).toList();
    }

    private PaperTemplateJson json(TemplateKind kind) {
        PaperTemplates.InUse inUse = templates.inUse(kind);
        return new PaperTemplateJson(
                kind.fileName(),
                kind.title(),
                inUse.shipped(),
                inUse.fileName(),
                inUse.by().map(organization::nameOf).orElse(null),
                inUse.at().orElse(null));
    }

    @GetMapping("/{kind}.docx")
    ResponseEntity<byte[]> file(@PathVariable String kind) {
        keeper();
        TemplateKind wanted = PaperKinds.template(kind);
        return Files.download(templates.inUse(wanted).fileName(), Files.DOCX, templates.content(wanted));
    }

    /** Puts a template to use for whatever is printed from now on. */
    @PutMapping("/{kind}")
    List<PaperTemplateJson> use(@PathVariable String kind, @RequestParam("file") MultipartFile file)
            throws IOException {
        PersonId by = keeper();
        TemplateKind wanted = PaperKinds.template(kind);
        return heavyWork.run(() -> ReceivedFile.use(file, (path, name) -> {
            templates.use(wanted, name, java.nio.file.Files.readAllBytes(path), by);
            return all();
        }));
    }

    /** Puts the product's own template to use again. */
    @DeleteMapping("/{kind}")
    List<PaperTemplateJson> useShipped(@PathVariable String kind) {
        templates.useShipped(PaperKinds.template(kind), keeper());
        return all();
    }

    private PersonId keeper() {
        Right.KEEP_PAPER_TEMPLATES.require(users.get());
        return users.get().id();
    }
}
