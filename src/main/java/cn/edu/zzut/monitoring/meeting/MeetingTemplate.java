package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.paper.TemplateKind;
import java.util.List;
import java.util.stream.Stream;

/** The template of the paper that asks the president's meeting to agree. */
public enum MeetingTemplate implements TemplateKind {
    MEETING_REQUEST;

    static final List<String> WORDS =
            List.of("学校", "评估部门", "标题", "年度", "依据", "组织与时间", "完成情况", "主要数值", "异常情况", "专家意见", "承诺书", "请示事项", "日期");
    static final List<String> TABLES = List.of("表序", "表格", "责任单位", "行数", "上年行数", "状态");
    static final List<String> INDICATORS = List.of("指标", "本年值", "上年值", "合格标准", "限制招生", "结论");
    static final List<String> HIGHLIGHTS = List.of("关注序号", "关注点", "关注处理");
    static final List<String> ANOMALIES = List.of("异常序号", "异常单位", "异常内容", "异常说明");
    static final List<String> REVIEWED =
            List.of("审核序号", "审核表格", "审核单位", "审核抽样", "核对不一致", "审核意见", "审核程度", "审核状态", "审核未办结", "审核结论");
    static final List<String> EXPERTS = List.of("意见序号", "意见表格", "意见类别", "意见程度", "意见内容", "意见状态");

    @Override
    public String title() {
        return "提请校长办公会审议的请示";
    }

    @Override
    public String fileName() {
        return "meeting-request";
    }

    @Override
    public List<String> lineFields() {
        return Stream.of(TABLES, INDICATORS, HIGHLIGHTS, ANOMALIES, REVIEWED, EXPERTS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> known() {
        return Stream.of(WORDS, lineFields()).flatMap(List::stream).toList();
    }
}
