package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Edits.Edited;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much a correction changes, in a few words and without anything of what it says. */
class EditedTest {

    private static TableRow row(int number, String name, String level) {
        return new TableRow(number, "101", Map.of("名称", name, "级别", level));
    }

    private static String told(List<TableRow> before, List<TableRow> after) {
        return Edited.of(before, after).inWords();
    }

    @Test
    void cellsThatAreOtherThanBeforeCount() {
        assertThat(told(List.of(row(2, "甲", "省级"), row(3, "乙", "校级")), List.of(row(2, "甲", "国家级"), row(3, "丙", "省级"))))
                .isEqualTo("改3格");
        assertThat(told(List.of(row(2, "甲", "省级")), List.of(new TableRow(2, "101", Map.of("名称", "甲")))))
                .as("emptied")
                .isEqualTo("改1格");
    }

    @Test
    void rowsThatComeAndGoAreCountedAsRows() {
        assertThat(told(List.of(row(2, "甲", "省级")), List.of(row(3, "乙", "校级"), row(4, "丙", "校级"))))
                .isEqualTo("增2行、删1行");
        assertThat(told(List.of(row(2, "甲", "省级")), List.of(row(2, "乙", "省级"), row(3, "丙", "校级"))))
                .isEqualTo("改1格、增1行");
    }
}
