package cn.edu.zzut.monitoring.web.answer;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What takes much memory and time, such as reading a workbook or marking one: only so much of it is done at once. Whoever
 * comes waits in turn, and a person who asks for much waits for herself, not for others to wait for her: as long as
 * there is room for two, nobody has all of it.
 */
@Component
public class HeavyWork {

    /** A thing to do that may find a file unreadable. */
    public interface Work<T> {

        T make() throws IOException;
    }

    /** Each is another, even of the same person. */
    private static final class Waiting {

        private final String person;

        Waiting(String person) {
            this.person = person;
        }
    }

    private final int atOnce;
    private final int mostWaiting;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Waiting> queue = new ArrayList<>();
    private final Map<String, Integer> running = new HashMap<>();
    private int all;

    /**
     * @param atOnce how many are done at once
     * @param mostWaiting how many may wait; a person may be half of them
     * @param patience how long anybody waits
     */
    HeavyWork(
            @Value("${monitoring.heavy-work.at-once:2}") int atOnce,
            @Value("${monitoring.heavy-work.waiting:40}") int mostWaiting,
            @Value("${monitoring.heavy-work.patience:60s}") Duration patience) {
        this.atOnce = Math.max(1, atOnce);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Does the work for whoever is signed in, when it is its turn.
     *
     * @throws Refusal when there is no room, or its turn does not come in time
     */
    public <T> T run(Work<T> work) throws IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return run(signedIn == null ? "" : signedIn.getName(), work);
    }

    <T> T run(String person, Work<T> work) throws IOException {
        begin(person);
        try {
            return work.make();
        } finally {
            end(person);
        }
    }

    private void begin(String person) {
        Waiting own = new Waiting(person);
        lock.lock();
        try {
            long before = queue.stream()
                    .filter(waiting -> waiting.person.equals(person))
                    .count();
            if (!queue.isEmpty() && (queue.size() >= mostWaiting || before >= Math.max(1, mostWaiting / 2))) {
                throw busy();
            }
            queue.add(own);
            long left = patience.toNanos();
            while (next() != own) {
                if (left <= 0) {
                    throw busy();
                }
                left = changed.awaitNanos(left);
            }
            running.merge(person, 1, Integer::sum);
            all++;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            queue.removeIf(waiting -> waiting == own);
            changed.signalAll();
            lock.unlock();
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** The first whose person does not have her share already; null where there is none. */
    private Waiting next() {
        if (all >= atOnce) {
            return null;
        }
        return queue.stream()
                .filter(waiting -> running.getOrDefault(waiting.person, 0) < Math.max(1, atOnce - 1))
                .findFirst()
                .orElse(null);
    }

    private void end(String person) {
        lock.lock();
        try {
            running.computeIfPresent(person, (who, count) -> count == 1 ? null : count - 1);
            all--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Refusal busy() {
        return Refusal.busy("现在上传和下载工作簿的人较多，这次没有处理，原有数据没有变化。请过一分钟再试。", Duration.ofMinutes(1));
    }
}
