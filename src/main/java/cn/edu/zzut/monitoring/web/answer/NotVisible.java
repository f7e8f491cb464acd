package cn.edu.zzut.monitoring.web.answer;

/** There is no such thing, or it is not the asker's: both are answered alike, with 404. */
public class NotVisible extends RuntimeException {

    public NotVisible(String message) {
        super(message);
    }
}
