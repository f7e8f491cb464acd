package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the forms of a rectification show of it. */
@Component
class RectificationBriefing {

    /** The engine keeps no more than 4,000 letters of a text; a briefing has up to eight of these. */
    private static final int SHOWN = 300;

    private final Organization organization;
    private final Rectifications rectifications;

    RectificationBriefing(Organization organization, Rectifications rectifications) {
        this.organization = organization;
        this.rectifications = rectifications;
    }

    void prepare(DelegateTask task, Rectification item) {
        task.setVariableLocal(TaskBriefing.MATTER, matter(item));
        task.setVariableLocal("plannedOn", item.plannedOn().orElse(item.dueOn()).toString());
        task.setVariableLocal("returnedBefore", rectifications.isReturned(item.id()));
        keep(task, "causes", item.causes());
        keep(task, "measures", item.measures());
        keep(task, "evidence", item.evidence());
        keep(task, "valueAfter", item.valueAfter());
    }

    private static void keep(DelegateTask task, String name, String text) {
        if (!text.isBlank()) {
            task.setVariableLocal(name, text);
        }
    }

    private String matter(Rectification item) {
        StringJoiner lines = new StringJoiner("\n- ");
        add(lines, "存在的问题", item.problem());
        add(lines, "来源", item.cause().source().title());
        add(lines, "表现数值", item.valueBefore());
        add(lines, "整改目标", item.target());
        add(lines, "整改要求", item.requirement());
        add(lines, "类型", item.kind().title());
        add(lines, "责任人", item.responsible().map(organization::nameOf).orElse(""));
        add(
                lines,
                "协助单位",
                item.assisting().stream()
                        .map(unit -> organization.unit(unit).name())
                        .collect(Collectors.joining("、")));
        add(lines, "完成时限", SchoolClock.inChinese(item.dueOn()));
        add(lines, "轮次", item.round() > 1 ? "第" + item.round() + "轮，回头看发现问题反弹" : "");
        add(lines, "最近一次退回或重新整改的原因", item.returnReason());
        add(lines, "原因分析", item.causes());
        add(lines, "整改措施", item.measures());
        item.plannedOn()
                .ifPresent(day -> add(
                        lines,
                        "计划完成时间",
                        SchoolClock.inChinese(day) + (day.isAfter(item.dueOn()) ? "，晚于完成时限；同意措施即同意延至这一天" : "")));
        add(lines, "完成情况", item.evidence());
        add(lines, "整改后的数值", item.valueAfter());
        return lines.toString();
    }

    private static void add(StringJoiner lines, String label, String text) {
        if (!text.isBlank()) {
            String line = Markdown.oneLine(text);
            lines.add(label + "：" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "……（全文见“填报数据”页签）"));
        }
    }
}
