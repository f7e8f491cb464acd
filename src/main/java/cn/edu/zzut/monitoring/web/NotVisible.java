package cn.edu.zzut.monitoring.web;

/** There is no such thing, or it is not the asker's: both are answered alike, with 404. */
class NotVisible extends RuntimeException {

    NotVisible(String message) {
        super(message);
    }
}
