package cn.edu.zzut.monitoring.process.engine;

/**
 * The date that a task or timer goes by; the extension property {@code due} in the diagrams, told in docs/architecture.md.
 *
 * @param word as a diagram writes it, such as {@code stage:3}
 */
public record DueBasis(String word) {

    /** The submission's own date, which an extension moves. */
    public static final DueBasis SUBMISSION = new DueBasis("submission");

    /** The day by which a unit answers in a monitoring period. */
    public static final DueBasis MONITORING = new DueBasis("monitoring");

    /** The plan's date of a stage, 1 to 6. */
    public static DueBasis ofStage(int stage) {
        return new DueBasis("stage:" + stage);
    }
}
