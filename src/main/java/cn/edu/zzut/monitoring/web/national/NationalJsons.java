package cn.edu.zzut.monitoring.web.national;

import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.archive.content.Check;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.national.Checklist;
import cn.edu.zzut.monitoring.national.ImportLine;
import cn.edu.zzut.monitoring.national.PlatformFindings;
import cn.edu.zzut.monitoring.national.PlatformFindings.ErrorList;
import cn.edu.zzut.monitoring.national.Receipt;
import cn.edu.zzut.monitoring.national.Receipts;
import cn.edu.zzut.monitoring.national.TakenBack;
import cn.edu.zzut.monitoring.national.Tick;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.web.national.NationalJson.ErrorListJson;
import cn.edu.zzut.monitoring.web.national.NationalJson.ImportLineJson;
import cn.edu.zzut.monitoring.web.national.NationalJson.NationalPackageJson;
import cn.edu.zzut.monitoring.web.national.NationalJson.NationalReceiptJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows how far a year's report to the platform is. */
@Component
class NationalJsons {

    private final Checklist checklist;
    private final PlatformFindings findings;
    private final Receipts receipts;
    private final Packages packages;
    private final Organization organization;

    NationalJsons(
            Checklist checklist,
            PlatformFindings findings,
            Receipts receipts,
            Packages packages,
            Organization organization) {
        this.checklist = checklist;
        this.findings = findings;
        this.receipts = receipts;
        this.packages = packages;
        this.organization = organization;
    }

    NationalJson of(Cycle cycle, boolean mayReport) {
        int year = cycle.year();
        boolean open = cycle.state() == Cycle.State.RUNNING && cycle.receipt().isEmpty();
        List<ImportLineJson> lines = new ArrayList<>();
        checklist.lines(year).forEach(line -> lines.add(json(lines.size() + 1, line)));
        return new NationalJson(
                year,
                open,
                mayReport,
                packages.newest(year, PackageKind.REPORT)
                        .map(NationalJsons::json)
                        .orElse(null),
                lines,
                findings.lists(year).stream().map(this::json).toList(),
                receipts.of(year).map(this::json).orElse(null));
    }

    private static NationalPackageJson json(KeptPackage kept) {
        return new NationalPackageJson(
                kept.fileName(),
                kept.size(),
                kept.sha256(),
                kept.createdAt(),
                kept.missing(),
                kept.checks().stream().map(Check::what).toList());
    }

    private ImportLineJson json(int place, ImportLine line) {
        Optional<Tick> tick = line.tick();
        return new ImportLineJson(
                place,
                line.table().code().value(),
                line.table().title(),
                organization.unit(line.submission().unit()).name(),
                line.submission().id().value(),
                line.table().base(),
                line.state().name(),
                line.state().title(),
                line.state().isDone(),
                line.files(),
                line.version(),
                line.rows(),
                tick.filter(Tick::isImported)
                        .map(said -> said.platformRows().getAsInt())
                        .orElse(null),
                line.isCountedOtherwise(),
                tick.map(Tick::remark).orElse(""),
                tick.map(said -> organization.nameOf(said.by())).orElse(""),
                tick.map(Tick::at).orElse(null),
                tick.map(Tick::packageSha256).orElse(""),
                line.takenBack().map(this::text).orElse(""),
                line.findings());
    }

    private String text(TakenBack taken) {
        return (taken.by().equals(PersonId.SYSTEM) ? "系统" : organization.nameOf(taken.by())) + "：" + taken.because();
    }

    private ErrorListJson json(ErrorList list) {
        return new ErrorListJson(
                list.id(),
                list.fileName(),
                list.sha256(),
                list.reading(),
                list.findings(),
                list.unplaced(),
                organization.nameOf(list.by()),
                list.at(),
                list.takenBack().map(this::text).orElse(""));
    }

    private NationalReceiptJson json(Receipt receipt) {
        return new NationalReceiptJson(
                receipt.number(),
                receipt.fileName(),
                receipt.size(),
                receipt.sha256(),
                organization.nameOf(receipt.by()),
                receipt.at(),
                checklist.isOutdated(receipt));
    }
}
