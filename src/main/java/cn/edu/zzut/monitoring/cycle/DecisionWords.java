package cn.edu.zzut.monitoring.cycle;

import java.util.Map;

/** How decisions are called where people read them. */
public final class DecisionWords {

    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("work-plan", "制定工作方案"),
            Map.entry("task-decomposition", "确认任务分解表"),
            Map.entry("leader-approval", "分管校领导审批工作方案"),
            Map.entry("training", "填报培训"),
            Map.entry("office-audit", "评估督导处审核全校数据"),
            Map.entry("presidents-meeting", "校长办公会审议"),
            Map.entry("national-platform", "上报国家平台"),
            Map.entry("archive-hand-over", "向档案馆移交材料"),
            Map.entry("archive-receipt", "档案馆接收材料"),
            Map.entry("unit-archive", "单位确认本单位材料归档"),
            Map.entry("rectification-list", "发布整改任务清单"),
            Map.entry("rectification-proposal", "拟列入整改的提议"),
            Map.entry("archive-supplement", "接收补充归档包"),
            Map.entry("extension", "延期申请"));

    private static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("planned", "已制定"),
            Map.entry("confirmed", "已确认"),
            Map.entry("approved", "同意"),
            Map.entry("agreed-in-principle", "原则同意，修改后上报"),
            Map.entry("postponed", "暂缓审议"),
            Map.entry("returned", "退回"),
            Map.entry("rejected", "未通过"),
            Map.entry("begun", "开始编制"),
            Map.entry("published", "已发布"),
            Map.entry("dropped", "不列入"),
            Map.entry("handed-over", "已移交"),
            Map.entry("received", "已接收"));

    /** Where the form has a word of its own. */
    private static final Map<String, String> IN_THE_FORM = Map.of("leader-approval approved", "批准，发布执行");

    private DecisionWords() {}

    /** The subject, without the number of what it is about. */
    public static String subject(String subject) {
        String kind = subject.replaceAll(":\\d+$", "");
        return SUBJECTS.getOrDefault(kind, kind);
    }

    /** What was decided, as the form that it was decided in has it; a word that is none of ours as it is. */
    public static String verdict(String subject, String verdict) {
        return IN_THE_FORM.getOrDefault(subject + " " + verdict, verdict(verdict));
    }

    /** The same where nobody knows about what. */
    public static String verdict(String verdict) {
        return VERDICTS.getOrDefault(verdict, verdict);
    }
}
