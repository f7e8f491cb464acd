package cn.edu.zzut.monitoring.validation;

/** 错误 blocks a submission; 异常 needs an explanation (第十五条三). */
public enum Severity {
    ERROR("错误"),
    ANOMALY("异常");

    private final String title;

    Severity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
