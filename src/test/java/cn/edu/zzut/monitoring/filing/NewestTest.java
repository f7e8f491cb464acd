package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A unit's newest rows in a table of several units. */
class NewestTest {

    private static final TableDefinition TABLE = Shipped.CATALOG.table(new TableCode("4-2"));
    private static final String KEY = TABLE.primaryKey().get(0);

    private static TableRow row(int number, String unit, String key) {
        return new TableRow(number, unit, Map.of(KEY, key));
    }

    private static List<TableRow> replaced(List<TableRow> rows, TableRow... own) {
        return Newest.replaced(TABLE, rows, List.of(own), "201");
    }

    @Test
    void takeThePlaceOfThoseThatItHadAndLeaveTheOthers() {
        assertThat(replaced(List.of(row(2, "201", "A"), row(3, "202", "B"), row(4, "201", "C")), row(2, "201", "D")))
                .containsExactly(row(2, "202", "B"), row(3, "201", "D"));
    }

    @Test
    void takeThePlaceOfRowsOfTheSameKeyThatStandUnderAnotherUnitsName() {
        assertThat(replaced(List.of(row(2, "104", "A"), row(3, "104", "B")), row(2, "201", "A")))
                .containsExactly(row(2, "104", "B"), row(3, "201", "A"));
    }

    @Test
    void areGoneWhereTheUnitHasNoneAnyMore() {
        assertThat(replaced(List.of(row(2, "201", "A"), row(3, "202", "B")))).containsExactly(row(2, "202", "B"));
    }
}
