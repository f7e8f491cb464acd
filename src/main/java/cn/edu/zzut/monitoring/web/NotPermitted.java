package cn.edu.zzut.monitoring.web;

/** The asker may not do this: 403. */
class NotPermitted extends RuntimeException {

    NotPermitted(String message) {
        super(message);
    }
}
