package cn.edu.zzut.monitoring.process.engine;

/** A person's answer was not taken; the message says in Chinese what to do. */
public class Refusal extends RuntimeException {

    public Refusal(String message) {
        super(message);
    }
}
