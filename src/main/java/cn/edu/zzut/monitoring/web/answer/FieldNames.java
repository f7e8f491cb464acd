package cn.edu.zzut.monitoring.web.answer;

import java.util.Map;
import java.util.Optional;

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
            Map.entry("note", "说明"));

    private FieldNames() {}

    /** @param place such as {@code choices[0].name} */
    static boolean isLine(String place) {
        return LINES.containsKey(last(place));
    }

    /** Such as “名称”（choices[0].name）; only the place where nobody has called it anything. */
    static String said(String place) {
        String key = last(place);
        return Optional.ofNullable(LINES.get(key))
                        .or(() -> Optional.ofNullable(OTHERS.get(key)))
                        .map(name -> "“" + name + "”")
                        .orElse("")
                + "（" + place + "）";
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }
}
