package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.process.PeopleToTell.TaskFacts;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Gives a new task its full name and everything that its form shows, and tells its person by mail. */
@Component
class TaskBriefing {

    /** A local variable in which a process puts what the task is about, where that is not a table. */
    static final String MATTER = "matter";

    private static final int FINDINGS_SHOWN = 50;

    private final Organization organization;
    private final Catalogs catalogs;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Validation validation;
    private final PeopleToTell people;

    TaskBriefing(
            Organization organization,
            Catalogs catalogs,
            Cycles cycles,
            Submissions submissions,
            Validation validation,
            PeopleToTell people) {
        this.organization = organization;
        this.catalogs = catalogs;
        this.cycles = cycles;
        this.submissions = submissions;
        this.validation = validation;
        this.people = people;
    }

    void brief(DelegateTask task) {
        Optional<TableDefinition> table = Variables.tableIfAny(task)
                .flatMap(code -> catalogs.of(Variables.year(task)).find(code));
        Optional<Unit> unit = Variables.unitIfAny(task).map(organization::unit);
        String reason = reason(task);
        String step = task.getName();
        task.setName(step
                + table.map(t -> "｜" + t.title()).orElse("")
                + unit.map(u -> "｜" + u.name()).orElse(""));
        task.setVariableLocal("briefing", text(task, step, table, unit, reason));
        Variables.submissionIfAny(task).ifPresent(id -> data(task, id));
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
        Variables.submissionIfAny(task).map(submissions::get).ifPresent(submission -> data(text, submission));
        return text.toString();
    }

    private void data(StringBuilder text, Submission submission) {
        if (!submission.requirement().isBlank()) {
            line(text, "填报要求", submission.requirement());
        }
        line(text, "状态", submission.state().title());
        line(
                text,
                "当前数据",
                submissions.latest(submission.id()).map(this::version).orElse("尚未上传，请在“填报数据”页签下载模板、填写并上传"));
    }

    private String version(SubmissionVersion version) {
        var counts = validation.summary(version.submissionId());
        return "版本" + version.number() + "，" + version.rowCount() + "行，错误" + counts.errors() + "项，异常"
                + counts.anomalies() + "项，校验码 " + version.sha256().substring(0, 12);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("- ")
                .append(name)
                .append("：")
                .append(value.replace("\n", " "))
                .append('\n');
    }

    private void data(DelegateTask task, long submissionId) {
        List<Map<String, Object>> findings = validation.findings(submissionId, 0, FINDINGS_SHOWN).stream()
                .map(finding -> Map.<String, Object>of(
                        "severity", finding.severity().title(),
                        "row", finding.row() == 0 ? "整表" : String.valueOf(finding.row()),
                        "column", finding.column(),
                        "message", finding.message()))
                .toList();
        List<Map<String, String>> explanations = validation.explanations(submissionId).stream()
                .map(explanation -> Map.of(
                        "column", explanation.column(),
                        "value", explanation.value(),
                        "text", explanation.text(),
                        "by", organization.nameOf(explanation.by())))
                .toList();
        task.setVariableLocal("findings", Variables.json(findings));
        task.setVariableLocal("explanations", Variables.json(explanations));
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
