package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections;
import cn.edu.zzut.monitoring.datacorrection.DataCorrections.NamedRow;
import cn.edu.zzut.monitoring.datacorrection.Effect;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.CorrectionLines;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of a data-correction show: what is asked for, the rows as they are locked, and what has become of them. */
@Component
class CorrectionBriefing {

    private static final int MOST = 50;

    private final DataCorrections corrections;
    private final Submissions submissions;
    private final Organization organization;

    CorrectionBriefing(DataCorrections corrections, Submissions submissions, Organization organization) {
        this.corrections = corrections;
        this.submissions = submissions;
        this.organization = organization;
    }

    void prepare(DelegateTask task, DataCorrection correction) {
        TableDefinition table = submissions.definition(submissions.get(correction.submission()));
        task.setVariableLocal(TaskBriefing.MATTER, matter(correction));
        task.setVariableLocal(
                "namedRows",
                Variables.json(corrections.named(correction).stream()
                        .limit(MOST)
                        .map(CorrectionBriefing::line)
                        .toList()));
        task.setVariableLocal(
                "changes",
                Variables.json(CorrectionLines.sinceLock(
                        table.title(), corrections.changes(correction, MOST + 1).masked(table))));
    }

    private String matter(DataCorrection correction) {
        return correction.title() + "，锁定的版本" + correction.baseVersion()
                + (correction.wasReported() ? "（已上报国家平台）" : "") + "\n- 申请人："
                + organization.nameOf(correction.requestedBy()) + "\n- 更正范围：**"
                + correction.scope().inWords() + "**，其他行不能变\n- 理由："
                + flat(correction.reason()) + "\n- 依据：" + flat(correction.proof());
    }

    private static String flat(String text) {
        return text.replace("\n", " ");
    }

    private static Map<String, String> line(NamedRow row) {
        return Map.of("row", "第" + row.number() + "行", "what", row.deleted() ? "删除" : "修改", "content", row.content());
    }

    /** Lets the form begin with what was asked for before. */
    void prefill(DelegateTask task, DataCorrection correction) {
        task.setVariableLocal(CorrectionAnswers.REASON, correction.reason());
        task.setVariableLocal(CorrectionAnswers.PROOF, correction.proof());
        task.setVariableLocal(
                CorrectionAnswers.CHANGED, numbers(correction.scope().changed()));
        task.setVariableLocal(
                CorrectionAnswers.DELETED, numbers(correction.scope().deleted()));
        task.setVariableLocal(CorrectionAnswers.ADDED, correction.scope().added());
        task.setVariableLocal(
                CorrectionAnswers.COLUMNS, String.join("、", correction.scope().columns()));
    }

    private static String numbers(Collection<Integer> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    static List<Map<String, String>> effects(List<Effect> effects) {
        return effects.stream()
                .map(effect -> Map.of(
                        "what", effect.stale().what().title(),
                        "title", effect.stale().title(),
                        "remedy", effect.stale().remedy(),
                        "done", effect.isOpen() ? "待更新" : effect.stale().byItself() ? "自动更新" : "已更新"))
                .toList();
    }
}
