package cn.edu.zzut.monitoring.notification;

/** A message did not leave. */
class NotSent extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean forGood;

    /** @param forGood whether trying again cannot help, such as with an address that does not exist */
    NotSent(String message, boolean forGood, Throwable cause) {
        super(message, cause);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
