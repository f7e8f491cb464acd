package cn.edu.zzut.monitoring.security.password;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Requests for {@link ResetLinks}, seen to after the answer: its time tells nobody whether there is such an account. */
@Component
public class ResetRequests {

    private static final Logger LOG = LoggerFactory.getLogger(ResetRequests.class);
    private static final int MOST_WAITING = 1000;
    private static final int PATIENCE_SECONDS = 5;

    private final ResetLinks links;
    private final ExecutorService worker =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING));

    ResetRequests(ResetLinks links) {
        this.links = links;
    }

    /**
     * @param from the address that the request came from
     * @return whether it is seen to; there are too many now otherwise
     */
    public boolean take(String name, String from) {
        if (links.isOften(name, from)) {
            return false;
        }
        try {
            worker.execute(() -> send(name, from));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private void send(String name, String from) {
        try {
            links.ask(name, from);
        } catch (RuntimeException failed) {
            LOG.error("忘记密码的链接没有发出", failed);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
