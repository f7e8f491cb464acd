package cn.edu.zzut.monitoring.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a unit misses of one kind by one day is one event, and one record. */
class OneEventOneRecordTest {

    private static final LocalDate DUE = LocalDate.parse("2026-09-08");
    private static final Instant EVENING = Instant.parse("2026-09-08T10:00:01Z");
    private static final Instant LATER_THAT_DAY = Instant.parse("2026-09-08T15:59:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-09-08T16:00:00Z");

    private static Fault fault(FaultKind kind, String unit, String table, LocalDate due) {
        return new Fault(
                2026,
                kind,
                "submission:" + table,
                new UnitCode(unit),
                "4-" + table,
                "表4-" + table + "迟报。",
                Optional.ofNullable(due));
    }

    private static Fault late(String table) {
        return fault(FaultKind.LATE, "201", table, DUE);
    }

    private static AccountabilityRecord record() {
        return new AccountabilityRecord(late("1"), EVENING);
    }

    @Test
    void tablesLateOnTheSameDayAreLinesOfOneRecord() {
        AccountabilityRecord record = record();
        assertThat(record.takesIn(late("2"), LATER_THAT_DAY)).isTrue();
        record.join(late("2"));
        assertThat(record.lines()).extracting(FaultLine::table).containsExactly("4-1", "4-2");
        assertThat(record.subject()).isEqualTo("同一事件共2项：\n1. 表4-1迟报。\n2. 表4-2迟报。");
        record.open();
        assertThat(record.takesIn(late("3"), LATER_THAT_DAY))
                .as("not explained yet")
                .isTrue();
    }

    @Test
    void anotherUnitKindDayOrMorningIsAnotherEvent() {
        AccountabilityRecord record = record();
        assertThat(record.takesIn(fault(FaultKind.LATE, "202", "2", DUE), EVENING))
                .isFalse();
        assertThat(record.takesIn(fault(FaultKind.ANOMALY, "201", "2", DUE), EVENING))
                .isFalse();
        assertThat(record.takesIn(fault(FaultKind.LATE, "201", "2", DUE.minusDays(1)), EVENING))
                .isFalse();
        assertThat(record.takesIn(late("2"), NEXT_DAY)).isFalse();
    }

    @Test
    void whatIsFoundAfterTheExplanationOpensARecordOfItsOwn() {
        AccountabilityRecord record = record();
        record.open();
        record.explain("系统故障");
        assertThat(record.takesIn(late("2"), LATER_THAT_DAY)).isFalse();
    }

    @Test
    void anAnomalyIsSettledWithItsEventsLast() {
        AccountabilityRecord record = new AccountabilityRecord(fault(FaultKind.ANOMALY, "201", "1", null), EVENING);
        record.join(fault(FaultKind.ANOMALY, "201", "2", null));
        assertThat(record.explainedInTable(new SubmissionId(1))).isFalse();
        assertThat(record.lines()).extracting(FaultLine::isSettled).containsExactly(true, false);
        assertThat(record.explainedInTable(new SubmissionId(2))).isTrue();
        assertThat(record.takesIn(fault(FaultKind.ANOMALY, "201", "3", null), EVENING))
                .as("it is about to be settled")
                .isFalse();
    }

    private static LineFacts facts(String table, int all, int own, String deductions, Consequence consequence) {
        return new LineFacts(table, Optional.empty(), all, own, deductions, 1, consequence, true);
    }

    @Test
    void anEventIsAsLateAsItsLatestLineAndAsGraveAsItsGravest() {
        Assessment event = new Assessment(
                List.of(
                        facts("4-1", 3, 3, "", Consequence.OTHERS_WAITED),
                        facts("4-2", 6, 4, "教务处2个工作日", Consequence.NONE)),
                20);
        assertThat(event.ownDaysLate()).isEqualTo(4);
        assertThat(event.allDaysLate()).isEqualTo(6);
        assertThat(event.reminders()).isEqualTo(2);
        assertThat(event.consequence()).isEqualTo(Consequence.OTHERS_WAITED);
        assertThat(event.deductions()).isEqualTo("表4-2：教务处2个工作日");
    }

    @Test
    void deductedDaysAreNamedWithWhoseTheyAre() {
        assertThat(facts("4-2", 6, 4, "教务处2个工作日", Consequence.NONE).lateness())
                .isEqualTo("4个工作日，认定时尚未完成（共迟6个工作日，已扣除2个工作日：教务处2个工作日）");
        assertThat(facts("4-1", 3, 3, "", Consequence.NONE).lateness()).isEqualTo("3个工作日，认定时尚未完成");
    }
}
