package cn.edu.zzut.monitoring.validation;

/** How many findings a version has. */
public record Summary(int errors, int anomalies) {

    public static final Summary NONE = new Summary(0, 0);
}
