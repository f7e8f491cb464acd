package cn.edu.zzut.monitoring.catalog;

/** 统计时间: what time figures are about, with its days in a year's filing. */
final class StatisticalTime {

    private StatisticalTime() {}

    /** Such as 学年（2025年9月1日至2026年8月31日）; what has no days of its own stays as it is. */
    static String in(String time, int year) {
        return switch (time) {
            case "时点" -> time + "（" + year + "年9月30日）";
            case "学年", "上学年" -> time + "（" + (year - 1) + "年9月1日至" + year + "年8月31日）";
            case "自然年" -> time + "（" + (year - 1) + "年1月1日至12月31日）";
            case "截至8月31日" -> "截至" + year + "年8月31日";
            default -> time;
        };
    }
}
