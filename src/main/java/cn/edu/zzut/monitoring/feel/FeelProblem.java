package cn.edu.zzut.monitoring.feel;

/**
 * An expression is not FEEL, names something that is not there, is more than an expression over data, or takes too long;
 * the message says what, in Chinese.
 */
public class FeelProblem extends RuntimeException {

    public FeelProblem(String message) {
        super(message);
    }

    public FeelProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
