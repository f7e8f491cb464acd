package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.access.SchoolPackage;
import cn.edu.zzut.monitoring.archive.HandOverState;
import cn.edu.zzut.monitoring.archive.HandingOver;
import cn.edu.zzut.monitoring.archive.KeptPackage;
import cn.edu.zzut.monitoring.archive.PackageKind;
import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Decision;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How far each year's material, and each unit's, is on its way into the archive. */
@RestController
class ArchiveController {

    private final Cycles cycles;
    private final Packages packages;
    private final HandingOver handingOver;
    private final PackageJsons jsons;
    private final Organization organization;
    private final CurrentUsers users;

    ArchiveController(
            Cycles cycles,
            Packages packages,
            HandingOver handingOver,
            PackageJsons jsons,
            Organization organization,
            CurrentUsers users) {
        this.cycles = cycles;
        this.packages = packages;
        this.handingOver = handingOver;
        this.jsons = jsons;
        this.organization = organization;
        this.users = users;
    }

    /** All years, the newest first. */
    @GetMapping("/api/archive")
    List<ArchiveYearJson> years() {
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        return cycles.all().stream().map(this::year).toList();
    }

    @GetMapping("/api/cycles/{year}/archive")
    ArchiveJson archive(@PathVariable int year) {
        Right.FOLLOW_THE_ARCHIVE.require(users.get());
        Cycle cycle = cycles.find(year).orElseThrow(() -> Refusal.hidden(year + "年度填报尚未启动。"));
        return new ArchiveJson(
                year(cycle), handingOver.steps(year).stream().map(this::step).toList(), units(year));
    }

    private ArchiveYearJson year(Cycle cycle) {
        HandOverState state = handingOver.state(cycle.year());
        return new ArchiveYearJson(
                cycle.year(),
                state.name(),
                state.title(),
                packages.newest(cycle.year(), PackageKind.ARCHIVE)
                        .map(jsons::of)
                        .orElse(null),
                cycle.closedAt().orElse(null),
                new SchoolPackage(true, state == HandOverState.HANDED_OVER).isTakeableBy(users.get()));
    }

    private StepJson step(Decision decision) {
        return new StepJson(
                decision.subjectTitle(),
                decision.verdictTitle(),
                decision.reason(),
                organization.nameOf(decision.decidedBy()),
                decision.decidedAt());
    }

    private List<UnitJson> units(int year) {
        Map<UnitCode, Decision> confirmed = handingOver.confirmations(year);
        return cycles.assignments(year).stream()
                .flatMap(ArchiveController::units)
                .distinct()
                .sorted(Comparator.comparing(UnitCode::value))
                .map(unit -> unit(unit, packages.newest(year, unit), Optional.ofNullable(confirmed.get(unit))))
                .toList();
    }

    private static Stream<UnitCode> units(Assignment assignment) {
        return Stream.concat(Stream.of(assignment.responsible()), assignment.assisting().stream());
    }

    private UnitJson unit(UnitCode unit, Optional<KeptPackage> kept, Optional<Decision> confirmed) {
        return new UnitJson(
                unit.value(),
                organization.unit(unit).name(),
                kept.map(jsons::of).orElse(null),
                confirmed
                        .map(decision -> organization.nameOf(decision.decidedBy()))
                        .orElse(null),
                confirmed.map(Decision::decidedAt).orElse(null));
    }

    /**
     * @param newest the newest archive package; null where there is none
     * @param closedAt when the year was closed; null before
     * @param takeable whether the asker may download the package now
     */
    record ArchiveYearJson(
            int year,
            String state,
            String stateTitle,
            PackageJsons.PackageJson newest,
            Instant closedAt,
            boolean takeable) {}

    record StepJson(String what, String verdict, String reason, String by, Instant at) {}

    /** @param newest the unit's newest package, and who confirmed it when; null before */
    record UnitJson(
            String unit, String unitName, PackageJsons.PackageJson newest, String confirmedBy, Instant confirmedAt) {}

    record ArchiveJson(ArchiveYearJson year, List<StepJson> steps, List<UnitJson> units) {}
}
