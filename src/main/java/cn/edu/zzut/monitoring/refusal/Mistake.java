package cn.edu.zzut.monitoring.refusal;

/**
 * What a person is told where the code is wrong.
 *
 * @param errorId under which the log has it
 */
public record Mistake(String errorId) {

    /** A few words over the message. */
    public String title() {
        return "系统错误";
    }

    public String message() {
        return "系统出现错误，您的操作没有生效。请稍后重试；仍有问题请联系评估督导处，并告知错误编号" + errorId + "。";
    }
}
