package cn.edu.zzut.monitoring.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.school.ASchool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** A notice names what it rests on, and says only what is so. */
class NoticeTest {

    private static final Instant THEN = Instant.parse("2026-09-08T10:00:01Z");
    private static final Notice NOTICE = new Notice(
            "机械工程学院", ASchool.regulation("某校", "某校监测数据填报办法", "某校字〔2025〕1号", "质量处"), LocalDate.parse("2026-10-20"));

    private static AccountabilityRecord late(String... tables) {
        AccountabilityRecord record = new AccountabilityRecord(fault(tables[0]), THEN);
        for (int i = 1; i < tables.length; i++) {
            record.join(fault(tables[i]));
        }
        ReflectionTestUtils.setField(record, "id", 7L);
        record.open();
        record.explain("教师集中实习");
        return record;
    }

    private static Fault fault(String table) {
        return new Fault(
                2026,
                FaultKind.LATE,
                "submission:" + table,
                new UnitCode("201"),
                table,
                "表" + table + "未在2026年9月8日前完成。",
                Optional.of(LocalDate.parse("2026-09-08")));
    }

    private static String decided(AccountabilityRecord record, Grade grade) {
        record.decide(grade, "核实", new PersonId("office"));
        return NOTICE.words(record).text();
    }

    @Test
    void itNamesTheRegulationTheOfficeAndTheDayInWords() {
        assertThat(decided(late("4"), Grade.REMINDER))
                .contains("依据：《某校监测数据填报办法》（某校字〔2025〕1号）第二十三条。记录编号：7")
                .contains("质量处\n二〇二六年十月二十日")
                .contains("二〇二六年度", "二〇二六年九月八日前")
                .doesNotContain("2026年");
    }

    @Test
    void eachLineHasItsOwnDaysAndDeductions() {
        AccountabilityRecord record = late("4", "5");
        record.assessed(new Assessment(
                List.of(
                        new LineFacts("4", Optional.empty(), 2, 2, "", 0, Consequence.NONE, true),
                        new LineFacts("5", Optional.empty(), 3, 1, "教务处2个工作日", 0, Consequence.NONE, true)),
                10));
        assertThat(decided(record, Grade.TALK))
                .contains("迟报，同一事件共2项")
                .contains("表4未在二〇二六年九月八日前完成。迟报2个工作日，认定时尚未完成。")
                .contains("表5未在二〇二六年九月八日前完成。迟报1个工作日，认定时尚未完成（共迟3个工作日，已扣除2个工作日：教务处2个工作日）。");
    }

    @Test
    void onlyWhoeverMayAppealIsToldSo() {
        assertThat(decided(late("4"), Grade.REMINDER)).contains("五个工作日内申诉一次").doesNotContain("申诉\t");
        assertThat(decided(late("4"), Grade.NONE)).doesNotContain("申诉");
        AccountabilityRecord appealed = late("4");
        appealed.decide(Grade.TALK, "核实", new PersonId("office"));
        appealed.appeal("系统无法登录");
        assertThat(decided(appealed, Grade.REMINDER))
                .contains("系统无法登录", "不再受理申诉")
                .doesNotContain("五个工作日");
    }
}
