package cn.edu.zzut.monitoring.accountability;

/** What kind of fault a record is about. */
public enum FaultKind {
    LATE("迟报"),
    ANOMALY("数据异常"),
    /** Experts found the data to be untrue, and the unit agreed. */
    FALSE_DATA("数据失实");

    private final String title;

    FaultKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
