package cn.edu.zzut.monitoring.datacorrection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever asks for a correction finds the row by what stands in it. */
class RowSearchTest {

    private static final TableDefinition STAFF = TableDefinition.form(
            new TableCode("1-5-1"),
            "教职工",
            List.of(Column.text("工号", true, ""), Column.text("姓名", true, "")),
            List.of("工号"));
    private static final RowSearch ROWS =
            new RowSearch(STAFF, List.of(row(2, "T01", "甲某"), row(3, "T02", "乙某"), row(5, "T03", "甲乙")));

    private static TableRow row(int number, String id, String name) {
        return new TableRow(number, "101", Map.of("工号", id, "姓名", name));
    }

    private static List<Integer> found(String words) {
        return ROWS.find(words, 10).rows().stream().map(FoundRow::number).toList();
    }

    @Test
    void everyWordStandsSomewhereInTheRow() {
        assertThat(found("甲")).containsExactly(2, 5);
        assertThat(found("甲 t03")).containsExactly(5);
        assertThat(found("丙")).isEmpty();
    }

    @Test
    void withoutWordsAllRowsAreThere() {
        assertThat(found("  ")).containsExactly(2, 3, 5);
    }

    @Test
    void whatIsNotListedIsCounted() {
        FoundRows found = ROWS.find("某", 1);

        assertThat(found.rows()).hasSize(1);
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.columns()).containsExactly("工号", "姓名");
    }
}
