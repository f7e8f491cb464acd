package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.HeavyWork;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Whether a package is whole and unaltered: the one that is kept here, or a file that somebody has. */
@RestController
class VerificationController {

    private static final String SENT = "/api/packages/verification";

    private final Packages packages;
    private final PackageJsons jsons;
    private final HeavyWork heavyWork;
    private final CurrentUsers users;

    VerificationController(Packages packages, PackageJsons jsons, HeavyWork heavyWork, CurrentUsers users) {
        this.packages = packages;
        this.jsons = jsons;
        this.heavyWork = heavyWork;
        this.users = users;
    }

    /** The year's newest archive package, as the database has it now. */
    @PostMapping("/api/cycles/{year}/packages/archive/verification")
    PackageJsons.VerificationJson kept(@PathVariable int year) throws IOException {
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        KeptPackage kept =
                packages.newest(year, PackageKind.ARCHIVE).orElseThrow(() -> Refusal.hidden(year + "年度的归档包尚未生成。"));
        return jsons.of(heavyWork.run(() -> packages.verify(kept)), kept);
    }

    /** The unit's newest package. */
    @PostMapping("/api/cycles/{year}/units/{code}/archive/verification")
    PackageJsons.VerificationJson ofUnit(@PathVariable int year, @PathVariable String code) throws IOException {
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        KeptPackage kept = packages.newest(year, new UnitCode(code))
                .orElseThrow(() -> Refusal.hidden("这个单位" + year + "年度的归档包尚未生成。"));
        return jsons.of(heavyWork.run(() -> packages.verify(kept)), kept);
    }

    /**
     * A file, sent as the request's whole content; as large as it may be, it is not held. It is compared with the package
     * of ours that it is or was, and otherwise with what it says of itself.
     */
    @PostMapping(
            value = SENT,
            consumes = {"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    PackageJsons.VerificationJson sent(InputStream content) throws IOException {
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        return heavyWork.run(() -> {
            Packages.Looked looked = packages.lookAt(content);
            return jsons.of(looked.found(), looked.at().orElse(null));
        });
    }

    /** The same of a file that comes with a form, as other uploads do and no larger than these. */
    @PostMapping(value = SENT, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PackageJsons.VerificationJson sent(@RequestPart("file") MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return sent(content);
        }
    }
}
