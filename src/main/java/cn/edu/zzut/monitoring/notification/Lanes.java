package cn.edu.zzut.monitoring.notification;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many senders beside each other: one that waits for a slow answer keeps the others from nothing. */
final class Lanes implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore free;
    private final ExecutorService threads;

    Lanes(int lanes, String name) {
        AtomicInteger number = new AtomicInteger();
        free = new Semaphore(lanes);
        threads = Executors.newFixedThreadPool(lanes, run -> {
            Thread thread = new Thread(run, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts the work on as many lanes as are wanted and free; waits for none. */
    void start(int wanted, Runnable work) {
        for (int i = 0; i < wanted && free.tryAcquire(); i++) {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    free.release();
                }
            });
        }
    }

    /** What is being sent is sent to its end, for so long as a server may take. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
