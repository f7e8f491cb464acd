package cn.edu.zzut.monitoring.datause;

/** What the source unit says of a table. */
public enum Verdict {
    OPEN("待许可"),
    PERMITTED("许可"),
    REFUSED("不许可");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
