package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.seal.TrailInPackage;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import cn.edu.zzut.monitoring.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Packages and what their verification came to, as they are shown. */
@Component
class PackageJsons {

    private final Organization organization;

    PackageJsons(Organization organization) {
        this.organization = organization;
    }

    record CheckJson(String property, String what, String result, String resultTitle, String detail) {}

    record PackageJson(
            long id,
            String kind,
            String kindTitle,
            String unit,
            String unitName,
            String fileName,
            long size,
            int files,
            String sha256,
            String signature,
            String publicKey,
            String keyFingerprint,
            List<String> missing,
            List<CheckJson> checks,
            Instant createdAt) {}

    PackageJson of(KeptPackage kept) {
        return new PackageJson(
                kept.id(),
                kept.kind().name(),
                kept.kind().title(),
                kept.unit().map(Object::toString).orElse(null),
                kept.unit().map(unit -> organization.unit(unit).name()).orElse(null),
                kept.fileName(),
                kept.size(),
                kept.files(),
                kept.sha256(),
                kept.seal().map(seal -> seal.signature()).orElse(null),
                kept.seal().map(seal -> seal.publicKey()).orElse(null),
                kept.seal().map(seal -> seal.fingerprint()).orElse(null),
                kept.missing(),
                kept.checks().stream()
                        .map(check -> new CheckJson(
                                check.property(),
                                check.what(),
                                check.result().name(),
                                check.result().title(),
                                check.detail()))
                        .toList(),
                kept.createdAt());
    }

    record VerificationJson(
            String verdict,
            String verdictTitle,
            int files,
            List<String> altered,
            List<String> missing,
            List<String> added,
            List<String> faults,
            String trail,
            String sha256,
            PackageJson of) {}

    /** @param kept which of our packages it was held against; null where it is unlike all */
    VerificationJson of(Verification found, KeptPackage kept) {
        return new VerificationJson(
                found.verdict().name(),
                found.verdict().title(),
                found.files(),
                found.altered(),
                found.missing(),
                found.added(),
                Stream.concat(found.faults().stream(), found.trail().stream().flatMap(trail -> trail.faults().stream()))
                        .toList(),
                found.trail().map(TrailInPackage::summary).orElse(""),
                found.sha256(),
                kept == null ? null : of(kept));
    }
}
