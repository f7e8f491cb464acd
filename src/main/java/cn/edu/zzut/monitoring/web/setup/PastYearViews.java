package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearFindings;
import cn.edu.zzut.monitoring.pastyear.PastYearRun;
import cn.edu.zzut.monitoring.pastyear.PastYears;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearOutcomeJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearRunJson;
import cn.edu.zzut.monitoring.web.setup.PastYearJsons.PastYearTableJson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A past year as the office sees it. */
@Component
class PastYearViews {

    private final PastYears pastYears;
    private final PastYearFindings findings;
    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Organization organization;

    PastYearViews(
            PastYears pastYears,
            PastYearFindings findings,
            Cycles cycles,
            Catalogs catalogs,
            Organization organization) {
        this.pastYears = pastYears;
        this.findings = findings;
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.organization = organization;
    }

    PastYearJson of(int year) {
        Optional<Cycle> cycle = cycles.find(year);
        Optional<PastYearRun> inForce = pastYears.inForce(year);
        Optional<PastYearRun> newest = pastYears.newest(year);
        Optional<String> whyNot = pastYears.againstImport(year);
        Optional<String> whyKept = inForce.flatMap(run -> pastYears.against(year));
        return new PastYearJson(
                year,
                cycle.map(known -> known.origin().name()).orElse(null),
                cycle.map(known -> known.origin().title()).orElse(null),
                whyNot.isEmpty(),
                whyNot.orElse(""),
                inForce.map(this::json).orElse(null),
                newest.map(this::json).orElse(null),
                inForce.isPresent() && whyKept.isEmpty(),
                whyKept.orElse(""),
                newest.flatMap(run -> pastYears.outcome(run.id()))
                        .map(PastYearOutcomeJson::of)
                        .orElse(null),
                pastYears.all().stream()
                        .filter(run -> run.year() == year && run.importedAt().isPresent())
                        .map(this::json)
                        .toList(),
                catalogs.of(year).tables().stream()
                        .map(table -> new PastYearTableJson(table.code().value(), table.title(), table.columnNames()))
                        .toList());
    }

    private PastYearRunJson json(PastYearRun run) {
        Summary found = run.isInForce() ? findings.summary(run.year()) : Summary.NONE;
        return new PastYearRunJson(
                run.id(),
                run.state().name(),
                run.state().title(),
                run.isAtWork(),
                run.fileName(),
                run.sha256(),
                run.size(),
                organization.nameOf(run.startedBy()),
                run.startedAt(),
                run.doing(),
                run.done(),
                run.ofAll(),
                run.failure().orElse(""),
                run.tables(),
                run.rows(),
                run.importedBy().map(this::name).orElse(""),
                run.importedAt().orElse(null),
                run.endedBy().map(this::name).orElse(""),
                run.endedAt().orElse(null),
                run.reason(),
                found.errors(),
                found.anomalies());
    }

    private String name(PersonId id) {
        return organization.nameOf(id);
    }
}
