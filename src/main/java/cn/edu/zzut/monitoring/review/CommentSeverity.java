package cn.edu.zzut.monitoring.review;

/** How much an expert's comment weighs: 严重 must be corrected, 一般 must be explained. */
public enum CommentSeverity {
    SERIOUS("严重"),
    ORDINARY("一般"),
    SUGGESTION("建议");

    private final String title;

    CommentSeverity(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
