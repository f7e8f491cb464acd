package cn.edu.zzut.monitoring.filing;

/** The ladder of states that everybody sees (未开始 → … → 已上报). */
public enum SubmissionState {
    NOT_STARTED("未开始"),
    FILLING("填报中"),
    SUBMITTED("待审核"),
    RETURNED("已退回"),
    /** Its lock holds; what was asked for by a data-correction may be changed beside it. */
    CORRECTING("更正中"),
    AUDITED("已审核"),
    LOCKED("已锁定"),
    REPORTED("已上报"),
    /** Of a monitoring period only: the unit has said how its data are. */
    ANSWERED("已更新"),
    /** Of a monitoring period only: it has ended without an answer. */
    CLOSED("监测期已截止");

    /** What is said to whoever comes with data after the end of a period. */
    public static final String PERIOD_IS_OVER = "这个监测期已经截止，本次内容没有保存；此前保存的版本仍在“版本”列表中。请在下一监测期的任务中更新，急需更正的请联系评估督导处。";

    private final String title;

    SubmissionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a new version may be made. */
    public boolean isOpen() {
        return this == FILLING || this == RETURNED || this == CORRECTING;
    }

    /** Whether it stands, for the year, until something is sent back or corrected. */
    public boolean isIn() {
        return this == LOCKED || this == REPORTED;
    }

    /** Whether its unit has said its last word on it for the time being. */
    boolean isPastItsUnit() {
        return this == AUDITED || this == LOCKED || this == REPORTED || this == ANSWERED || this == CLOSED;
    }
}
