package cn.edu.zzut.monitoring.datause;

/** 申请性质: what kind of work data are asked for. */
public enum Nature {
    TEACHING("教学"),
    RESEARCH("科研"),
    MANAGEMENT("管理"),
    REPORTING("上报"),
    OTHER("其他");

    private final String title;

    Nature(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
