package cn.edu.zzut.monitoring.calendar;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What was read once, read again after a while or after it was forgotten. Nobody waits for another's reading: who reads
 * may need a database connection that those who wait hold.
 */
final class Remembered<T> implements Supplier<T> {

    private final Supplier<T> reader;
    private final Duration atMost;
    private final LongSupplier nanos;
    private final AtomicReference<Held<T>> held = new AtomicReference<>(Held.nothing());

    private record Held<T>(Optional<T> value, long readAt) {

        /** Another each time, so that what was read before it is not put in its place. */
        static <T> Held<T> nothing() {
            return new Held<>(Optional.empty(), 0);
        }
    }

    /** @param nanos the machine's own clock, as {@link System#nanoTime}; not the school's, which can be moved */
    Remembered(Supplier<T> reader, Duration atMost, LongSupplier nanos) {
        this.reader = reader;
        this.atMost = atMost;
        this.nanos = nanos;
    }

    @Override
    public T get() {
        long now = nanos.getAsLong();
        Held<T> last = held.get();
        if (last.value().isPresent() && now - last.readAt() <= atMost.toNanos()) {
            return last.value().get();
        }
        T read = reader.get();
        held.compareAndSet(last, new Held<>(Optional.of(read), now));
        return read;
    }

    void forget() {
        held.set(Held.nothing());
    }
}
