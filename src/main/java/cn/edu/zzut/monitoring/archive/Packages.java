package cn.edu.zzut.monitoring.archive;

import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.archive.content.Contents;
import cn.edu.zzut.monitoring.archive.content.Contents.Written;
import cn.edu.zzut.monitoring.archive.content.FourProperties;
import cn.edu.zzut.monitoring.archive.content.Subject;
import cn.edu.zzut.monitoring.archive.province.IndicatorPackage;
import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.archive.seal.PackageWriter.Sealed;
import cn.edu.zzut.monitoring.archive.seal.Seal;
import cn.edu.zzut.monitoring.archive.seal.Verification;
import cn.edu.zzut.monitoring.archive.seal.Verification.Known;
import cn.edu.zzut.monitoring.archive.seal.Verification.Verdict;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.national.NationalPackage.Draft;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, keeps and looks at packages. Each is written to a file, read back, and only then kept; what is kept never changes:
 * made anew, it is another one beside it.
 */
@Service
@Transactional
public class Packages {

    private final Contents contents;
    private final ReportContents report;
    private final IndicatorsOfTheYear indicators;
    private final PackageStore store;
    private final Organization organization;
    private final Workshop workshop;
    private final SchoolClock clock;

    Packages(
            Contents contents,
            ReportContents report,
            IndicatorsOfTheYear indicators,
            PackageStore store,
            Organization organization,
            Workshop workshop,
            SchoolClock clock) {
        this.contents = contents;
        this.report = report;
        this.indicators = indicators;
        this.store = store;
        this.organization = organization;
        this.workshop = workshop;
        this.clock = clock;
    }

    /** Makes the year's 归档包. */
    public KeptPackage archive(int year) {
        String title = year + "年度高等教育质量监测数据填报归档包";
        return make(
                new Order(year, PackageKind.ARCHIVE, Optional.empty(), title),
                filledFrom(contents, year, Optional.empty(), title));
    }

    /** Makes a unit's own 归档包: its data and papers, nothing of others. */
    public KeptPackage ofUnit(int year, UnitCode unit) {
        String title = organization.unit(unit).name() + year + "年度监测数据填报归档包";
        return make(
                new Order(year, PackageKind.UNIT, Optional.of(unit), title),
                filledFrom(contents, year, Optional.of(unit), title));
    }

    /**
     * Makes the 上报数据包 in the form that the office chose last, so that files which did not change stay what the platform
     * has; at first in the form that the platform usually takes.
     */
    public KeptPackage report(int year) {
        return report(year, report.formOf(year), PersonId.SYSTEM);
    }

    /**
     * The same in another form. Ticks of tables whose files are others than before fall.
     *
     * @param kind of the tables' files: xls, xlsx or csv; empty for the year's usual one
     * @throws Refusal when the report is closed, or a table does not fit into such files, or is not read back as what was locked
     */
    public KeptPackage report(int year, String kind, PersonId by) {
        Reporting reporting = new Reporting(year, kind);
        KeptPackage kept = make(new Order(year, PackageKind.REPORT, Optional.empty(), year + "年上报数据包"), reporting);
        report.keep(kept, reporting.draft(), by);
        return kept;
    }

    /**
     * Makes the 指标汇总包: the school's indicators of an approved year, for whoever rolls up those of many schools.
     *
     * @throws Refusal while the year is not approved, not all of it is locked, or the school is not known
     */
    public KeptPackage indicators(int year) {
        IndicatorPackage content = indicators.of(year, clock.instant());
        String title = content.school().name() + year + "年度指标汇总包";
        return make(new Order(year, PackageKind.INDICATORS, Optional.empty(), title), new Filling() {
            @Override
            public Written into(PackageWriter writer, Instant at) throws IOException {
                content.writeTo(writer);
                return new Written(content.without(), List.of(), "");
            }

            @Override
            public List<Check> checks(Path file, Verification found, Written written) {
                return List.of();
            }
        });
    }

    private final class Reporting implements Filling {

        private final int year;
        private final String kind;
        private Optional<Draft> draft = Optional.empty();

        Reporting(int year, String kind) {
            this.year = year;
            this.kind = kind;
        }

        @Override
        public Written into(PackageWriter writer, Instant at) throws IOException {
            draft = Optional.of(report.write(year, kind, writer));
            return report.written(draft());
        }

        @Override
        public List<Check> checks(Path file, Verification found, Written written) throws IOException {
            return report.tried(file, draft());
        }

