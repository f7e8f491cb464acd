package cn.edu.zzut.monitoring.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The zone of times without one is told by when mornings begin and work is due. */
class ZoneEvidenceTest {

    private static List<LocalDateTime> times(String... texts) {
        return Stream.of(texts).map(LocalDateTime::parse).toList();
    }

    @Test
    void eightInTheMorningIsTheSchoolsZone() {
        assertThat(ZoneEvidence.of(times("2026-11-28T08:00:00"), times("2026-12-01T18:00:00")))
                .contains(ZoneOffset.ofHours(8));
    }

    @Test
    void midnightIsUtcAndTheEveningBeforeIsAmerica() {
        assertThat(ZoneEvidence.of(times("2026-11-28T00:00:00"), List.of())).contains(ZoneOffset.UTC);
        assertThat(ZoneEvidence.of(times("2026-11-27T19:00:00"), times("2026-12-01T05:00:00")))
                .contains(ZoneOffset.ofHours(-5));
        assertThat(ZoneEvidence.of(times("2026-11-28T05:30:00"), List.of())).contains(ZoneOffset.ofHoursMinutes(5, 30));
    }

    @Test
    void aTimerThatIsTriedAgainTellsNothing() {
        assertThat(ZoneEvidence.of(times("2026-11-28T08:03:17.5"), List.of())).isEmpty();
        assertThat(ZoneEvidence.of(times("2026-11-28T08:03:17"), times("2026-12-01T10:00:00", "2026-12-02T10:00:00")))
                .contains(ZoneOffset.UTC);
    }

    @Test
    void nothingTellsNothing() {
        assertThat(ZoneEvidence.of(List.of(), List.of())).isEmpty();
    }
}
