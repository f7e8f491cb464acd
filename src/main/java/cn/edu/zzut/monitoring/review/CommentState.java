package cn.edu.zzut.monitoring.review;

/** How far an expert's comment has come. */
public enum CommentState {
    DRAFT("起草中"),
    OPEN("待核查"),
    ACCEPTED("已接受"),
    REFUTED("有异议"),
    CLOSED("已办结");

    private final String title;

    CommentState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
