package cn.edu.zzut.monitoring.concept;

/** How far a difference is that was sent to its units. */
public enum DifferenceState {
    ASKED("已发责任单位说明"),
    ANSWERED("说明待审核"),
    ACCEPTED("说明已采纳"),
    TO_CORRECT("单位将更正");

    private final String title;

    DifferenceState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether somebody still has a task about it. */
    public boolean isOpen() {
        return this == ASKED || this == ANSWERED;
    }
}
