package cn.edu.zzut.monitoring.trail;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes what is written by itself, and seals what was written: in a thread of its own, so that nobody waits for it. While
 * the database is away it keeps so much, and counts the rest by what came of them.
 */
@Component
class Desk implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final long PAUSE = 100;
    /** So many are sealed at once as have come meanwhile. */
    private static final long TO_SEAL = 1_000;

    private static final long LOOK = 2_000;

    private final TrailStore store;
    private final Sealing sealing;
    private final Clock clock;
    private final Repeats repeats = new Repeats();
    private final List<Entry> waiting = new ArrayList<>();
    private final Semaphore work = new Semaphore(0);
    private final Map<Outcome, Integer> lost = new EnumMap<>(Outcome.class);
    private volatile boolean running;
    private boolean sealed;
    private long sealedAt = System.nanoTime();
    private Thread thread = new Thread(this::run);

    Desk(TrailStore store, Sealing sealing, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
    }

    void add(Entry entry) {
        synchronized (waiting) {
            repeats.over(minute()).forEach(this::keep);
            repeats.first(entry).ifPresent(this::keep);
        }
        wake();
    }

    /** The demo's clock jumps, this one goes on. */
    private static long minute() {
        return TimeUnit.NANOSECONDS.toMinutes(System.nanoTime());
    }

    private void keep(Entry entry) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(entry);
        } else {
            lost.merge(entry.outcome(), entry.times(), Integer::sum);
        }
    }

    /** There is something to seal. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try {
                boolean asked = work.tryAcquire(sealed ? LOOK : TO_SEAL, TimeUnit.MILLISECONDS);
                if (asked) {
                    Thread.sleep(PAUSE);
                    work.drainPermits();
                    sealed = false;
                }
                work(!asked || System.nanoTime() - sealedAt >= TimeUnit.MILLISECONDS.toNanos(TO_SEAL));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        work(true);
    }

    private void work(boolean seals) {
        List<Entry> now;
        synchronized (waiting) {
            repeats.over(minute()).forEach(this::keep);
            countLost();
            now = new ArrayList<>(waiting.subList(0, Math.min(waiting.size(), MOST_AT_ONCE)));
        }
        try {
            if (!now.isEmpty()) {
                store.addAll(now);
                synchronized (waiting) {
                    waiting.subList(0, now.size()).clear();
                    if (!waiting.isEmpty()) {
                        wake();
                    }
                }
            }
            if (seals) {
                sealing.sealAll();
                sealed = true;
                sealedAt = System.nanoTime();
            }
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    /** That the database is away is said once, by who watches it. */
    private static void tell(RuntimeException failure) {
        if (Refusal.in(failure).orElse(null) instanceof Refusal.Busy) {
            LOG.debug("the database is away", failure);
        } else {
            LOG.warn("操作记录暂时写不进数据库，稍后再写", failure);
        }
    }

    private void countLost() {
        if (waiting.size() < MOST_WAITING) {
            lost.forEach((outcome, times) -> waiting.add(new Entry(
                    clock.instant(),
                    Origin.SYSTEM,
                    Act.UNRECORDED,
                    Subject.NONE.saying("数据库不可用或过于繁忙期间没有逐条记录的查看和失败"),
                    outcome,
                    0,
                    times,
                    "",
                    "")));
            lost.clear();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::run, "trail");
        thread.setDaemon(true);
        thread.start();
    }

    /** What waits is written first. */
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after whatever writes has ended. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
