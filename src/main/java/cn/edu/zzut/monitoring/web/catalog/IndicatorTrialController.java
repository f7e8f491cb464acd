package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.analysis.IndicatorTrials;
import cn.edu.zzut.monitoring.analysis.IndicatorTrials.AtLevel;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the office try an indicator on past years' data; nothing is kept or put in force. */
@RestController
class IndicatorTrialController {

    private final IndicatorTrials trials;
    private final CatalogDesk desk;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final CurrentUsers users;

    IndicatorTrialController(
            IndicatorTrials trials, CatalogDesk desk, Catalogs catalogs, Cycles cycles, CurrentUsers users) {
        this.trials = trials;
        this.desk = desk;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.users = users;
    }

    @PostMapping("/api/catalogs/{year}/indicators/trial")
    List<AtLevel> run(@PathVariable int year, @RequestBody Indicator indicator) {
        Right.TRY_RULES.require(users.get());
        return tried(indicator, () -> trials.run(year, indicator, years()));
    }

    /** Tries an indicator of the year's draft, or without one of its catalog in force. */
    @PostMapping("/api/catalogs/{year}/indicators/{id}/trial")
    List<AtLevel> run(@PathVariable int year, @PathVariable String id) {
        Right.TRY_RULES.require(users.get());
        Catalog catalog = desk.draftFiles(year).map(CatalogFiles::catalog).orElseGet(() -> catalogs.of(year));
        Indicator indicator = catalog.indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("指标体系中没有指标“" + id + "”。请刷新后重试。"));
        return tried(indicator, () -> trials.run(catalog, year, desk.mapping(year), indicator, years()));
    }

    private static List<AtLevel> tried(Indicator indicator, Supplier<List<AtLevel>> trial) {
        try {
            return trial.get();
        } catch (FeelProblem e) {
            throw Refusal.invalid((indicator.id() == null ? "指标" : "指标“" + indicator.id() + "”") + "有误："
                    + e.getMessage() + "。请修改后再试。");
        }
    }

    private List<Integer> years() {
        return cycles.all().stream().map(Cycle::year).toList();
    }
}
