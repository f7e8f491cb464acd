package cn.edu.zzut.monitoring.monitoring;

/** 原因类别: what an alert comes from, as its unit says; a fault of the data is corrected, a real state is improved. */
public enum Cause {
    NONE(""),
    REAL("情况属实"),
    DATA("数据有误或未更新"),
    DEFINITION("统计口径所致");

    private final String title;

    Cause(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
