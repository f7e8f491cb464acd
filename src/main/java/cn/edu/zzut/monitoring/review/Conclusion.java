package cn.edu.zzut.monitoring.review;

/** What an expert concludes of the tables in a round. */
public enum Conclusion {
    PASS("通过"),
    PASS_AFTER_CHANGES("修改后通过"),
    FAIL("不通过");

    private final String title;

    Conclusion(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
