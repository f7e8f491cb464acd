package cn.edu.zzut.monitoring.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** 屡次: who had been blamed for the like before does it again. */
class RepetitionTest {

    private static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-08");
    private static final LocalDate OCTOBER = LocalDate.parse("2026-10-08");
    private static final Instant IN_SEPTEMBER = Instant.parse("2026-09-08T10:00:01Z");
    private static final Instant IN_OCTOBER = Instant.parse("2026-10-08T10:00:01Z");
    private static final Instant IN_BETWEEN = IN_SEPTEMBER.plus(Duration.ofDays(10));

    private final AccountabilityRecord now = found(FaultKind.LATE, OCTOBER, IN_OCTOBER);

    private static AccountabilityRecord found(FaultKind kind, LocalDate due, Instant at) {
        return new AccountabilityRecord(
                new Fault(2026, kind, "submission:1", new UnitCode("201"), "4-2", "表4-2", Optional.of(due)), at);
    }

    private static AccountabilityRecord decided(FaultKind kind, Grade grade, Instant closed) {
        return closed(found(kind, SEPTEMBER, IN_SEPTEMBER), grade, closed);
    }

    private static AccountabilityRecord closed(AccountabilityRecord record, Grade grade, Instant at) {
        record.open();
        record.explain("人员调整");
        record.decide(grade, "核实", new PersonId("office"));
        record.close(at);
        return record;
    }

    private int earlier(AccountabilityRecord... others) {
        return Repetition.earlier(now, List.of(others));
    }

    @Test
    void whatWasClosedWithBlameBeforeCounts() {
        AccountabilityRecord blamed = decided(FaultKind.LATE, Grade.REMINDER, IN_BETWEEN);
        assertThat(earlier(blamed, now)).isEqualTo(1);
    }

    @Test
    void whatNobodyWasBlamedForCountsNot() {
        assertThat(earlier(decided(FaultKind.LATE, Grade.NONE, IN_BETWEEN))).isZero();
    }

    @Test
    void aSettledAnomalyCountsNot() {
        AccountabilityRecord settled = found(FaultKind.ANOMALY, SEPTEMBER, IN_SEPTEMBER);
        settled.open();
        settled.settle("已说明", IN_BETWEEN);
        AccountabilityRecord anomaly = found(FaultKind.ANOMALY, OCTOBER, IN_OCTOBER);
        assertThat(Repetition.earlier(anomaly, List.of(settled, anomaly))).isZero();
        assertThat(Repetition.earlier(
                        anomaly, List.of(decided(FaultKind.ANOMALY, Grade.REMINDER, IN_BETWEEN), anomaly)))
                .isEqualTo(1);
    }

    @Test
    void anotherKindCountsNot() {
        assertThat(earlier(decided(FaultKind.ANOMALY, Grade.REMINDER, IN_BETWEEN)))
                .isZero();
    }

    /** Two equal delays weigh the same, in whichever order they are worked on. */
    @Test
    void whatWasStillOpenWhenThisOneCameCountsNot() {
        AccountabilityRecord open = found(FaultKind.LATE, SEPTEMBER, IN_SEPTEMBER);
        assertThat(earlier(open)).isZero();
        assertThat(earlier(decided(FaultKind.LATE, Grade.REMINDER, IN_OCTOBER.plusSeconds(1))))
                .isZero();
    }

    /** Such as a table that fell late after its event's record had been explained and closed. */
    @Test
    void theSameEventCountsNot() {
        AccountabilityRecord same = closed(
                found(FaultKind.LATE, OCTOBER, IN_OCTOBER.minusSeconds(60)),
                Grade.REMINDER,
                IN_OCTOBER.minusSeconds(1));
        assertThat(earlier(same)).isZero();
    }
}
