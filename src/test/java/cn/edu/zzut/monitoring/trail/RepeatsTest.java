package cn.edu.zzut.monitoring.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody fills the trail by asking again and again. */
class RepeatsTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:05Z");

    private final Repeats repeats = new Repeats();

    private static Entry failure(String address, String account) {
        return new Entry(
                NOON,
                new Origin("", address, "", ""),
                Act.SIGN_IN_FAILED,
                Subject.NONE.of(account),
                Outcome.REFUSED,
                401,
                1,
                "",
                "");
    }

    private List<Entry> written(int times, java.util.function.IntFunction<Entry> what) {
        return java.util.stream.IntStream.range(0, times)
                .mapToObj(what)
                .flatMap(entry -> repeats.first(entry).stream())
                .toList();
    }

    @Test
    void theSameWithinAMinuteIsWrittenOnceAndOnceMoreWithHowOften() {
        repeats.over(0);
        assertThat(written(1000, i -> failure("10.0.0.9", "admin"))).hasSize(1);
        assertThat(repeats.over(0)).isEmpty();
        assertThat(repeats.over(1)).singleElement().satisfies(again -> assertThat(again.times())
                .isEqualTo(999));
        assertThat(written(1, i -> failure("10.0.0.9", "admin"))).hasSize(1);
    }

    @Test
    void whatCameAgainSaysFromWhenToWhen() {
        repeats.over(0);
        repeats.first(failure("10.0.0.9", "admin"));
        repeats.first(failure("10.0.0.9", "admin").at(NOON.plusSeconds(1)));
        repeats.first(failure("10.0.0.9", "admin").at(NOON.plusSeconds(3)));
        assertThat(repeats.over(1)).singleElement().satisfies(again -> {
            assertThat(again.at()).isEqualTo(NOON.plusSeconds(1));
            assertThat(again.until()).contains(NOON.plusSeconds(3));
            assertThat(again.times()).isEqualTo(2);
        });
        repeats.first(failure("10.0.0.9", "admin"));
        repeats.first(failure("10.0.0.9", "admin").at(NOON.plusSeconds(2)));
        assertThat(repeats.over(2)).singleElement().satisfies(again -> {
            assertThat(again.at()).isEqualTo(NOON.plusSeconds(2));
            assertThat(again.until()).isEmpty();
        });
    }

    @Test
    void aStrangerWhoTriesManyNamesIsCounted() {
        repeats.over(0);
        List<Entry> written = written(10_000, i -> failure("10.0.0.9", "name" + i));
        assertThat(written).hasSize(21);
        assertThat(written.get(20).act()).isEqualTo(Act.UNRECORDED);
        assertThat(repeats.over(1)).singleElement().satisfies(rest -> assertThat(rest.times())
                .isEqualTo(9_979));
    }

    @Test
    void whatWasRefusedIsNotToldWithWhatWasDone() {
        repeats.over(0);
        written(200, i -> of("look" + i, Outcome.DONE));
        assertThat(written(30, i -> of("more" + i, i % 3 == 0 ? Outcome.DONE : Outcome.REFUSED)))
                .extracting(Entry::act, Entry::outcome)
                .containsExactlyInAnyOrder(tuple(Act.UNRECORDED, Outcome.DONE), tuple(Act.UNRECORDED, Outcome.REFUSED));
        assertThat(repeats.over(1))
                .extracting(Entry::outcome, Entry::times)
                .containsExactlyInAnyOrder(tuple(Outcome.DONE, 9), tuple(Outcome.REFUSED, 19));
    }

    private static Entry of(String what, Outcome outcome) {
        return new Entry(
                NOON,
                new Origin("x01-filer", "10.0.0.9", "", ""),
                Act.READ,
                Subject.NONE.saying(what),
                outcome,
                outcome == Outcome.DONE ? 200 : 403,
                1,
                "",
                "");
    }

    @Test
    void manyAddressesTogetherAreBoundedToo() {
        repeats.over(0);
        assertThat(written(50_000, i -> failure("10.0." + i / 250 + "." + i % 250, "x")))
                .hasSizeLessThan(2_100);
    }

    @Test
    void differentPeopleAreToldApart() {
        repeats.over(0);
        assertThat(written(3, i -> failure("10.0.0." + i, "admin"))).hasSize(3);
    }
}
