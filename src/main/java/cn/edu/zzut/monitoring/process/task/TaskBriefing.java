package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.PeopleToTell.TaskFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Gives a new task its full name and everything that its form shows, and tells its person by mail. */
@Component
public class TaskBriefing {

    /** A local variable in which a process puts what the task is about, where that is not a table. */
    public static final String MATTER = "matter";

    private final Organization organization;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final DataBriefing data;
    private final PeopleToTell people;

    TaskBriefing(Organization organization, Catalogs catalogs, Cycles cycles, DataBriefing data, PeopleToTell people) {
        this.organization = organization;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.data = data;
        this.people = people;
    }

    public void brief(DelegateTask task) {
        Optional<TableDefinition> table = Variables.tableIfAny(task)
                .flatMap(code -> catalogs.of(Variables.year(task)).find(code));
        Optional<Unit> unit = Variables.unitIfAny(task).map(organization::unit);
        String reason = reason(task);
        String step = task.getName();
        task.setName(step
                + table.map(t -> "｜" + t.title()).orElse("")
                + unit.map(u -> "｜" + u.name()).orElse(""));
        task.setVariableLocal("briefing", text(task, step, table, unit, reason));
        Variables.submissionIfAny(task).ifPresent(id -> task.setVariablesLocal(data.of(id)));
        tell(task, step, table, unit, reason);
    }

    private static String reason(DelegateTask task) {
        Object reason = task.getVariable(Variables.RETURN_REASON);
        return reason == null ? "" : reason.toString();
    }

    private String text(
            DelegateTask task, String step, Optional<TableDefinition> table, Optional<Unit> unit, String reason) {
        StringBuilder text = new StringBuilder("### ").append(step).append("\n\n");
        if (!reason.isBlank()) {
            line(text, "**退回原因**", reason);
        }
        cycles.find(Variables.year(task)).ifPresent(cycle -> line(text, "年度", cycle.title()));
        table.ifPresent(
                t -> line(text, "表格", t.title() + (t.base() ? "（基础数据表）" : "") + "，统计时间：" + t.statisticalTime()));
        unit.ifPresent(u -> line(text, "单位", u.name()));
        if (task.getVariableLocal(MATTER) != null) {
            text.append("- ").append(task.getVariableLocal(MATTER)).append('\n');
        }
        line(text, "截止时间", PeopleToTell.format(task.getDueDate()));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- ")
                .append(name)
                .append("：")
                .append(value.replace("\n", " "))
                .append('\n');
    }

    private void tell(
            DelegateTask task, String step, Optional<TableDefinition> table, Optional<Unit> unit, String reason) {
        Map<String, String> extra = new HashMap<>();
        table.ifPresent(t -> extra.put("table", t.title()));
        unit.ifPresent(u -> extra.put("unit", u.name()));
        extra.put("reason", reason);
        people.about(
                new TaskFacts(
                        task.getId(),
                        step + table.map(t -> "｜" + t.title()).orElse(""),
                        task.getAssignee(),
                        task.getDueDate()),
                reason.isBlank() ? MailKind.ASSIGNED : MailKind.RETURNED,
                extra);
    }
}