        Draft draft() {
            return draft.orElseThrow();
        }
    }

    /** What is to be made. */
    private record Order(int year, PackageKind kind, Optional<UnitCode> unit, String title) {}

    private interface Filling {

        Written into(PackageWriter writer, Instant at) throws IOException;

        /** Looks at the finished file. */
        default List<Check> checks(Path file, Verification found, Written written) throws IOException {
            return FourProperties.of(file, found, written);
        }
    }

    private Filling filledFrom(Contents all, int year, Optional<UnitCode> unit, String title) {
        return (writer, at) -> all.write(new Subject(year, unit), title, writer, workshop.key(), at);
    }

    private KeptPackage make(Order order, Filling filling) {
        Instant at = clock.instant();
        try {
            return workshop.withFile(file -> {
                Written written;
                Sealed sealed;
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                        PackageWriter writer = new PackageWriter(
                                out, at.atZone(SchoolClock.ZONE).toLocalDateTime())) {
                    written = filling.into(writer, at);
                    sealed = writer.seal(workshop.key());
                }
                Verification found = readBack(file, sealed);
                List<Check> checks = filling.checks(file, found, written);
                KeptPackage made = new KeptPackage(
                        0,
                        order.year(),
                        order.kind(),
                        order.unit(),
                        PackageWriter.fileName(order.title() + ".zip"),
                        sealed.size(),
                        found.files(),
                        sealed.sha256(),
                        Optional.of(sealed.seal()),
                        written.likeness(),
                        written.missing(),
                        written.required(),
                        checks,
                        at);
                return store.keep(made, sealed.manifest(), file);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("归档包没有写成，请检查数据目录的磁盘空间", e);
        }
    }

    /** A disk that returns something else than was written must not get to the archive. */
    private static Verification readBack(Path file, Sealed sealed) throws IOException {
        Verification found = Verification.of(
                file,
                new Known(
                        Optional.of(sealed.manifest()),
                        Optional.of(sealed.sha256()),
                        Optional.of(sealed.seal().publicKey())));
        if (found.verdictOfFiles() != Verdict.WHOLE) {
            throw new IOException("写成的归档包读回后不一致：" + found.altered() + found.missing() + found.faults());
        }
        return found;
    }

    /** The newest of the school's packages of that kind. */
    @Transactional(readOnly = true)
    public Optional<KeptPackage> newest(int year, PackageKind kind) {
        return store.newest(year, kind, Optional.empty());
    }

    /** The unit's newest package. */
    @Transactional(readOnly = true)
    public Optional<KeptPackage> newest(int year, UnitCode unit) {
        return store.newest(year, PackageKind.UNIT, Optional.of(unit));
    }

    /** All that were ever made for the year, the newest first. */
    public List<KeptPackage> ofYear(int year) {
        return store.ofYear(year);
    }

    /** Writes the package's file, piece by piece. */
    @Transactional(readOnly = true)
    public void copy(KeptPackage kept, OutputStream to) throws IOException {
        store.copy(kept, to);
    }

    /** Looks at the package as it is kept in the database now. */
    public Verification verify(KeptPackage kept) throws IOException {
        return workshop.withFile(file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                store.copy(kept, out);
            }
            return verify(file, kept);
        });
    }

    /** What a file came to, and which of our packages it was held against. */
    public record Looked(Verification found, Optional<KeptPackage> at) {}

    /**
     * Looks at a file that somebody has: against the package that it is or was made from, known by its hash or its
     * signature, else against what it says of itself and our key.
     */
    public Looked lookAt(InputStream content) throws IOException {
        return workshop.withFile(file -> {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            Verification alone = Verification.of(file, Known.NOTHING);
            Optional<KeptPackage> kept =
                    store.recognized(alone.sha256(), alone.seal().map(Seal::signature));
            return kept.isPresent()
                    ? new Looked(verify(file, kept.get()), kept)
                    : new Looked(againstOurKey(file), kept);
        });
    }

    /** Signed by whom it may be: unless it was by us, it is none of ours. */
    private Verification againstOurKey(Path file) throws IOException {
        return Verification.of(
                file,
                new Known(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(workshop.key().publicKey())));
    }

    private Verification verify(Path file, KeptPackage kept) throws IOException {
        return Verification.of(
                file,
                new Known(
                        store.manifest(kept),
                        Optional.of(kept.sha256()),
                        kept.seal().map(Seal::publicKey)));
    }
}
