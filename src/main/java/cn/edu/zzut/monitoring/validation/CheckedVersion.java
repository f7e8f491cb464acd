package cn.edu.zzut.monitoring.validation;

/**
 * A version as its check left it.
 *
 * @param rows how many it has
 * @param rowsBefore those of the version before it; 0 where it is the first
 */
public record CheckedVersion(int rows, int rowsBefore, Summary findings) {

    /** Whether nothing is left of the rows before, or less than half: more likely a slip than a correction. */
    public boolean isMuchSmaller() {
        return rows == 0 || 2 * rows < rowsBefore;
    }

    /** Whether it may be shown in green and handed in without a second look: no errors, and no rows lost. */
    public boolean isClean() {
        return !findings.blocks() && !isMuchSmaller();
    }
}
