package cn.edu.zzut.monitoring.filing;

/**
 * Where a part of a table stands, as everybody is shown it: its state, and before the audit the explanation that is still
 * owed for a whole table.
 *
 * @param name the state's, or {@value #TO_EXPLAIN}
 */
public record Standing(String name, String title) {

    private static final String TO_EXPLAIN = "TO_EXPLAIN";

    /** @param unexplained anomalies of the newest version that nobody has explained */
    public static Standing of(Part part, SubmissionState state, int unexplained) {
        return state == SubmissionState.SUBMITTED && part == Part.RESPONSIBLE && unexplained > 0
                ? new Standing(TO_EXPLAIN, "待说明异常")
                : new Standing(state.name(), state.title());
    }
}
