package cn.edu.zzut.monitoring.monitoring;

/** How far an alert has come. */
public enum AlertState {
    TO_EXPLAIN("待单位说明"),
    TO_REVIEW("待评估督导处审核"),
    FOLLOWED("措施已同意，跟踪中"),
    /** It lasted when the next year was launched; that year follows it. */
    CARRIED_OVER("转入下一年度"),
    CLOSED("已解除");

    private final String title;

    AlertState(String title) {
        this.title = title;
    }

    /** Whether its year follows it no longer. */
    public boolean isOver() {
        return this == CARRIED_OVER || this == CLOSED;
    }

    public String title() {
        return title;
    }
}
