package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that people write otherwise are stored as the national platform writes them, and that is said. */
class StandardTextTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    @TempDir
    Path folder;

    private Reading read(String code, String headings, String... lines) throws IOException {
        TableDefinition table = CATALOG.table(new TableCode(code));
        String csv = headings + "\n" + String.join("\n", lines) + "\n";
        Path file = Files.writeString(folder.resolve("a.csv"), csv);
        return WorkbookReader.read(file, "a.csv", table, CATALOG, "104", Formulas.REFUSED);
    }

    @Test
    void aSynonymIsStoredInItsStandardFormAndSaidWithItsPlaces() throws IOException {
        String headings = "工号,姓名,管理人员类别,单位号,单位名称,职务";
        Reading reading = read(
                "3-2",
                headings,
                "001,甲,学生管理人员,201,某学院,本科生辅导员",
                "002,乙,学生管理人员,201,某学院,辅导员",
                "003,丙,学生管理人员,201,某学院,专职辅导员",
                "004,丁,教学管理人员,201,某学院,教学秘书");
        assertThat(reading.rows()).extracting(row -> row.value("职务")).containsExactly("辅导员", "辅导员", "辅导员", "教学秘书");
        assertThat(reading.remarks())
                .contains("有1个单元格的“本科生辅导员”改成了标准写法“辅导员”：第2行“职务”", "有1个单元格的“专职辅导员”改成了标准写法“辅导员”：第4行“职务”");
    }

    @Test
    void eachOfSeveralValuesInACellIsPutInItsStandardForm() throws IOException {
        TableDefinition school = CATALOG.table(new TableCode("1-1"));
        List<String> cells =
                new java.util.ArrayList<>(Collections.nCopies(school.columns().size(), "某"));
        cells.set(school.columnNames().indexOf("招生批次"), "第一批次;第二批次");
        Reading reading = read("1-1", String.join(",", school.columnNames()), String.join(",", cells));
        assertThat(reading.rows()).extracting(row -> row.value("招生批次")).containsExactly("第一批次;第二批次A");
        assertThat(reading.remarks()).contains("有1个单元格的“第二批次”改成了标准写法“第二批次A”：第2行“招生批次”");
    }

    @Test
    void aFormerHeadingIsKnown() throws IOException {
        TableDefinition money = CATALOG.table(new TableCode("2-9-2"));
        String headings = String.join(",", money.columnNames()).replace("经常性预算内事业费拨款", "经常性预算内事业费收入");
        Reading reading = read(
                "2-9-2",
                headings,
                String.join(",", Collections.nCopies(money.columns().size(), "8")));
        assertThat(reading.rows()).extracting(row -> row.value("经常性预算内事业费拨款")).containsExactly("8");
    }

    @Test
    void aMonthInSixDigitsIsRead() throws IOException {
        TableDefinition equipment = CATALOG.table(new TableCode("2-7"));
        Reading reading = read("2-7", String.join(",", equipment.columnNames()), "S1,甲室,仪器,S1-1,5000,202609");
        assertThat(reading.rows()).extracting(row -> row.value("购置时间")).containsExactly("2026-09");
    }
}
