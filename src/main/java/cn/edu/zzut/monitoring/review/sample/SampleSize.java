package cn.edu.zzut.monitoring.review.sample;

/** How many rows of a table are drawn: all of a short one, otherwise 5 % but at least 20 and at most 200; twice as many where something was found. */
public final class SampleSize {

    private static final int SHORT = 50;
    private static final int LEAST = 20;
    private static final int MOST = 200;
    private static final int PERCENT = 5;

    private SampleSize() {}

    /** @param risky whether checks found errors or anomalies in the table */
    public static int of(int rows, boolean risky) {
        if (rows < SHORT) {
            return rows;
        }
        int share = (rows * PERCENT * (risky ? 2 : 1) + 99) / 100;
        return Math.min(rows, Math.max(LEAST, Math.min(share, MOST)));
    }
}
