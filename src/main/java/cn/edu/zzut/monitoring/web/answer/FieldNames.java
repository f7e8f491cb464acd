package cn.edu.zzut.monitoring.web.answer;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the fields of requests are called in Chinese, for whoever is told that one of them is wrong. */
final class FieldNames {

    /** What people and things are called, and where they are reached: lists and logs show it in a line. */
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("id", "编号"),
            Map.entry("code", "代码"),
            Map.entry("name", "名称"),
            Map.entry("title", "标题"),
            Map.entry("unit", "单位"),
            Map.entry("table", "表号"),
            Map.entry("kind", "种类"),
            Map.entry("role", "角色"),
            Map.entry("email", "邮箱"),
            Map.entry("phone", "电话"),
            Map.entry("contact", "联系方式"),
            Map.entry("place", "地点"),
            Map.entry("link", "链接"),
            Map.entry("host", "服务器地址"),
            Map.entry("username", "用户名"),
            Map.entry("to", "收件地址"),
            Map.entry("chair", "主持人"),
            Map.entry("recordedBy", "记录人"),
            Map.entry("reporter", "汇报人"),
            Map.entry("signedBy", "签发人"),
            Map.entry("office", "办公室"),
            Map.entry("senderName", "发件人名称"),
            Map.entry("senderAddress", "发件地址"),
            Map.entry("minutesNumber", "纪要编号"),
            Map.entry("resolutionTitle", "决议标题"),
            Map.entry("regulationNumber", "办法文号"),
            Map.entry("regulationTitle", "办法名称"),
            Map.entry("successor", "接办人"),
            Map.entry("standIn", "代理人"),
            Map.entry("replaces", "被接替的人"));

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("reason", "原因"),
            Map.entry("remark", "备注"),
            Map.entry("text", "内容"),
            Map.entry("words", "想说的话"),
            Map.entry("day", "日期"),
            Map.entry("from", "开始日期"),
            Map.entry("endsOn", "结束日期"),
            Map.entry("year", "年度"),
            Map.entry("basis", "依据"),
            Map.entry("opinion", "意见"),
            Map.entry("decision", "决定"),
            Map.entry("definition", "定义"),
            Map.entry("purpose", "用途"),
            Map.entry("password", "密码"),
            Map.entry("content", "内容"),
            Map.entry("requirement", "要求"),
            Map.entry("accepted", "是否接受"),
            Map.entry("added", "增加的行"),
            Map.entry("again", "重新列入"),
            Map.entry("all", "全部"),
            Map.entry("anomaly", "是否异常"),
            Map.entry("answers", "回答"),
            Map.entry("asOf", "时点"),
            Map.entry("asked", "填报的数据"),
            Map.entry("assisting", "协助单位"),
            Map.entry("at", "时点"),
            Map.entry("base", "所看到的版本"),
            Map.entry("basedOn", "所看到的版本"),
            Map.entry("better", "优劣方向"),
            Map.entry("by", "推进多少"),
            Map.entry("categories", "类别"),
            Map.entry("category", "学校类别"),
            Map.entry("changed", "更正的行"),
            Map.entry("choices", "选择"),
            Map.entry("column", "数据项"),
            Map.entry("columns", "数据项"),
            Map.entry("contentCode", "内容编码"),
            Map.entry("contentCodes", "内容编码"),
            Map.entry("correction", "更正"),
            Map.entry("countingRule", "统计口径"),
            Map.entry("deleted", "删除的行"),
            Map.entry("dueOn", "截止日期"),
            Map.entry("edition", "所看到的版次"),
            Map.entry("enabled", "是否启用"),
            Map.entry("endsAt", "结束时间"),
            Map.entry("entered", "是否手工填写"),
            Map.entry("evidence", "佐证"),
            Map.entry("experts", "专家"),
            Map.entry("falseData", "数据失实"),
            Map.entry("fields", "专长"),
            Map.entry("fine", "是否无误"),
            Map.entry("forget", "是否取消"),
            Map.entry("form", "统计口径的写法"),
            Map.entry("formula", "计算公式"),
            Map.entry("found", "发现的情况"),
            Map.entry("grace", "宽限工作日"),
            Map.entry("header", "页眉"),
            Map.entry("heading", "表头"),
            Map.entry("holds", "条件"),
            Map.entry("key", "关键数据项"),
            Map.entry("label", "名称"),
            Map.entry("last", "最后一天"),
            Map.entry("level", "层级"),
            Map.entry("levels", "层级"),
            Map.entry("limits", "合格标准"),
            Map.entry("lossMeant", "是否确认减少"),
            Map.entry("meaning", "含义"),
            Map.entry("message", "提示"),
            Map.entry("missing", "是否补邀"),
            Map.entry("occurrences", "出现的地方"),
            Map.entry("otherwise", "其他情况"),
            Map.entry("packageSha256", "数据包校验值"),
            Map.entry("part", "部分"),
            Map.entry("parts", "组成部分"),
            Map.entry("people", "人员"),
            Map.entry("percent", "百分比"),
            Map.entry("platformRows", "平台行数"),
            Map.entry("port", "端口"),
            Map.entry("present", "是否到场"),
            Map.entry("problem", "存在的问题"),
            Map.entry("proof", "依据"),
            Map.entry("protection", "加密方式"),
            Map.entry("relation", "关系"),
            Map.entry("remindBefore", "提醒日"),
            Map.entry("reopen", "是否重新整改"),
            Map.entry("responsible", "责任"),
            Map.entry("rhythm", "监测频次"),
            Map.entry("roles", "角色"),
            Map.entry("row", "行号"),
            Map.entry("rows", "行"),
            Map.entry("rule", "规则"),
            Map.entry("sameAs", "相同的问题"),
            Map.entry("scope", "范围"),
            Map.entry("seen", "是否看过"),
            Map.entry("severity", "严重程度"),
            Map.entry("smallest", "最小值"),
            Map.entry("source", "来源"),
            Map.entry("startsAt", "开始时间"),
            Map.entry("statisticalTime", "统计时间"),
            Map.entry("subject", "对象"),
            Map.entry("tables", "表格"),
            Map.entry("target", "整改目标"),
            Map.entry("targets", "目标值"),
            Map.entry("tasks", "任务"),
            Map.entry("tolerance", "允许误差"),
            Map.entry("unchanged", "是否无变化"),
            Map.entry("units", "单位"),
            Map.entry("value", "数值"),
            Map.entry("valueBefore", "整改前的数值"),
            Map.entry("values", "各项数值"),
            Map.entry("version", "版本"),
            Map.entry("wantedProof", "需要的佐证"),
            Map.entry("with", "对照的表格"),
            Map.entry("working", "是否上班"),
            Map.entry("workingDays", "工作日数"),
            Map.entry("dryRun", "是否试读"),
            Map.entry("item", "归档材料"),
            Map.entry("query", "查找的内容"),
            Map.entry("lead", "牵头单位"),
            Map.entry("tolerances", "允许误差"),
            Map.entry("lastYears", "往年数值"),
            Map.entry("note", "说明"));

    private static final Pattern ITEM = Pattern.compile("\\[(\\d{1,6})]");

    private FieldNames() {}

    /** @param place such as {@code choices[0].name} */
    static boolean isLine(String place) {
        return LINES.containsKey(last(place));
    }

    /** Such as “名称”（第1项） of {@code choices[0].name}; the people's own word where it is one, as of a column. */
    static String said(String place) {
        Matcher item = ITEM.matcher(place);
        String number = "";
        while (item.find()) {
            number = "（第" + (Integer.parseInt(item.group(1)) + 1) + "项）";
        }
        return name(place).map(name -> "“" + name + "”").orElse("一项内容") + number;
    }

    /** Of the field, else of what it lies in. */
    private static Optional<String> name(String place) {
        String plain = ITEM.matcher(place).replaceAll("");
        String key = last(plain);
        Optional<String> name = of(key).or(() -> Optional.of(key).filter(FieldNames::isChinese));
        int dot = plain.lastIndexOf('.');
        return name.isPresent() || dot < 0 ? name : name(plain.substring(0, dot));
    }

    /** What the field is called. */
    static Optional<String> of(String field) {
        return Optional.ofNullable(LINES.get(field)).or(() -> Optional.ofNullable(OTHERS.get(field)));
    }

    private static boolean isChinese(String key) {
        return key.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }
}
