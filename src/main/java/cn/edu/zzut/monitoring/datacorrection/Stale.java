package cn.edu.zzut.monitoring.datacorrection;

/**
 * Something that was made from data which are others now.
 *
 * @param title what people call it
 * @param remedy how it becomes new, and whose that is
 * @param byItself whether it is new already, or becomes so when it is looked at
 */
public record Stale(What what, String title, String remedy, boolean byItself) {

    /** The kinds of what is made from data. */
    public enum What {
        AUDIT_FORM("审核表（附件1）"),
        INDICATORS("监测指标"),
        HIGHLIGHTS("关注点"),
        DRAFT_REPORT("分析报告（草稿）"),
        FIXED_REPORT("分析报告（已定稿）"),
        NATIONAL_PACKAGE("上报数据包"),
        PLATFORM("国家平台"),
        ARCHIVE_PACKAGE("归档包"),
        NEXT_YEAR("下一年度的对照");

        private final String title;

        What(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
