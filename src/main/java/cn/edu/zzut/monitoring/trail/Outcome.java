package cn.edu.zzut.monitoring.trail;

/** What came of it. */
public enum Outcome {
    DONE("完成"),
    REFUSED("被拒绝"),
    FAILED("出错");

    private static final int REFUSALS = 400;
    private static final int FAILURES = 500;

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As an answer of HTTP says it. */
    public static Outcome of(int status) {
        return status >= FAILURES ? FAILED : status >= REFUSALS ? REFUSED : DONE;
    }
}
