package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.LostRaces;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.validation.Explanation;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a task's form says about its submission; written anew whenever the submission has a new version. */
@Component
public class DataBriefing {

    private static final Logger LOG = LoggerFactory.getLogger(DataBriefing.class);

    private static final String SUMMARY = "dataSummary";
    private static final int FINDINGS_SHOWN = 50;

    private final Organization organization;
    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final TaskService tasks;
    private final WithoutUser withoutUser;
    private final LostRaces races;

    DataBriefing(
            Organization organization,
            Submissions submissions,
            Validation validation,
            Explanations explanations,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser,
            LostRaces races) {
        this.organization = organization;
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
        this.races = races;
    }

    /**
     * Brings the forms of the submission's open tasks up to date. What they are about is saved already, so that nothing that
     * happens here turns the answer: neither somebody else who is renewing a form at the same moment, nor a mistake of ours.
     */
    public void refresh(SubmissionId submissionId) {
        try {
            races.again(() -> {
                renew(submissionId);
                return null;
            });
        } catch (Refusal.Conflict lost) {
            LOG.info("forms of submission {} are renewed by others", submissionId);
        } catch (RuntimeException failed) {
            LOG.error("forms of submission {} are not up to date", submissionId, failed);
        }
    }

    private void renew(SubmissionId submissionId) {
        Map<String, Object> variables = of(submissionId);
        withoutUser.run(() -> {
            for (Task task : tasks.createTaskQuery()
                    .processVariableValueEquals(Variables.SUBMISSION, submissionId.value())
                    .list()) {
                tasks.setVariablesLocal(task.getId(), variables);
            }
        });
    }

    /** Where nothing was uploaded yet there is nothing to show but that: what the task does not hold its form takes for empty. */
    Map<String, Object> of(SubmissionId submissionId) {
        Submission submission = submissions.get(submissionId);
        return submission.hasVersion() ? ofData(submissionId) : Map.of(SUMMARY, summary(submission));
    }

    private Map<String, Object> ofData(SubmissionId submissionId) {
        List<Explanations.Open> open = explanations.open(submissionId);
        TableDefinition table = submissions.definition(submissions.get(submissionId));
        return Map.of(
                SUMMARY,
                summary(submissions.get(submissionId)),
                "correcting",
                submissions
                        .correction(submissionId)
                        .filter(owed -> !owed.settled())
                        .isPresent(),
                "findings",
                Variables.json(findings(submissionId)),
                "explanations",
                Variables.json(explained(submissionId, table)),
                "openAnomalies",
                open.stream().mapToInt(one -> one.finding().count()).sum(),
                "lastExplanations",
                Variables.json(lastYears(open, table)));
    }

    private String summary(Submission submission) {
        String requirement =
                submission.requirement().isBlank() ? "" : "- 填报要求：" + Markdown.oneLine(submission.requirement()) + "\n";
        return Markdown.list(requirement + "- 状态：" + submission.state().title() + "\n- 当前数据："
                + submissions.latest(submission.id()).map(this::version).orElse("尚未上传，请在“填报数据”页签下载模板、填写并上传")
                + correction(submission));
    }

    /** What came back says whether anything has changed, and what its filer said of it. */
    private String correction(Submission submission) {
        return submissions
                .correction(submission.id())
                .map(last -> "\n- 更正："
                        + (submissions.latest(submission.id()).stream()
                                        .anyMatch(version -> last.isUnchanged(version.sha256()))
                                ? "与更正前的版本" + last.returned().versionNumber() + "内容完全相同"
                                : "与更正前的版本" + last.returned().versionNumber() + "不同，改动见“填报数据”的“对比”")
                        + (last.word().isEmpty() ? "" : "。更正说明：" + Markdown.oneLine(last.word())))
                .orElse("");
    }

    private String version(SubmissionVersion version) {
        var counts = validation.summary(version.submissionId());
        return "版本" + version.number() + "，" + version.rowCount() + "行，错误" + counts.errors() + "项，异常"
                + counts.anomalies() + "项，校验码 " + version.sha256().substring(0, 12);
    }

    private List<Map<String, Object>> findings(SubmissionId submissionId) {
        return validation.findings(submissionId, 0, FINDINGS_SHOWN).stream()
                .map(Finding::withoutValues)
                .map(finding -> Map.<String, Object>of(
                        "severity", finding.severity().title(),
                        "row", finding.place(),
                        "column", finding.column(),
                        "message", finding.message()))
                .toList();
    }

    private List<Map<String, String>> explained(SubmissionId submissionId, TableDefinition table) {
        return explanations.of(submissionId).stream()
                .map(explanation -> {
                    Map<String, String> line = new LinkedHashMap<>(line(explanation, table));
                    line.put("by", organization.nameOf(explanation.by()));
                    line.put(
                            "approvedBy",
                            explanation.approvedBy().map(organization::nameOf).orElse(""));
                    return line;
                })
                .toList();
    }

    /** What was said the year before about the anomalies that are open now. */
    private static List<Map<String, String>> lastYears(List<Explanations.Open> open, TableDefinition table) {
        return open.stream()
                .flatMap(one -> one.lastYear().stream())
                .map(explanation -> line(explanation, table))
                .distinct()
                .toList();
    }

    /** The engine keeps it: of marked columns it says no value. */
    private static Map<String, String> line(Explanation explanation, TableDefinition table) {
        return Map.of(
                "column", explanation.column(),
                "value", Finding.of(explanation).masked(table).value(),
                "text", explanation.text(),
                "evidence", explanation.evidence());
    }
}
