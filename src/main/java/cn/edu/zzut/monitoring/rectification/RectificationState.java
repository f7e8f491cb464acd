package cn.edu.zzut.monitoring.rectification;

/** How far a rectification has come. */
public enum RectificationState {
    PUBLISHED("待制定措施"),
    MEASURES_PROPOSED("措施待审核"),
    AGREED("整改中"),
    DONE("待验收"),
    VERIFIED("已验收");

    private final String title;

    RectificationState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
