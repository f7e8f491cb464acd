package cn.edu.zzut.monitoring.filing;

/** The submission is not in a state that allows what was asked; the message says in Chinese what to do. */
public class IllegalTransition extends RuntimeException {

    IllegalTransition(String message) {
        super(message);
    }
}
