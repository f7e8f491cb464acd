package cn.edu.zzut.monitoring.rectification;

/** How far a rectification has come. */
public enum RectificationState {
    /** On the office's list, which is not published. */
    DRAFT("待发布"),
    PUBLISHED("待制定措施"),
    MEASURES_PROPOSED("措施待单位负责人确认"),
    MEASURES_CONFIRMED("措施待审核"),
    AGREED("整改中"),
    CLOSING_ASKED("销号申请待单位负责人确认"),
    CLOSING_CONFIRMED("待复查"),
    STRUCK_OFF("已销号");

    private final String title;

    RectificationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
