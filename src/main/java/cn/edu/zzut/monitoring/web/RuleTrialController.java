package cn.edu.zzut.monitoring.web;

import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.RuleTrials;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the office try a rule on past years' data; nothing is kept or put in force. */
@RestController
class RuleTrialController {

    private final RuleTrials trials;
    private final Cycles cycles;
    private final CurrentUsers users;

    RuleTrialController(RuleTrials trials, Cycles cycles, CurrentUsers users) {
        this.trials = trials;
        this.cycles = cycles;
        this.users = users;
    }

    @PostMapping("/api/catalogs/{year}/tables/{code}/rules/trial")
    List<RuleTrials.InYear> run(@PathVariable int year, @PathVariable String code, @RequestBody Rule rule) {
        if (!users.get().is(Role.OFFICE)) {
            throw new NotPermitted("只有评估督导处可以试运行规则。");
        }
        if (rule.holds() == null || rule.holds().isBlank() || rule.message() == null || rule.id() == null) {
            throw new IllegalArgumentException("请填写规则的id、holds（FEEL条件）和message（不成立时的提示）。");
        }
        try {
            return trials.run(
                    year,
                    new TableCode(code),
                    rule,
                    cycles.all().stream().map(Cycle::year).toList());
        } catch (FeelProblem e) {
            throw new IllegalArgumentException("规则“" + rule.id() + "”有误：" + e.getMessage() + "。请修改后再试。", e);
        }
    }
}
