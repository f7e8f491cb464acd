package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.seal.Seal;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a package that was made and kept; it never changes.
 *
 * @param unit whose it is; empty for one of the whole school
 * @param files how many files it has
 * @param seal the signature of its list of hashes; empty for packages of versions that did not sign
 * @param likeness the same for packages with the same content
 * @param missing what its index says is not there
 * @param required those of them without which it is incomplete
 * @param checks 四性检测; empty where it is not for the archive
 */
public record KeptPackage(
        long id,
        int year,
        PackageKind kind,
        Optional<UnitCode> unit,
        String fileName,
        long size,
        int files,
        String sha256,
        Optional<Seal> seal,
        String likeness,
        List<String> missing,
        List<String> required,
        List<Check> checks,
        Instant createdAt) {}
