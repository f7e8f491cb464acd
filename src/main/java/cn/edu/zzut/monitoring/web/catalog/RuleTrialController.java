package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.RuleTrials;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the office try a rule on past years' data; nothing is kept or put in force. */
@RestController
class RuleTrialController {

    private final RuleTrials trials;
    private final CatalogDesk desk;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final CurrentUsers users;

    RuleTrialController(RuleTrials trials, CatalogDesk desk, Catalogs catalogs, Cycles cycles, CurrentUsers users) {
        this.trials = trials;
        this.desk = desk;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.users = users;
    }

    @PostMapping("/api/catalogs/{year}/tables/{code}/rules/trial")
    List<RuleTrials.InYear> run(@PathVariable int year, @PathVariable String code, @RequestBody Rule rule) {
        requireOffice();
        if (rule.holds() == null || rule.holds().isBlank() || rule.message() == null || rule.id() == null) {
            throw Refusal.invalid("请填写规则的编号、条件（FEEL表达式）和不成立时的提示，三项都要写。");
        }
        return tried(rule, () -> trials.run(year, new TableCode(code), rule, years()));
    }

    /** Tries a rule of the year's draft, or without one of its catalog in force. */
    @PostMapping("/api/catalogs/{year}/rules/{id}/trial")
    List<RuleTrials.InYear> run(@PathVariable int year, @PathVariable String id) {
        requireOffice();
        Catalog catalog = desk.draftFiles(year).map(CatalogFiles::catalog).orElseGet(() -> catalogs.of(year));
        for (TableDefinition table : catalog.tables()) {
            for (Rule rule : table.rules()) {
                if (rule.id().equals(id)) {
                    return tried(
                            rule, () -> trials.run(catalog, year, desk.mapping(year), table.code(), rule, years()));
                }
            }
        }
        throw Refusal.hidden("指标体系中没有规则“" + id + "”。请刷新后重试。");
    }

    private static List<RuleTrials.InYear> tried(Rule rule, Supplier<List<RuleTrials.InYear>> trial) {
        try {
            return trial.get();
        } catch (FeelProblem e) {
            throw Refusal.invalid("规则“" + rule.id() + "”有误：" + e.getMessage() + "。请修改后再试。");
        }
    }

    private List<Integer> years() {
        return cycles.all().stream().map(Cycle::year).toList();
    }

    private void requireOffice() {
        Right.TRY_RULES.require(users.get());
    }
}
