package cn.edu.zzut.monitoring.filing;

/** The version that counts for a table in a year: the locked one, else the newest of the responsible unit's submission. */
public record EffectiveVersion(Submission submission, SubmissionVersion version) {

    /** Whether it can still be replaced by what the unit hands in. */
    public boolean isProvisional() {
        return submission.lockedVersion().isEmpty();
    }
}
