package cn.edu.zzut.monitoring.web.national;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.national.Receipt;
import cn.edu.zzut.monitoring.national.Receipts;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Files;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import cn.edu.zzut.monitoring.web.answer.Needed;
import cn.edu.zzut.monitoring.web.answer.ReceivedFile;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 导入清单 and 回执 of a year. */
@RestController
@RequestMapping("/api/cycles/{year}/national")
class NationalController {

    private final Cycles cycles;
    private final Checklist checklist;
    private final Receipts receipts;
    private final Packages packages;
    private final NationalJsons jsons;
    private final HeavyWork heavyWork;
    private final CurrentUsers users;

    NationalController(
            Cycles cycles,
            Checklist checklist,
            Receipts receipts,
            Packages packages,
            NationalJsons jsons,
            HeavyWork heavyWork,
            CurrentUsers users) {
        this.cycles = cycles;
        this.checklist = checklist;
        this.receipts = receipts;
        this.packages = packages;
        this.jsons = jsons;
        this.heavyWork = heavyWork;
        this.users = users;
    }

    @GetMapping
    NationalJson report(@PathVariable int year) {
        CurrentUser user = users.get();
        Right.TAKE_PACKAGES.require(user);
        Cycle cycle = cycles.find(year).orElseThrow(() -> Refusal.hidden(year + "年度填报尚未启动。"));
        return jsons.of(cycle, Right.REPORT_TO_THE_PLATFORM.isOf(user));
    }

    /**
     * Makes the package anew, where there was one: it is made first once the president's meeting has agreed. Ticks of tables
     * whose files are others now fall; their lines say so.
     */
    @PostMapping("/package")
    NationalJson again(@PathVariable int year, @RequestParam(defaultValue = "") String form) throws IOException {
        PersonId by = requireOffice();
        cycles.open(year);
        if (packages.newest(year, PackageKind.REPORT).isEmpty()) {
            throw Refusal.conflict("上报数据包在校长办公会审议通过后自动生成，现在还不能生成。");
        }
        heavyWork.run(() -> packages.report(year, form, by));
        return report(year);
    }

    /**
     * @param packageSha256 of the package whose file was imported, as {@code made} says it
     * @param remark why the numbers of rows differ
     */
    record TakenJson(@Needed String packageSha256, @Needed int platformRows, String remark) {}

    @PutMapping("/tables/{table}")
    NationalJson taken(@PathVariable int year, @PathVariable TableCode table, @RequestBody TakenJson json) {
        checklist.tick(year, table, json.packageSha256(), json.platformRows(), text(json.remark()), requireOffice());
        return report(year);
    }

    record ReasonJson(@Needed String reason) {}

    @PostMapping("/tables/{table}/omission")
    NationalJson leftOut(@PathVariable int year, @PathVariable TableCode table, @RequestBody ReasonJson json) {
        checklist.leaveOut(year, table, json.reason(), requireOffice());
        return report(year);
    }

    @PostMapping("/tables/{table}/withdrawal")
    NationalJson withdrawn(@PathVariable int year, @PathVariable TableCode table, @RequestBody ReasonJson json) {
        checklist.withdraw(year, table, json.reason(), requireOffice());
        return report(year);
    }

    @PostMapping("/receipt")
    NationalJson received(@PathVariable int year, @RequestParam String number, @RequestPart("file") MultipartFile file)
            throws IOException {
        PersonId by = requireOffice();
        ReceivedFile.use(file, (path, name) -> {
            receipts.record(year, number, name, java.nio.file.Files.readAllBytes(path), by);
            return name;
        });
        return report(year);
    }

    @GetMapping("/receipt/file")
    ResponseEntity<byte[]> receipt(@PathVariable int year) {
        Right.TAKE_PACKAGES.require(users.get());
        Receipt receipt = receipts.of(year).orElseThrow(() -> Refusal.hidden(year + "年度还没有登记回执。"));
        return Files.download(receipt.fileName(), MediaType.APPLICATION_OCTET_STREAM, receipts.content(receipt));
    }

    private PersonId requireOffice() {
        CurrentUser user = users.get();
        Right.REPORT_TO_THE_PLATFORM.require(user);
        return user.id();
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
