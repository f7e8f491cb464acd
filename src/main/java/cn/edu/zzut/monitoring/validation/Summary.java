package cn.edu.zzut.monitoring.validation;

/** How many findings a version has. */
public record Summary(int errors, int anomalies) {

    public static final Summary NONE = new Summary(0, 0);

    /** Whether the version may not be handed in: errors have to be mended first, anomalies are explained later (第十五条三). */
    public boolean blocks() {
        return errors > 0;
    }
}
