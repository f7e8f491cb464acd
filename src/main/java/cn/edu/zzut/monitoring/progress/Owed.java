package cn.edu.zzut.monitoring.progress;

/** What a unit owes by a step that it holds: each has a day of its own in the plan, and a record of its own when late. */
public enum Owed {
    /** 采集填报: its part, or the table as a whole, is to be handed in. */
    HAND_IN,
    /** 校验审核: the table is to be verified and audited, up to its lock. */
    VERIFY,
    /** What comes after the lock, or has no day in the plan; it makes no table late. */
    NOTHING
}
