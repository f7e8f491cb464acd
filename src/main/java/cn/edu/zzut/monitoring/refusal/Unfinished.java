package cn.edu.zzut.monitoring.refusal;

/** Why work in the background did not come to its end, in Chinese, whatever was thrown. */
public final class Unfinished {

    private Unfinished() {}

    /** @param otherwise said of a mistake in the code */
    public static String reason(Throwable thrown, String otherwise) {
        return Refusal.in(thrown)
                .map(Refusal::getMessage)
                .orElseGet(() ->
                        isForWantOfMemory(thrown) ? "服务器内存不足，没有完成。请等其他任务结束后重试；仍然如此的，请拆分文件，或请系统管理员增加应用的内存。" : otherwise);
    }

    private static boolean isForWantOfMemory(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }
}
