package cn.edu.zzut.monitoring.archive;

import java.util.List;

/** How far a year's material is on its way into the archive. */
public enum HandOverState {
    NOT_MADE("归档包尚未生成"),
    NOT_HERE("在本系统启用前已经办结，没有归档包"),
    MADE("归档包已生成，待移交"),
    HANDED_OVER("已移交，待档案馆接收"),
    RETURNED("档案馆已退回，待补充"),
    RECEIVED("档案馆已接收");

    private final String title;

    HandOverState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * @param isOver whether the year is archived
     * @param isMade whether it has a package
     * @param verdicts of handing over and of receiving, in their order
     */
    static HandOverState of(boolean isOver, boolean isMade, List<String> verdicts) {
        if (!isMade) {
            return isOver ? NOT_HERE : NOT_MADE;
        }
        if (verdicts.isEmpty()) {
            return MADE;
        }
        return switch (verdicts.get(verdicts.size() - 1)) {
            case "received" -> RECEIVED;
            case "returned" -> RETURNED;
            default -> HANDED_OVER;
        };
    }
}
