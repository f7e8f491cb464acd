package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.EvidenceFile;
import cn.edu.zzut.monitoring.filing.FilePurpose;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.paper.Paper;
import cn.edu.zzut.monitoring.paper.PaperKind;
import cn.edu.zzut.monitoring.paper.PaperScans;
import cn.edu.zzut.monitoring.paper.Papers;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 附件1, 附件2 and the pledge of a unit, with what came back signed. */
@RestController
@RequestMapping("/api/cycles/{year}")
class PaperController {

    private final Papers papers;
    private final PaperScans scans;
    private final PaperJsons jsons;
    private final Submissions submissions;
    private final Organization organization;
    private final Cycles cycles;
    private final CurrentUsers users;

    PaperController(
            Papers papers,
            PaperScans scans,
            PaperJsons jsons,
            Submissions submissions,
            Organization organization,
            Cycles cycles,
            CurrentUsers users) {
        this.papers = papers;
        this.scans = scans;
        this.jsons = jsons;
        this.submissions = submissions;
        this.organization = organization;
        this.cycles = cycles;
        this.users = users;
    }

    /** How far each unit with tables of its own is with its audit form; those that the asker may see. */
    @GetMapping("/papers")
    List<PaperJsons.UnitPapersJson> all(@PathVariable int year) {
        requireLaunched(year);
        List<Paper> made = papers.ofYear(year);
        CurrentUser user = users.get();
        return organization.allUnits().stream()
                .filter(unit -> maySee(user, unit.code()))
                .flatMap(unit -> {
                    List<Submission> tables = submissions.responsible(year, unit.code());
                    return tables.isEmpty() ? Stream.empty() : Stream.of(jsons.unit(unit, tables, made));
                })
                .toList();
    }

    /** The unit's editions of all papers, the newest first, and whether its audit form can be made. */
    @GetMapping("/units/{code}/papers")
    PaperJsons.UnitPapersJson ofUnit(@PathVariable int year, @PathVariable String code) {
        UnitCode unit = seen(year, code);
        return jsons.unit(organization.unit(unit), submissions.responsible(year, unit), papers.ofYear(year));
    }

    /** The newest edition; made where what it says is another than before. An audit form stays as it was handed over. */
    @GetMapping("/units/{code}/{kind:audit-form|filer-registration|pledge}.docx")
    ResponseEntity<byte[]> file(@PathVariable int year, @PathVariable String code, @PathVariable String kind) {
        UnitCode unit = seen(year, code);
        Paper paper = papers.asked(PaperKinds.kind(kind), year, unit);
        return Files.download(paper.fileName(organization.unit(unit).name()), Files.DOCX, papers.document(paper));
    }

    /** Adds a signed and sealed scan to the newest edition. */
    @PostMapping("/units/{code}/{kind:audit-form|filer-registration|pledge}/scans")
    PaperJsons.UnitPapersJson addScan(
            @PathVariable int year,
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam int edition,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        UnitCode unit = seen(year, code);
        CurrentUser user = users.get();
        if (!user.belongsTo(unit) && !Right.KEEP_PAPER_TEMPLATES.isOf(user)) {
            throw Refusal.notYours("扫描件由本单位或评估督导处上传。");
        }
        Paper newest = newest(PaperKinds.kind(kind), year, unit);
        if (newest.edition() != edition) {
            throw Refusal.conflict("这份材料已有第" + newest.edition() + "版，您签的是第" + edition + "版，扫描件没有保存。请下载新版，重新签字盖章后上传。");
        }
        ReceivedFile.use(file, (path, name) -> {
            scans.add(
                    newest,
                    new EvidenceFile(FilePurpose.SCAN, name, java.nio.file.Files.readAllBytes(path)),
                    user.id());
            return name;
        });
        return ofUnit(year, code);
    }

    @GetMapping("/units/{code}/{kind:audit-form|filer-registration|pledge}/scans/{id}")
    ResponseEntity<byte[]> scan(
            @PathVariable int year, @PathVariable String code, @PathVariable String kind, @PathVariable long id) {
        UnitCode unit = seen(year, code);
        return papers.ofYear(year).stream()
                .filter(paper -> paper.unit().equals(unit) && paper.kind() == PaperKinds.kind(kind))
                .flatMap(paper -> scans.of(paper).stream()
                        .filter(scan -> scan.id() == id)
                        .map(scan -> Files.download(
                                scan.fileName(),
                                MediaType.APPLICATION_OCTET_STREAM,
                                scans.content(paper, id).orElseThrow())))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有这个扫描件。请刷新后重试。"));
    }

    private Paper newest(PaperKind kind, int year, UnitCode unit) {
        return papers.newest(kind, year, unit)
                .orElseThrow(() -> Refusal.hidden("还没有" + kind.title() + "。请先下载、打印、签字盖章，再上传扫描件。"));
    }

    private UnitCode seen(int year, String code) {
        requireLaunched(year);
        UnitCode unit = new UnitCode(code);
        if (!maySee(users.get(), unit)) {
            throw Refusal.notYours("只能查看本单位的材料。如需其他单位的材料，请与评估督导处联系。");
        }
        organization.unit(unit);
        return unit;
    }

    private static boolean maySee(CurrentUser user, UnitCode unit) {
        return Right.SEE_UNITS_PAPERS.isOf(user) || user.belongsTo(unit);
    }

    private void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }
}
