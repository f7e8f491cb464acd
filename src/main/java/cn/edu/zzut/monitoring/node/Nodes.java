package cn.edu.zzut.monitoring.node;

import cn.edu.zzut.monitoring.database.SchemaEdition;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says every few seconds that this application is there, and looks whether the others are. On a thread of its own: nothing that
 * takes long makes it look dead.
 */
@Component
public class Nodes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    /** By the database's clock; what pauses for less, as for garbage, is alive. */
    private static final Duration DEAD_AFTER = Duration.ofSeconds(15);

    private final NodeStore store;
    private final NodeClock clock;
    private final ApplicationEventPublisher events;
    private final String edition = SchemaEdition.ofTheProgram().toString();
    private final Thread beats = new Thread(this::goOn, "node-beat");
    private volatile String executor = "";
    private volatile boolean ready;

    Nodes(NodeStore store, NodeClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /**
     * From now on the others know of this one.
     *
     * @param jobs under which the engine reserves jobs for it
     */
    public void begin(String jobs) {
        executor = jobs;
        beat();
        beats.setDaemon(true);
        beats.start();
    }

    /** Only now is everybody there who is told of others. */
    @EventListener
    void on(ApplicationReadyEvent started) {
        ready = true;
    }

    /** Under which it is known to the others. */
    public String me() {
        return executor;
    }

    /** What its machine is called where several are told apart. */
    public String name() {
        return clock.node();
    }

    /** Whether it is the one that does at night what is to be done once: of those that are there, the one that came first. */
    public boolean isFirst() {
        return store.first().filter(executor::equals).isPresent();
    }

    private void goOn() {
        try {
            while (true) {
                tried();
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tried() {
        try {
            beat();
            if (!ready) {
                return;
            }
            for (String silent : store.silentFor(DEAD_AFTER)) {
                events.publishEvent(new NodeDied(silent));
                store.forget(silent);
            }
            events.publishEvent(new ClockChecked(clock.isWrong()));
        } catch (RuntimeException e) {
            LOG.debug("not now", e);
        }
    }

    private void beat() {
        Instant asked = Instant.now();
        Instant database =
                store.beat(executor, clock.node(), edition, clock.gap().ahead());
        clock.measured(ClockGap.between(asked, database, Instant.now()));
    }

    @Override
    public void destroy() {
        beats.interrupt();
        try {
            store.ends(executor);
        } catch (RuntimeException e) {
            LOG.debug("it will be found out", e);
        }
    }
}
