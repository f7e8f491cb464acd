package cn.edu.zzut.monitoring.filing;

/** The ladder of states that everybody sees (未开始 → … → 已上报). */
public enum SubmissionState {
    NOT_STARTED("未开始"),
    FILLING("填报中"),
    SUBMITTED("待审核"),
    RETURNED("已退回"),
    AUDITED("已审核"),
    LOCKED("已锁定"),
    REPORTED("已上报");

    private final String title;

    SubmissionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a new version may be made. */
    public boolean isOpen() {
        return this == FILLING || this == RETURNED;
    }
}
