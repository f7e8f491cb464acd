package cn.edu.zzut.monitoring.feel;

/** An expression is not FEEL, or names something that is not there; the message says what, in Chinese. */
public class FeelProblem extends RuntimeException {

    public FeelProblem(String message) {
        super(message);
    }
}
