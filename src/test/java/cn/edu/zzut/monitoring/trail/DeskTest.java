package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** What waits is written soon, and sealed once nothing comes any more, or with what a second has brought together. */
class DeskTest {

    private static final List<String> ENTRIES = List.of("one", "two", "three");

    private final TrailStore store = mock();
    private final Sealing sealing = mock();
    private final Desk desk = new Desk(store, sealing, Clock.systemUTC());
    private final List<String> done = new CopyOnWriteArrayList<>();

    /** Whatever is written brings the next. */
    @BeforeEach
    void oneAfterTheOther() {
        doAnswer(call -> {
                    List<Entry> written = call.getArgument(0);
                    String what = written.get(0).subject().what();
                    done.add(what);
                    int next = ENTRIES.indexOf(what) + 1;
                    if (next < ENTRIES.size()) {
                        comes(ENTRIES.get(next));
                    }
                    return null;
                })
                .when(store)
                .addAll(any());
        doAnswer(call -> done.add("sealed")).when(sealing).sealAll();
    }

    @AfterEach
    void ends() {
        desk.stop();
    }

    private void comes(String what) {
        desk.add(new Entry(
                Clock.systemUTC().instant(),
                Origin.SYSTEM,
                Act.OTHER,
                Subject.NONE.saying(what),
                Outcome.REFUSED,
                403,
                1,
                "",
                ""));
    }

    private void sealedLast(Duration ago) {
        ReflectionTestUtils.setField(desk, "sealedAt", System.nanoTime() - ago.toNanos());
    }

    private void startsWith(String entry) {
        comes(entry);
        desk.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> done.contains("sealed") && done.contains("three"));
    }

    @Test
    void entriesWaitForNoSeal() {
        sealedLast(Duration.ofDays(-1));
        startsWith("one");
        assertThat(done).startsWith("one", "two", "three", "sealed");
    }

    @Test
    void whereMoreAndMoreComesItIsSealedMeanwhile() {
        sealedLast(Duration.ofDays(1));
        startsWith("one");
        assertThat(done).startsWith("one", "sealed");
    }

    @Test
    void whatWaitsWhenItEndsIsWrittenAndSealed() {
        desk.start();
        comes("three");
        desk.stop();
        assertThat(done).contains("three").endsWith("sealed");
    }
}
