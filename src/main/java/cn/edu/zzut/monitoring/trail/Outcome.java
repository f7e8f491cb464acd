package cn.edu.zzut.monitoring.trail;

/** What came of it. */
public enum Outcome {
    DONE("完成"),
    /** It was asked for and answered, and everything stands as it stood. */
    UNCHANGED("完成，没有改动数据"),
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

    /** Whether whoever asked had their way, and may know all that is told of it. */
    public boolean isGranted() {
        return this == DONE || this == UNCHANGED;
    }

    /** As an answer of HTTP says it. */
    public static Outcome of(int status) {
        return status >= FAILURES ? FAILED : status >= REFUSALS ? REFUSED : DONE;
    }
}
