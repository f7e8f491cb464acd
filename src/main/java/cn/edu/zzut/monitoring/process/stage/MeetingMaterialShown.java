package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.meeting.Material;
import cn.edu.zzut.monitoring.meeting.MeetingMaterial;
import cn.edu.zzut.monitoring.meeting.MeetingPaper;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The meeting's material in the forms of the office's audit and of the president's meeting. */
@Component
class MeetingMaterialShown {

    private static final int MOST = 200;

    private final MeetingMaterial material;
    private final MeetingPaper paper;

    MeetingMaterialShown(MeetingMaterial material, MeetingPaper paper) {
        this.material = material;
        this.paper = paper;
    }

    /** What a form does not show for its length stands in the Word document. */
    void show(DelegateTask task) {
        int year = Variables.year(task);
        Material now = material.of(year);
        task.setVariableLocal("completeness", now.completeness() + now.opinion());
        task.setVariableLocal("indicators", Variables.json(now.indicators()));
        task.setVariableLocal(
                "reviewed", Variables.json(now.reviewed().stream().limit(MOST).toList()));
        task.setVariableLocal(
                "experts", Variables.json(now.experts().stream().limit(MOST).toList()));
        task.setVariableLocal(
                "openPoints",
                Variables.json(now.openPoints().stream().limit(MOST).toList()));
        link(task);
    }

    /** Where the Word document is. */
    void link(DelegateTask task) {
        int year = Variables.year(task);
        task.setVariableLocal("materialName", Markdown.inline(paper.title(year)));
        task.setVariableLocal("materialLink", "/api/cycles/" + year + "/meetings/material.docx");
    }
}
