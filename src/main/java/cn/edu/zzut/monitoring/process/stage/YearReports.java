package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlights;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.reporting.Report;
import cn.edu.zzut.monitoring.reporting.ReportAges;
import cn.edu.zzut.monitoring.reporting.ReportTexts;
import cn.edu.zzut.monitoring.reporting.ReportTexts.Written;
import cn.edu.zzut.monitoring.reporting.Reports;
import cn.edu.zzut.monitoring.reporting.Reports.ReportMade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The year's analysis report in {@code stage-5-approval}: drafted, fixed by the office, laid before the president's meeting. */
@Component("yearReports")
public class YearReports {

    private static final String SCHOOL = Subject.SCHOOL.code();

    /** The part of the school's report that says what comes of the year. */
    private static final String CONCLUSIONS = "主要结论";

    private static final int SHOWN = 20;

    /** Local to a task in which the office reviews a year's report: that year. */
    private static final String REVIEWS = "reviewsReportOf";

    private final Reports reports;
    private final ReportTexts texts;
    private final Highlights highlights;
    private final ReportAges ages;
    private final WhichReport says;
    private final MeetingMaterialShown material;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    YearReports(
            Reports reports,
            ReportTexts texts,
            Highlights highlights,
            ReportAges ages,
            WhichReport says,
            MeetingMaterialShown material,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser) {
        this.reports = reports;
        this.texts = texts;
        this.highlights = highlights;
        this.ages = ages;
        this.says = says;
        this.material = material;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    public void draft(DelegateExecution execution) {
        reports.draft(Variables.year(execution), Level.SCHOOL, SCHOOL, PersonId.SYSTEM);
    }

    /** A task's form, by what it shows. */
    private interface Form {
        void setVariableLocal(String name, @Nullable Object value);
    }

    public void prepare(DelegateTask task) {
        int year = Variables.year(task);
        task.setVariableLocal(REVIEWS, year);
        material.link(task);
        show(year, task::setVariableLocal);
    }

    /** A form that is opened from now on shows the report that was made; one that is open already is told when it is sent. */
    @EventListener
    void on(ReportMade made) {
        int year = made.report().year();
        if (made.report().subject().level() == Level.SCHOOL) {
            withoutUser.run(() -> tasks.createTaskQuery().taskVariableValueEquals(REVIEWS, year).list().stream()
                    .map(Task::getId)
                    .forEach(id -> show(year, (name, value) -> tasks.setVariableLocal(id, name, value))));
        }
    }

    private void show(int year, Form form) {
        Optional<Report> newest = reports.newest(year, Level.SCHOOL, SCHOOL);
        newest.ifPresent(report -> link(form, report));
        form.setVariableLocal(
                "reviewChoices",
                Variables.json(newest.stream()
                        .map(report -> new Choice(says.of(report), report.contentCode()))
                        .toList()));
        form.setVariableLocal("formerEdition", former(year));
        form.setVariableLocal("highlights", Variables.json(lines(year)));
    }

    /** What becomes of the edition that was fixed before, where there is one. */
    private String former(int year) {
        return reports.fixed(year, Level.SCHOOL, SCHOOL)
                .filter(fixed -> !ages.of(fixed).changes().isEmpty())
                .map(fixed -> "第" + fixed.edition() + "版已定稿并原样保留。其后："
                        + ages.of(fixed).inWords() + "。因此重新编制，提交后定稿为第" + (fixed.edition() + 1) + "版。")
                .orElse("");
    }

    /** What the office has looked at is fixed; an edition that it has fixed before must still be of these data. */
    public void fix(DelegateTask task) {
        int year = Variables.year(task);
        Answers answers = Answers.of(task);
        Report report = reports.newest(year, Level.SCHOOL, SCHOOL)
                .orElseThrow(() -> Refusal.conflict("报告草稿还没有生成", "请在Cockpit的“分析报告”中生成全校报告的草稿，看过以后再提交。"));
        if (!isOfFormerForm(answers)) {
            requireReviewed(report, answers.choices("reviewed"));
        }
        if (!report.isFixed()) {
            reports.fix(report, answers.by());
        } else if (!ages.of(report).isUpToDate()) {
            throw Refusal.conflict(
                    "定稿之后数据有变化", "全校分析报告定稿之后，" + ages.of(report).inWords() + "。请在Cockpit的“分析报告”中重新生成草稿，看过以后再提交。");
        }
    }

    private void requireReviewed(Report report, List<String> reviewed) {
        if (!reviewed.contains(report.contentCode())) {
            throw Refusal.conflict("核对的不是最新的报告", "您核对的不是最新的报告。现在最新的是" + says.of(report) + "。请重新打开本任务，下载核对后再勾选提交。");
        }
        List<String> unknown = reviewed.stream()
                .filter(code -> !code.equals(report.contentCode()))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("勾选的报告中有不认识的：" + String.join("、", unknown) + "。只能勾选最新的一份，请重新打开本任务。");
        }
    }

    /** Before, the form asked only whether a report was reviewed; a year that runs keeps its forms. */
    private static boolean isOfFormerForm(Answers answers) {
        return answers.formerly("reviewed").equals("true");
    }

    /** The meeting decides with the report at hand. */
    public void show(DelegateTask task) {
        int year = Variables.year(task);
        reports.fixed(year, Level.SCHOOL, SCHOOL).ifPresent(report -> link(task::setVariableLocal, report));
        task.setVariableLocal(
                "reportConclusions",
                Optional.ofNullable(texts.of(year, Level.SCHOOL, SCHOOL).get(CONCLUSIONS))
                        .map(Written::text)
                        .filter(text -> !text.isBlank())
                        .map(Markdown::text)
                        .orElse("评估督导处没有另写文字，见报告“总体情况”。"));
        task.setVariableLocal("highlights", Variables.json(lines(year)));
    }

    /** Also before there is a report: what stands out in the year's data. */
    void showHighlights(DelegateTask task) {
        task.setVariableLocal("highlights", Variables.json(lines(Variables.year(task))));
    }

    private static void link(Form form, Report report) {
        form.setVariableLocal("reportName", Markdown.inline(report.fileName()));
        form.setVariableLocal("reportLink", "/api/cycles/" + report.year() + "/reports/" + report.id() + ".docx");
        form.setVariableLocal(
                MeetingsEdition.SHOWN,
                report.state().title() + "第" + report.edition() + "版，SHA-256：" + report.sha256());
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
        reports.fix(reports.draft(year, Level.SCHOOL, SCHOOL, by), by);
    }
}
