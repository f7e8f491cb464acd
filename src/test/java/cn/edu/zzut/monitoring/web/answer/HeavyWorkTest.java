package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heavy work is bounded, and queues apart from other people's. */
class HeavyWorkTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void everybodyGoesHome() {
        done.countDown();
        people.shutdownNow();
    }

    /** Begins a work that lasts until all are done. */
    private Future<String> begins(HeavyWork work, String person) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Future<String> future = people.submit(() -> work.run(person, () -> {
            begun.countDown();
            await(done);
            return person;
        }));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        return future;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void neverMoreAtOnceThanThereIsRoomFor() throws Exception {
        HeavyWork work = new HeavyWork(2, 40, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String person = "p" + i;
            all.add(people.submit(() -> work.run(person, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                return now.decrementAndGet();
            })));
        }
        for (Future<Integer> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    /** Of two places the second is not hers, however much she asks for; whoever comes next has it. */
    @Test
    void nobodyHasAllOfIt() throws Exception {
        HeavyWork work = new HeavyWork(2, 40, Duration.ofMillis(200));
        begins(work, "甲");
        assertThatThrownBy(() -> work.run("甲", () -> "second")).isInstanceOf(Refusal.Busy.class);
        assertThat(work.run("乙", () -> "first")).isEqualTo("first");
    }

    @Test
    void whoWaitsTooLongIsToldWhenToAskAgain() throws Exception {
        HeavyWork work = new HeavyWork(1, 40, Duration.ofMillis(50));
        begins(work, "甲");
        assertThatThrownBy(() -> work.run("乙", () -> ""))
                .isInstanceOfSatisfying(
                        Refusal.Busy.class, busy -> assertThat(busy.again()).isPositive())
                .hasMessageContainingAll("没有处理", "再试");
    }

    @Test
    void whereManyWaitNobodyElseIsLetIn() throws Exception {
        HeavyWork work = new HeavyWork(1, 1, LONG);
        Future<String> first = begins(work, "甲");
        Future<String> second = people.submit(() -> work.run("乙", () -> "second"));
        while (work.waiting() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> work.run("丙", () -> "third")).isInstanceOf(Refusal.Busy.class);
        done.countDown();
        assertThat(first.get(30, TimeUnit.SECONDS)).isEqualTo("甲");
        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void whatFailsMakesRoomToo() throws Exception {
        HeavyWork work = new HeavyWork(1, 0, LONG);
        assertThatThrownBy(() -> work.run("甲", () -> {
                    throw new IOException("unreadable");
                }))
                .isInstanceOf(IOException.class);
        assertThat(work.run("乙", () -> "next")).isEqualTo("next");
    }
}
