package cn.edu.zzut.monitoring.review;

/** What sort of problem an expert sees. */
public enum CommentKind {
    DATA_ERROR("数据错误"),
    COUNTED_OTHERWISE("口径不一"),
    NO_PROOF("缺佐证"),
    ANOMALY("异常需说明"),
    ADVICE("建议"),
    /** Of comments written before there were kinds. */
    UNSORTED("未分类");

    private final String title;

    CommentKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
