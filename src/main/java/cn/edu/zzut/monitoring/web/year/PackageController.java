package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.access.SchoolPackage;
import cn.edu.zzut.monitoring.access.UnitWhole;
import cn.edu.zzut.monitoring.archive.HandOverPaper;
import cn.edu.zzut.monitoring.archive.HandOverState;
import cn.edu.zzut.monitoring.archive.HandingOver;
import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The packages of a year: what there is, the files themselves, the paper that goes with the archive's. */
@RestController
@RequestMapping("/api/cycles/{year}")
class PackageController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    /** The packages of the whole school, by the names that their addresses have. */
    private static final Map<String, PackageKind> KINDS = Map.of(
            "archive",
            PackageKind.ARCHIVE,
            "report",
            PackageKind.REPORT,
            "national",
            PackageKind.REPORT,
            "indicators",
            PackageKind.INDICATORS);

    private final Cycles cycles;
    private final Packages packages;
    private final HandingOver handingOver;
    private final PackageJsons jsons;
    private final HeavyWork heavyWork;
    private final CurrentUsers users;

    PackageController(
            Cycles cycles,
            Packages packages,
            HandingOver handingOver,
            PackageJsons jsons,
            HeavyWork heavyWork,
            CurrentUsers users) {
        this.cycles = cycles;
        this.packages = packages;
        this.handingOver = handingOver;
        this.jsons = jsons;
        this.heavyWork = heavyWork;
        this.users = users;
    }

    /** All that were ever made and that the asker may have, the newest first. */
    @GetMapping("/packages")
    List<PackageJsons.PackageJson> all(@PathVariable int year) {
        requireLaunched(year);
        CurrentUser user = users.get();
        return packages.ofYear(year).stream()
                .filter(kept -> kept.unit().isPresent()
                        ? mayTake(user, kept.unit())
                        : access(year, kept.kind()).isKnownTo(user))
                .map(jsons::of)
                .toList();
    }

    /** The newest: archive.zip (归档包), report.zip or national.zip (上报数据包), indicators.zip (指标汇总包). */
    @GetMapping("/packages/{kind}.zip")
    void download(@PathVariable int year, @PathVariable String kind, HttpServletResponse response) throws IOException {
        requireLaunched(year);
        PackageKind wanted = kind(kind);
        access(year, wanted).require(users.get());
        send(packages.newest(year, wanted).orElseThrow(() -> none(year, wanted)), response);
    }

    /** Makes the 指标汇总包 from what stands now; those of before are kept. */
    @PostMapping("/packages/indicators")
    PackageJsons.PackageJson indicators(@PathVariable int year) throws IOException {
        Right.REPORT_TO_THE_PROVINCE.require(users.get());
        requireLaunched(year);
        return jsons.of(heavyWork.run(() -> packages.indicators(year)));
    }

    private Refusal none(int year, PackageKind kind) {
        return Refusal.hidden(
                handingOver.state(year) == HandOverState.NOT_HERE
                        ? year + "年度在本系统启用前已经办结，没有" + kind.title() + "。"
                        : year + "年度的" + kind.title() + "尚未生成。");
    }

    private static PackageKind kind(String name) {
        return Optional.ofNullable(KINDS.get(name))
                .orElseThrow(() ->
                        Refusal.hidden("没有这种数据包。可下载的有：report.zip（上报数据包）、archive.zip（归档包）、indicators.zip（指标汇总包）。"));
    }

    /** The unit's own 归档包, the newest. */
    @GetMapping("/units/{code}/archive.zip")
    void ofUnit(@PathVariable int year, @PathVariable String code, HttpServletResponse response) throws IOException {
        requireLaunched(year);
        UnitCode unit = new UnitCode(code);
        if (!mayTake(users.get(), Optional.of(unit))) {
            throw Refusal.notYours("一个单位的归档包只提供给本单位的负责人和数据负责人。如需其他材料，请与他们或评估督导处联系。");
        }
        send(packages.newest(year, unit).orElseThrow(() -> Refusal.hidden("本单位的归档包尚未生成：档案馆接收全校归档包后自动生成。")), response);
    }

    private SchoolPackage access(int year, PackageKind kind) {
        return new SchoolPackage(kind == PackageKind.ARCHIVE, handingOver.state(year) == HandOverState.HANDED_OVER);
    }

    /** Of a unit to whom all packages may be given, and to whom the unit as a whole is shown. */
    private static boolean mayTake(CurrentUser user, Optional<UnitCode> unit) {
        return Right.TAKE_PACKAGES.isOf(user)
                || unit.map(UnitWhole::new)
                        .filter(whole -> whole.isReadableBy(user))
                        .isPresent();
    }

    private void send(KeptPackage kept, HttpServletResponse response) throws IOException {
        Files.download(response, kept.fileName(), ZIP, kept.size(), out -> packages.copy(kept, out));
    }

    /** 电子档案移交与接收登记表 of the newest archive package. */
    @GetMapping("/packages/archive/hand-over.docx")
    ResponseEntity<byte[]> paper(@PathVariable int year) {
        requireLaunched(year);
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        HandOverPaper paper = handingOver.paper(year);
        return Files.download(year + "年度电子档案移交与接收登记表.docx", Files.DOCX, paper.document());
    }

    private void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }
}
