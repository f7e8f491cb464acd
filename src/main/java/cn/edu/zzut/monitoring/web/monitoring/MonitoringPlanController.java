package cn.edu.zzut.monitoring.web.monitoring;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.monitoring.PlanLine;
import cn.edu.zzut.monitoring.monitoring.Plans;
import cn.edu.zzut.monitoring.monitoring.Rhythm;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 监测计划: the office says which tables are kept up to date, by whom, how often and within how many days. */
@RestController
@RequestMapping("/api/monitoring/plan")
class MonitoringPlanController {

    private final Plans plans;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    MonitoringPlanController(
            Plans plans, Catalogs catalogs, Cycles cycles, Organization organization, CurrentUsers users) {
        this.plans = plans;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    /** The plan, and the tables that it may name. */
    @GetMapping
    PlanJson plan(@RequestParam int year) {
        Right.SEE_THE_WHOLE_SCHOOL.require(users.get());
        return new PlanJson(
                plans.of(year).stream()
                        .map(line -> new PlanLineJson(
                                line.table().value(),
                                line.part().name(),
                                line.rhythm().name(),
                                line.workingDays()))
                        .toList(),
                cycles.assignments(year).stream()
                        .map(assignment -> json(year, assignment))
                        .toList());
    }

    private PlannableJson json(int year, Assignment assignment) {
        return new PlannableJson(
                assignment.table().value(),
                catalogs.of(year).table(assignment.table()).name(),
                organization.unit(assignment.responsible()).name(),
                assignment.assisting().size());
    }

    /** Replaces the plan, as a whole or not at all. */
    @PutMapping
    PlanJson change(@RequestParam int year, @RequestBody List<PlanLineJson> lines) {
        Right.PLAN_THE_MONITORING.require(users.get());
        plans.change(year, lines.stream().map(MonitoringPlanController::line).toList());
        return plan(year);
    }

    private static PlanLine line(PlanLineJson json) {
        if (json == null) {
            throw Refusal.invalid("监测计划中有空的一行。请删去后再保存。");
        }
        return new PlanLine(
                new TableCode(json.table() == null ? "" : json.table()),
                one(Part.values(), json.part(), "part（由谁更新）"),
                one(Rhythm.values(), json.rhythm(), "rhythm（周期）"),
                json.workingDays() == null ? 0 : json.workingDays());
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String what) {
        return Arrays.stream(all)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(what + "“" + name + "”有误，可用的有"
                        + String.join("、", Arrays.stream(all).map(Enum::name).toList()) + "。计划没有保存。"));
    }

    /** @param tables those that the plan may name */
    record PlanJson(List<PlanLineJson> lines, List<PlannableJson> tables) {}

    /**
     * @param part RESPONSIBLE or ASSISTING
     * @param rhythm MONTH, QUARTER or TERM
     * @param workingDays from the beginning of the period
     */
    record PlanLineJson(String table, String part, String rhythm, Integer workingDays) {}

    /** @param assisting how many assisting units there are */
    record PlannableJson(String table, String name, String responsible, int assisting) {}
}
