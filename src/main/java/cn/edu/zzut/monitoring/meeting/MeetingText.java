package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.StageProgress;
import cn.edu.zzut.monitoring.meeting.Material.IndicatorLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sentences of the meeting's paper, each short enough that all of them are less than 2,000 characters. */
final class MeetingText {

    private static final int LONGEST = 300;
    private static final int NAMED = 3;

    private MeetingText() {}

    static Map<String, String> of(Material now) {
        return Map.of(
                "完成情况",
                now.completeness() + late(now),
                "主要数值",
                figures(now.indicators()) + standingOut(now),
                "异常情况",
                anomalies(now),
                "专家意见",
                now.opinion() + "详见附件5。",
                "承诺书",
                pledges(now),
                "请示事项",
                "以上数据及有关情况，提请校长办公会审定并同意上报国家数据平台。");
    }

    /** When the year began, and when which stage was done. */
    static String organisation(Cycle cycle, List<StageProgress> stages) {
        return bounded(
                "本年度填报于" + SchoolClock.inChinese(cycle.launchedOn()) + "启动",
                stages.stream()
                        .filter(stage -> stage.doneAt().isPresent())
                        .map(stage -> "“" + stage.stage().title() + "”于"
                                + SchoolClock.inChinese(
                                        SchoolClock.dayOf(stage.doneAt().get())) + "完成")
                        .toList());
    }

    private static String late(Material now) {
        List<Material.OpenLine> late = now.of(OpenPoints.LATE);
        return late.isEmpty() ? "没有迟报。" : "填报中有" + late.size() + "项迟报，已按规定记录。";
    }

    private static String figures(List<IndicatorLine> all) {
        List<IndicatorLine> limited =
                all.stream().filter(one -> !one.qualified().isEmpty()).toList();
        List<IndicatorLine> missed =
                limited.stream().filter(MeetingText::isMissed).toList();
        long unknown = limited.stream().filter(one -> one.value().isEmpty()).count();
        String first = limited.isEmpty()
                ? "本年度没有设合格标准的监测指标"
                : limited.size() + "项有合格标准的监测指标中，" + missed.size() + "项未达标"
                        + (unknown == 0 ? "" : "，" + unknown + "项缺数据、不能判断");
        return bounded(
                first,
                (missed.isEmpty()
                                ? limited.stream()
                                        .filter(one -> !one.value().isEmpty())
                                        .limit(NAMED)
                                : missed.stream())
                        .map(one -> one.name() + one.value() + "（"
                                + (one.lastYear().isEmpty() ? "上年无数据" : "上年" + one.lastYear()) + "，标准"
                                + one.qualified() + "）")
                        .toList());
    }

    private static boolean isMissed(IndicatorLine one) {
        return one.verdict().startsWith("未达合格") || one.verdict().startsWith("达到限制");
    }

    private static String standingOut(Material now) {
        return now.highlights().isEmpty() ? "" : "值得关注的问题" + now.highlights().size() + "项，详见附件3。";
    }

    private static String anomalies(Material now) {
        List<Material.OpenLine> all = now.of(OpenPoints.ANOMALY);
        long open = all.stream().filter(one -> one.said().equals("尚未说明")).count();
        String corrections = now.of(OpenPoints.CORRECTION).isEmpty()
                ? ""
                : "另有" + now.of(OpenPoints.CORRECTION).size() + "项数据更正正在办理。";
        return (all.isEmpty()
                        ? "校验没有留下异常。"
                        : "校验提示异常" + all.size() + "类，" + (open == 0 ? "单位均已说明" : open + "类尚未说明") + "，详见附件4。")
                + corrections;
    }

    private static String pledges(Material now) {
        String received = bounded("已收到签字盖章的数据采集承诺书" + now.pledged().size() + "份", now.pledged());
        return now.notPledged().isEmpty()
                ? received
                : received + bounded("尚未收到" + now.notPledged().size() + "份", now.notPledged());
    }

    /** As many of the parts as there is room for. */
    private static String bounded(String first, List<String> parts) {
        StringBuilder text = new StringBuilder(first);
        String lead = "：";
        for (String part : parts) {
            if (text.length() + part.length() > LONGEST) {
                return text.append("等。").toString();
            }
            text.append(lead).append(part);
            lead = "、";
        }
        return text.append("。").toString();
    }

    /** How long the text is as it stands in the paper. */
    static int length(Map<String, String> words) {
        return words.values().stream().collect(Collectors.joining()).length();
    }
}
