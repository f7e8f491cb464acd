package cn.edu.zzut.monitoring.filing;

/** Corrections cannot be taken, because the data have changed meanwhile; the message says in Chinese what to do. */
public class EditRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    EditRefused(String message) {
        super(message);
    }
}
