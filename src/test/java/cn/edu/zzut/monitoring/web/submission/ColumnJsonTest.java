package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What grid and form are told of a column. */
class ColumnJsonTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    private static ColumnJson column(String table, String name, TableRow... lastYear) {
        return ColumnJson.of(CATALOG.table(new TableCode(table)).in(2026), List.of(lastYear)).stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itHasMeaningUnitLimitsAndTime() {
        ColumnJson share = column("7-2", "学生评教覆盖比例", new TableRow(2, "116", Map.of("学生评教覆盖比例", "82.67")));
        assertThat(share.meaning()).contains("门次");
        assertThat(share.unit()).isEqualTo("%");
        assertThat(share.limits()).isEqualTo("0–100，最多2位小数");
        assertThat(share.required()).isTrue();
        assertThat(share.statisticalTime()).isEqualTo("学年（2025年9月1日至2026年8月31日）");
        assertThat(share.lastYear()).isEqualTo("82.67");
    }

    @Test
    void whatNobodyHasWrittenIsPending() {
        ColumnJson name = column("1-5-1", "姓名", new TableRow(2, "105", Map.of("姓名", "甲")));
        assertThat(name.meaning()).isEqualTo("待补充");
        assertThat(name.unit()).isEmpty();
        assertThat(name.lastYear()).as("of a list").isEmpty();
    }
}
