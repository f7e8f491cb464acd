package cn.edu.zzut.monitoring.analysis;

/** How a value stands to the limits and the school's own aim. */
public enum Verdict {
    QUALIFIED("合格"),
    UNQUALIFIED("未达合格标准"),
    RESTRICTED("达到限制招生标准"),
    ON_TARGET("达到学校目标"),
    OFF_TARGET("未达学校目标"),
    NO_LIMIT("");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
