package cn.edu.zzut.monitoring.database;

/** The application cannot start, for a reason that the operator can mend; the message is one line in Chinese. */
public class StartupRefusal extends RuntimeException {

    public StartupRefusal(String message) {
        super(message);
    }

    public StartupRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
