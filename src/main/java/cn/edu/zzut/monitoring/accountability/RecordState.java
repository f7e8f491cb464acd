package cn.edu.zzut.monitoring.accountability;

/** How far a record has come. */
public enum RecordState {
    FOUND("已发现"),
    OPEN("待说明"),
    EXPLAINED("已说明"),
    DECIDED("已处理"),
    CLOSED("已结案");

    private final String title;

    RecordState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
