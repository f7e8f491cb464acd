package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A formula that would take too long says so in its place, and leaves the others alone. */
class UncomputableIndicatorTest {

    private final Catalogs catalogs = mock();
    private final Indicators indicators = new Indicators(mock(Submissions.class), catalogs, "工农林");

    @Test
    void itSaysWhyThereIsNoValue() {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.texts());
        texts.put(
                CatalogFiles.INDICATORS,
                """
                - {id: endless, name: 无尽, formula: 'count(for i in 1..1000000000 return i)', source: 校内}
                - {id: after, name: 其后, formula: 1 + 1, source: 校内}
                """);
        when(catalogs.of(anyInt())).thenReturn(CatalogFiles.of(texts).catalog());
        assertThat(indicators.of(2026))
                .satisfiesExactly(
                        endless -> {
                            assertThat(endless.value()).isEmpty();
                            assertThat(endless.missing()).contains("公式无法计算").contains("上限");
                        },
                        after -> assertThat(after.value()).contains(new BigDecimal("2.00")));
    }
}
