package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a file whose names stand one below the other a finding names the cells, not the row that was made of them. */
class FindingInCellsTest {

    private static final Map<String, String> CELLS = Map.of("总面积", "C5", "其中、教室", "C6", "食堂", "C7");

    private static Finding found(int row, String column, String message) {
        return new Finding(Severity.ERROR, "x", row, column, "1", "更多", message);
    }

    @Test
    void theCellStandsForTheRow() {
        Finding finding = Finding.error("type", 2, "总面积", "很大", "数值").in(CELLS);
        assertThat(finding.place()).isEqualTo("C5");
        assertThat(finding.message()).startsWith("C5“总面积”的值“很大”有误");
        assertThat(finding.row()).isEqualTo(2);
    }

    @Test
    void aRuleOverSeveralColumnsNamesTheirCells() {
        Finding finding = found(2, "总面积、食堂", "第2行：总面积太小").in(CELLS);
        assertThat(finding.place()).isEqualTo("C5、C7");
        assertThat(finding.message()).isEqualTo("C5、C7：总面积太小");
    }

    @Test
    void aNameWithACommaOfItsOwnIsOne() {
        assertThat(found(2, "其中、教室", "第2行“其中、教室”有误").in(CELLS).message()).isEqualTo("C6“其中、教室”有误");
    }

    @Test
    void whatIsAboutTheWholeTableOrAnotherColumnStays() {
        Finding whole = found(0, "总面积", "“总面积”合计变化");
        assertThat(whole.in(CELLS)).isEqualTo(whole);
        Finding other = found(2, "别的", "第2行“别的”有误");
        assertThat(other.in(CELLS)).isEqualTo(other);
        assertThat(other.place()).isEqualTo("2");
        assertThat(whole.place()).isEqualTo("整表");
    }

    @Test
    void groupsNameTheCells() {
        assertThat(FindingGroup.of(List.of(found(2, "食堂", "第2行").in(CELLS))))
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).containsExactly("C7"));
    }
}
