package cn.edu.zzut.monitoring.feel;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A thread of its own with room for the parser, which goes down many levels for each level of the source: whether a source
 * within the bounds can be read must not depend on how much of the caller's stack is left.
 */
final class RoomyStack {

    private static final long BYTES = 64L * 1024 * 1024;

    private RoomyStack() {}

    static <T> T call(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(null, task, "feel-parser", BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeelProblem("读取表达式时被中断，请重试");
        }
    }
}
