package cn.edu.zzut.monitoring.telling;

import java.util.Map;

/** What was chosen in a form, where the entry has only the form's own word for it. */
final class Choices {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("accept", "接受"),
            Map.entry("again", "重新选择"),
            Map.entry("agree", "认可"),
            Map.entry("agreed", "同意"),
            Map.entry("appeal", "有异议，申诉"),
            Map.entry("approve", "同意"),
            Map.entry("change", "变更"),
            Map.entry("changed", "有变化"),
            Map.entry("complete", "已完成"),
            Map.entry("correct", "更正数据"),
            Map.entry("each", "逐项答复"),
            Map.entry("explain", "说明"),
            Map.entry("found", "发现问题"),
            Map.entry("hand-over", "移交"),
            Map.entry("in-principle", "原则同意，修改后上报"),
            Map.entry("insist", "坚持原意见"),
            Map.entry("keep", "维持"),
            Map.entry("masked", "只提供脱敏的"),
            Map.entry("nominate", "推荐"),
            Map.entry("none", "未发现问题"),
            Map.entry("partly", "部分许可"),
            Map.entry("permit", "许可"),
            Map.entry("plain", "提供原文"),
            Map.entry("postponed", "暂缓审议"),
            Map.entry("rebuild", "重新生成"),
            Map.entry("refuse", "不同意"),
            Map.entry("refute", "有异议"),
            Map.entry("rejected", "不同意，退回"),
            Map.entry("resubmit", "重新提交"),
            Map.entry("return", "退回"),
            Map.entry("submit", "提交"),
            Map.entry("suggested", "按建议列入"),
            Map.entry("unchanged", "无变化"),
            Map.entry("withdraw", "撤回"),
            Map.entry("REMINDER", "提醒"),
            Map.entry("TALK", "约谈"),
            Map.entry("CRITICISM", "通报"),
            Map.entry("SANCTION", "追责建议"),
            Map.entry("NONE", "不予追责"),
            Map.entry("TEACHING", "教学"),
            Map.entry("RESEARCH", "科研"),
            Map.entry("MANAGEMENT", "管理"),
            Map.entry("REPORTING", "上报"),
            Map.entry("OTHER", "其他"),
            Map.entry("SUMMARY", "汇总"),
            Map.entry("DETAIL", "明细"),
            Map.entry("INSIDE", "只在校内使用"),
            Map.entry("OUTSIDE", "校外单位或个人"),
            Map.entry("REAL", "情况属实"),
            Map.entry("DATA", "数据有误或没有及时更新"),
            Map.entry("DEFINITION", "统计口径所致"),
            Map.entry("DATA_ERROR", "数据错误"),
            Map.entry("COUNTED_OTHERWISE", "口径不一"),
            Map.entry("NO_PROOF", "缺佐证"),
            Map.entry("ANOMALY", "异常需说明"),
            Map.entry("ADVICE", "建议"),
            Map.entry("ORDINARY", "一般"),
            Map.entry("SERIOUS", "严重"),
            Map.entry("SUGGESTION", "建议"),
            Map.entry("PASS", "通过"),
            Map.entry("PASS_AFTER_CHANGES", "修改后通过"),
            Map.entry("FAIL", "不通过"));

    private Choices() {}

    /** A word that is none of the forms' as it is. */
    static String word(String choice) {
        return WORDS.getOrDefault(choice, choice);
    }
}
