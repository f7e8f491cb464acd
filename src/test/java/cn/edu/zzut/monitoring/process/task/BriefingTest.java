package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A briefing is made of facts: the same facts give the same words, a changed one changes its own line only. */
class BriefingTest {

    private static final Date DUE = Date.from(Instant.parse("2026-10-09T10:00:00Z"));
    private static final Optional<Unit> UNIT = Optional.of(unit("教务处"));

    private static Unit unit(String name) {
        return new Unit(new UnitCode("104"), name, UnitKind.DEPARTMENT);
    }

    private static Briefing briefing(String reason, Optional<Unit> unit, boolean moved) {
        return new Briefing(
                "填报数据",
                reason,
                Optional.of(2026),
                Optional.of("2026年度"),
                Optional.empty(),
                unit,
                "人数：" + Markdown.strong("3"),
                DUE,
                moved);
    }

    @Test
    void itSaysWhatTheTaskIsAboutAndUntilWhen() {
        assertThat(briefing("", UNIT, false).text())
                .isEqualTo("### 填报数据\n\n- 年度：2026年度\n- 单位：教务处\n- 人数：**3**\n- 截止时间：2026年10月9日 18:00\n");
        assertThat(briefing("", UNIT, false).name()).isEqualTo("填报数据｜教务处｜2026年度");
    }

    @Test
    void theReasonComesFirstAndOnOneLine() {
        assertThat(briefing("人数不符\n请核对", UNIT, false).text()).contains("\n\n- **退回原因**：人数不符 请核对\n- 年度");
    }

    @Test
    void aMovedDateIsSaidOnceHoweverOftenItMoved() {
        assertThat(briefing("", UNIT, true).text()).endsWith("- 截止时间：2026年10月9日 18:00（已调整）\n");
    }

    @Test
    void aUnitsNewNameStandsInNameAndText() {
        Briefing renamed = briefing("", Optional.of(unit("教务部")), false);
        assertThat(renamed.name()).isEqualTo("填报数据｜教务部｜2026年度");
        assertThat(renamed.text()).contains("- 单位：教务部\n");
    }

    @Test
    void nothingThatPeopleWroteBecomesALink() {
        assertThat(briefing("[点这里](https://evil.example) ![](//evil.example/a.png)\n# 标题", UNIT, false)
                        .text())
                .contains("：\\[点这里\\](https\\://evil.example) !\\[\\](//evil.example/a.png) # 标题\n");
    }
}
