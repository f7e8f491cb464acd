package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportTexts;
import cn.edu.zzut.monitoring.reporting.ReportTexts.Written;
import cn.edu.zzut.monitoring.reporting.Reports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The year's analysis report in {@code stage-5-approval}: drafted, fixed by the office, laid before the president's meeting. */
@Component("yearReports")
public class YearReports {

    private static final String SCHOOL = Subject.SCHOOL.code();

    /** The part of the school's report that says what comes of the year. */
    private static final String CONCLUSIONS = "主要结论";

    private static final int SHOWN = 20;

    private final Reports reports;
    private final ReportTexts texts;
    private final Highlights highlights;

    YearReports(Reports reports, ReportTexts texts, Highlights highlights) {
        this.reports = reports;
        this.texts = texts;
        this.highlights = highlights;
    }

    public void draft(DelegateExecution execution) {
        reports.draft(Variables.year(execution), Level.SCHOOL, SCHOOL, PersonId.SYSTEM);
    }

    public void prepare(DelegateTask task) {
        report(task).ifPresent(report -> link(task, report));
        task.setVariableLocal("highlights", Variables.json(lines(Variables.year(task))));
    }

    /** What the office has looked at is fixed; an edition that it has fixed before must still be of these data. */
    public void fix(DelegateTask task) {
        int year = Variables.year(task);
        PersonId by = Answers.of(task).by();
        Report report =
                report(task).orElseThrow(() -> Refusal.conflict("报告草稿还没有生成", "请在Cockpit的“分析报告”中生成全校报告的草稿，看过以后再提交。"));
        if (!report.isFixed()) {
            reports.fix(year, report.id(), by);
        } else if (!reports.isUpToDate(report)) {
            throw Refusal.conflict("定稿之后数据有变化", "全校分析报告定稿之后，有表格更正或指标体系有变化。请在Cockpit的“分析报告”中重新生成草稿，看过以后再提交。");
        }
    }

    /** The meeting decides with the report at hand. */
    public void show(DelegateTask task) {
        int year = Variables.year(task);
        reports.fixed(year, Level.SCHOOL, SCHOOL).ifPresent(report -> link(task, report));
        task.setVariableLocal(
                "reportConclusions",
                Optional.ofNullable(texts.of(year, Level.SCHOOL, SCHOOL).get(CONCLUSIONS))
                        .map(Written::text)
                        .filter(text -> !text.isBlank())
                        .orElse("评估督导处没有另写文字，见报告“总体情况”。"));
        task.setVariableLocal("highlights", Variables.json(lines(year)));
    }

    private Optional<Report> report(DelegateTask task) {
        return reports.newest(Variables.year(task), Level.SCHOOL, SCHOOL);
    }

    private static void link(DelegateTask task, Report report) {
        task.setVariableLocal("reportName", report.fileName());
        task.setVariableLocal("reportLink", "/api/cycles/" + report.year() + "/reports/" + report.id() + ".docx");
        task.setVariableLocal(
                "reportEdition", report.state().title() + "第" + report.edition() + "版，SHA-256：" + report.sha256());
    }

    /** What the report says of the school, as far as it was not set aside. */
    private List<Map<String, String>> lines(int year) {
        return highlights.of(year).stream()
                .filter(highlight -> highlight.subject().level() == Level.SCHOOL
                        || highlight.mark().isPresent())
                .filter(highlight -> decision(highlight) != Decision.DISMISSED)
                .limit(SHOWN)
                .map(highlight -> Map.of(
                        "sentence",
                        highlight.sentence(),
                        "decision",
                        decision(highlight).title()))
                .toList();
    }

    private static Decision decision(Highlight highlight) {
        return highlight.mark().map(Highlight.Mark::decision).orElse(Decision.OPEN);
    }

    /**
     * The conclusions that were written after the meeting, when they were all that the report had; only diagrams of 0.1.0 ask
     * for them.
     */
    void conclude(int year, String conclusions, PersonId by) {
        int before = Optional.ofNullable(texts.of(year, Level.SCHOOL, SCHOOL).get(CONCLUSIONS))
                .map(Written::number)
                .orElse(0);
        texts.write(year, Subject.SCHOOL, CONCLUSIONS, before, conclusions, by);
        reports.fix(year, reports.draft(year, Level.SCHOOL, SCHOOL, by).id(), by);
    }
}
