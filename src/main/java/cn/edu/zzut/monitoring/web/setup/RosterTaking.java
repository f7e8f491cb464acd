package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.RosterError;
import cn.edu.zzut.monitoring.organization.RosterLine;
import cn.edu.zzut.monitoring.organization.RosterPlan;
import cn.edu.zzut.monitoring.organization.Rosters;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.Succession;
import cn.edu.zzut.monitoring.security.Administrators;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists are taken as a whole, with all that follows, or not at all. To look what would come of them they are taken and given back. */
@Component
class RosterTaking {

    private final Rosters rosters;
    private final Succession succession;
    private final Cycles cycles;
    private final Administrators administrators;
    private final TransactionTemplate transaction;

    RosterTaking(
            Rosters rosters,
            Succession succession,
            Cycles cycles,
            Administrators administrators,
            TransactionTemplate transaction) {
        this.rosters = rosters;
        this.succession = succession;
        this.cycles = cycles;
        this.administrators = administrators;
        this.transaction = transaction;
    }

    /** @param dryRun whether nothing is to change */
    RosterPlan take(List<RosterLine> lines, boolean dryRun, PersonId by) {
        RosterPlan come = Objects.requireNonNull(transaction.execute(status -> {
            RosterPlan plan = rosters.plan(lines, administrators::accounts, by);
            if (plan.isRefused()) {
                return plan;
            }
            rosters.apply(plan, by);
            RosterPlan done = plan.refused(problems(plan));
            if (dryRun || done.isRefused()) {
                status.setRollbackOnly();
            } else {
                tellOfOwnAuditors(done);
            }
            return done;
        }));
        Attempt.current().ifPresent(attempt -> tell(attempt, come, dryRun));
        return come;
    }

    /** In the entry that goes with the change. */
    private static void tellOfOwnAuditors(RosterPlan done) {
        Attempt.current().ifPresent(attempt -> done.remarks()
                .forEach(remark ->
                        attempt.says(remark.subject() + remark.detail().split("，", 2)[0])));
    }

    /** How many lines are wrong; several things may be wrong with one. */
    private static void tell(Attempt attempt, RosterPlan come, boolean dryRun) {
        long faulty = come.errors().stream()
                .map(error -> error.sheet() + " " + error.row())
                .distinct()
                .count();
        String wrong = faulty == 0 ? "" : faulty + "行有错";
        if (dryRun) {
            attempt.changesNothing(wrong.isEmpty() ? "试导入" : "试导入，" + wrong);
        } else if (faulty > 0) {
            attempt.comesToNothing(wrong + "，没有导入");
        }
    }

    private List<RosterError> problems(RosterPlan plan) {
        List<RosterError> problems = new ArrayList<>();
        for (RosterPlan.GivenUp given : plan.givenUp()) {
            succession.handOn(given.person(), given.successor()).forEach(stuck -> problems.add(given.error(stuck)));
        }
        for (RosterPlan.Closed closed : plan.closed()) {
            for (Cycle cycle : cycles.all()) {
                long tables = cycle.state() == Cycle.State.RUNNING ? tables(cycle.year(), closed.unit()) : 0;
                if (tables > 0) {
                    problems.add(closed.error(cycle.year() + "年度填报还在进行，任务分解中有该单位的" + tables + "张表。请年度结束后再停用。"));
                }
            }
        }
        return problems;
    }

    private long tables(int year, UnitCode unit) {
        return cycles.assignments(year).stream()
                .filter(line -> isOf(line, unit))
                .count();
    }

    private static boolean isOf(Assignment line, UnitCode unit) {
        return line.responsible().equals(unit) || line.assisting().contains(unit);
    }
}
