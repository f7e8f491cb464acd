package cn.edu.zzut.monitoring.review.sample;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows an expert looks at. */
class DrawingTest {

    private static List<TableRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TableRow(i + 2, "101", Map.of("学号", "s" + i)))
                .toList();
    }

    @Test
    void aShortTableIsLookedAtWholeALongOneByATwentiethWithinBounds() {
        assertThat(SampleSize.of(0, false)).isZero();
        assertThat(SampleSize.of(49, false)).isEqualTo(49);
        assertThat(SampleSize.of(50, false)).isEqualTo(20);
        assertThat(SampleSize.of(1_000, false)).isEqualTo(50);
        assertThat(SampleSize.of(1_001, false)).isEqualTo(51);
        assertThat(SampleSize.of(16_000, false)).isEqualTo(200);
    }

    @Test
    void whereSomethingWasFoundTwiceAsManyAreDrawn() {
        assertThat(SampleSize.of(1_000, true)).isEqualTo(100);
        assertThat(SampleSize.of(16_000, true)).isEqualTo(200);
        assertThat(SampleSize.of(49, true)).isEqualTo(49);
    }

    @Test
    void theSameSeedAndVersionDrawTheSameRowsAndAnotherSeedOthers() {
        var first = new Drawing("seed", "hash").sample(rows(400), 20, Map.of());
        assertThat(new Drawing("seed", "hash").sample(rows(400), 20, Map.of())).isEqualTo(first);
        assertThat(first).hasSize(20).allSatisfy(one -> assertThat(one.why()).containsExactly("随机抽取"));
        assertThat(new Drawing("other", "hash").sample(rows(400), 20, Map.of())).isNotEqualTo(first);
        assertThat(new Drawing("seed", "other").sample(rows(400), 20, Map.of())).isNotEqualTo(first);
    }

    @Test
    void whatIsRiskyIsAlwaysLookedAt() {
        var sample = new Drawing("seed", "hash").sample(rows(400), 20, Map.of(399, List.of("审核后有改动")));
        assertThat(sample).anySatisfy(one -> {
            assertThat(one.row()).isEqualTo(399);
            assertThat(one.why()).contains("审核后有改动");
        });
    }

    private static TableRow major(int row, String code, String graduates) {
        return new TableRow(row, "101", Map.of("校内专业代码", code, "应届毕业生数", graduates));
    }

    @Test
    void extremesJumpsAndNewMajorsStandOut() {
        Map<Integer, String> found = new HashMap<>();
        new Extremes(
                        Shipped.CATALOG.table(new TableCode("6-5-2")),
                        List.of(
                                major(2, "A", "40"),
                                major(3, "B", "42"),
                                major(4, "C", "41"),
                                major(5, "D", "400"),
                                major(6, "E", "43")),
                        List.of(major(2, "A", "10"), major(3, "B", "42"), major(4, "C", "41"), major(5, "D", "399")))
                .each((row, why) -> found.merge(row, why, (one, other) -> one + "；" + other));
        assertThat(found).containsOnlyKeys(2, 5, 6);
        assertThat(found.get(2)).isEqualTo("“应届毕业生数”比上年变化最大");
        assertThat(found.get(5)).isEqualTo("“应届毕业生数”偏离最大");
        assertThat(found.get(6)).isEqualTo("上年没有的校内专业代码 E");
    }
}
