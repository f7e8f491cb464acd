package cn.edu.zzut.monitoring.accountability;

/** What a fault has caused beyond itself; 造成严重后果 makes it a matter of 第二十三条. */
public enum Consequence {
    NONE("无"),
    /** Other tables or units could not finish on time. */
    OTHERS_WAITED("影响其他表格或单位按期完成"),
    /** The table was still open when the experts should have been done, so that the school reports late. */
    REPORTING_DELAYED("影响学校审核上报");

    private final String title;

    Consequence(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
