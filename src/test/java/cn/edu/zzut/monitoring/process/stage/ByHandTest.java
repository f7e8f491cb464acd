package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Portion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the office writes into 指定专家. */
class ByHandTest {

    private static final TableCode TABLE = new TableCode("4-2");
    private static final List<UnitCode> FILLING =
            List.of(new UnitCode("104"), new UnitCode("201"), new UnitCode("202"));

    private static Division division(List<Map<String, String>> rows) {
        return new ByHand(rows).of(TABLE, FILLING).orElseThrow();
    }

    @Test
    void aLineWithoutAUnitIsTheWholeTable() {
        assertThat(division(List.of(Map.of("table", "表4-2", "expert", "a", "second", "b"))))
                .isEqualTo(Division.whole(new PersonId("a"), new PersonId("b")));
        assertThat(new ByHand(List.of(Map.of("table", ""))).of(TABLE, FILLING)).isEmpty();
    }

    @Test
    void theOtherUnitsAreThoseThatNoLineNames() {
        var division = division(List.of(
                Map.of("table", "4-2", "unit", ByHand.OTHERS, "expert", "a"),
                Map.of("table", "4-2", "unit", "201", "expert", "b")));
        assertThat(division.of(new PersonId("b"))).hasValue(Portion.of(List.of(new UnitCode("201"))));
        assertThat(division.of(new PersonId("a")))
                .hasValue(Portion.of(List.of(new UnitCode("104"), new UnitCode("202"))));
    }

    @Test
    void aLineThatSaysTooLittleOrTheSameTwiceIsRefused() {
        assertThatThrownBy(() -> division(List.of(Map.of("table", "4-2")))).hasMessageContaining("请同时选择表格和专家");
        assertThatThrownBy(() -> division(List.of(Map.of("unit", "201", "expert", "a"))))
                .hasMessageContaining("请同时选择表格和专家");
        var line = Map.of("table", "4-2", "unit", "201", "expert", "a");
        assertThatThrownBy(() -> division(List.of(line, line))).hasMessageContaining("出现了两次");
        assertThatThrownBy(() -> division(List.of(
                        Map.of("table", "4-2", "unit", "104", "expert", "a"),
                        Map.of("table", "4-2", "unit", "201", "expert", "a"),
                        Map.of("table", "4-2", "unit", "202", "expert", "b"),
                        Map.of("table", "4-2", "unit", ByHand.OTHERS, "expert", "b"))))
                .hasMessageContaining("没有“其余单位”");
    }
}
