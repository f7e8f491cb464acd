package cn.edu.zzut.monitoring.security.second;

/** Whether the office and administrators have a second factor. */
public enum FactorRule {
    /** Nobody is asked for one, also whoever has set one up. */
    OFF,
    /** Whoever has set one up is asked for it. */
    OPTIONAL,
    /** Whoever has none sets one up before anything is answered. */
    REQUIRED
}
