package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.datacorrection.DataCorrection;
import cn.edu.zzut.monitoring.datacorrection.Effect;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the engine keeps of a data-correction for its forms: numbers of rows and names of columns, nothing that stands in a cell. */
@Component
class CorrectionBriefing {

    private final Organization organization;

    CorrectionBriefing(Organization organization) {
        this.organization = organization;
    }

    /** What is asked for and by whom; what its person wrote is looked up by {@link CorrectionCells}. */
    void prepare(DelegateTask task, DataCorrection correction) {
        task.setVariableLocal(
                TaskBriefing.MATTER,
                correction.title() + "，锁定的版本" + correction.baseVersion()
                        + (correction.wasReported() ? "（已上报国家平台）" : "") + "\n- 申请人："
                        + organization.nameOf(correction.requestedBy()) + "\n- 更正范围："
                        + Markdown.strong(correction.scope().inWords()) + "，其他行不能变");
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
