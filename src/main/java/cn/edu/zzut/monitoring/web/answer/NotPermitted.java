package cn.edu.zzut.monitoring.web.answer;

/** The asker may not do this: 403. */
public class NotPermitted extends RuntimeException {

    public NotPermitted(String message) {
        super(message);
    }
}
