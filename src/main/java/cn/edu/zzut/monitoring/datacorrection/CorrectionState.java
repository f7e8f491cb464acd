package cn.edu.zzut.monitoring.datacorrection;

/** How far a data-correction is. */
public enum CorrectionState {
    REQUESTED("待单位负责人审核申请"),
    RETURNED("申请已退回修改"),
    AT_OFFICE("待评估督导处审批"),
    AT_LEADER("待分管校领导审批"),
    APPROVED("已批准，正在开放"),
    OPEN("更正中"),
    HANDED_IN("更正待单位负责人审核"),
    AUDITED("更正待评估督导处复核"),
    /** Locked again; something that has become stale is still to be made anew. */
    LOCKED("已重新锁定，待更新有关材料"),
    DONE("已办结"),
    REFUSED("不予更正"),
    WITHDRAWN("已撤回"),
    GIVEN_UP("已放弃更正");

    private final String title;

    CorrectionState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether nothing has been opened yet, so that it may be withdrawn. */
    public boolean isAsked() {
        return this == REQUESTED || this == RETURNED || this == AT_OFFICE || this == AT_LEADER;
    }

    /** Whether it keeps another one of the same table waiting. */
    public boolean isUnderWay() {
        return isAsked() || this == APPROVED || this == OPEN || this == HANDED_IN || this == AUDITED;
    }

    /** Whether data have become others by it. */
    public boolean hasCorrected() {
        return this == LOCKED || this == DONE;
    }
}
