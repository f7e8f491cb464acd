package cn.edu.zzut.monitoring.upgrade;

/** When in a running year its database is kept: much waits in it that the next version has to go on with. */
enum Moment {

    /** Tables wait at their filers, heads and the office, one is late, a locked one is being corrected. */
    COLLECTING,
    /** One expert has commented, another has not. */
    REVIEWING,
    /** Units answer what the experts said: one has not, one's head has to approve, one corrects, one was refuted. */
    ANSWERING,
    /** The president's meeting has to decide. */
    DELIBERATING,
    /** Rectifications are under way, each at another step, and the papers go to the archive. */
    ARCHIVING
}
