package cn.edu.zzut.monitoring.web.unit;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.UnitWhole;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitColumnJson;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitRemarkJson;
import cn.edu.zzut.monitoring.web.unit.UnitDataJson.UnitTableJson;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 本单位数据: all that a data lead has to know of the own unit's data, and what is missing until it is handed over. */
@RestController
@RequestMapping("/api/units/{code}/data")
class UnitDataController {

    private final UnitTables tables;
    private final UnitRemarks remarks;
    private final OpenTasks openTasks;
    private final UnitHandOver handOver;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Organization organization;
    private final CurrentUsers users;

    UnitDataController(
            UnitTables tables,
            UnitRemarks remarks,
            OpenTasks openTasks,
            UnitHandOver handOver,
            Catalogs catalogs,
            Cycles cycles,
            Organization organization,
            CurrentUsers users) {
        this.tables = tables;
        this.remarks = remarks;
        this.openTasks = openTasks;
        this.handOver = handOver;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.organization = organization;
        this.users = users;
    }

    @GetMapping
    UnitDataJson of(@PathVariable String code, @RequestParam int year) {
        UnitCode unit = readable(code, year);
        UnitTasks tasks = new UnitTasks(
                openTasks.of(year).stream()
                        .filter(task -> task.unit().filter(unit.value()::equals).isPresent())
                        .toList(),
                organization,
                users.get().id());
        List<UnitTableJson> own = tables.of(year, unit, tasks);
        List<UnitRemarkJson> said = remarks.of(year, unit, own, tasks);
        return new UnitDataJson(
                year,
                unit.value(),
                organization.unit(unit).name(),
                handOver.of(year, unit, own, said, tasks),
                own,
                said);
    }

    /** What each column of a table means, what it counts and of which day. */
    @GetMapping("/tables/{table}/definition")
    List<UnitColumnJson> definition(@PathVariable String code, @PathVariable String table, @RequestParam int year) {
        readable(code, year);
        TableDefinition found = catalogs.of(year).table(new TableCode(table)).in(year);
        return found.columns().stream()
                .map(column -> new UnitColumnJson(
                        column.name(),
                        column.unit(),
                        found.statisticalTimeOf(column),
                        column.shownMeaning(),
                        column.countingRule(),
                        column.source(),
                        column.editionMark()))
                .toList();
    }

    private UnitCode readable(String code, int year) {
        CurrentUser user = users.get();
        UnitCode unit = UnitCode.find(code).orElseThrow(() -> Refusal.hidden("没有单位号为“" + code + "”的单位。"));
        new UnitWhole(unit).requireReadableBy(user);
        if (organization.allUnits().stream().noneMatch(one -> one.code().equals(unit))) {
            throw Refusal.hidden("没有单位号为“" + code + "”的单位。");
        }
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
        return unit;
    }
}
