package cn.edu.zzut.monitoring.notification;

/** Nothing was said of the message: the server could not be reached, so that no other would leave now either. */
final class ServerAway extends NotSent {

    private static final long serialVersionUID = 1;

    ServerAway(String message, Throwable cause) {
        super(message, false, cause);
    }
}
