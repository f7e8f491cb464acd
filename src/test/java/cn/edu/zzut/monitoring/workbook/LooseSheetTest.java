package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.MappedColumn.How;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of former years is read as far as its headings tell; whatever is not is named. */
class LooseSheetTest {

    private static final TableDefinition TABLE = TableDefinition.form(
            new TableCode("1-2"),
            "学校相关党政单位",
            Stream.of("单位号", "单位名称（全称）", "单位职能", "负责人")
                    .map(name -> Column.text(name, false, ""))
                    .toList(),
            List.of());

    @TempDir
    Path folder;

    private LooseReading read(Map<String, String> choices, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("往年.csv"), String.join("\n", lines));
        return WorkbookReader.loosely(file, "往年.csv", Room.ofAYear(), sheets -> sheets.get(0)
                .read(new TableHeadings(TABLE), HeadingChoices.of(choices), "104", List.of(TABLE)));
    }

    private static How how(LooseReading reading, String column) {
        return reading.mapped().stream()
                .filter(mapped -> mapped.column().equals(column))
                .map(MappedColumn::how)
                .findFirst()
                .orElseThrow(() -> new AssertionError(reading.toString()));
    }

    @Test
    void columnsMayBeMissingAndInAnyOrder() throws IOException {
        LooseReading reading = read(Map.of(), "单位职能,单位号", "教学管理,104");
        assertThat(reading.missing()).containsExactly("单位名称（全称）", "负责人");
        assertThat(reading.rows()).singleElement().satisfies(row -> {
            assertThat(row.value("单位号")).isEqualTo("104");
            assertThat(row.value("负责人")).isEmpty();
            assertThat(row.unit()).isEqualTo("104");
        });
    }

    @Test
    void headingsThatVaryInWritingAreTheSameColumn() throws IOException {
        LooseReading reading = read(Map.of(), "单位号*,单位名称,单位职能", "104,教务处,教学");
        assertThat(how(reading, "单位号")).isEqualTo(How.SAME);
        assertThat(how(reading, "单位名称（全称）")).isEqualTo(How.SYNONYM);
    }

    @Test
    void aPartOfANameIsNoName() throws IOException {
        LooseReading reading = read(Map.of(), "单位号,职能", "104,教学");
        assertThat(reading.missing()).contains("单位职能");
        assertThat(reading.unmapped())
                .extracting(LooseReading.Unmapped::heading)
                .containsExactly("职能");
        assertThat(reading.rows().get(0).extra()).containsEntry("职能", "教学");
    }

    @Test
    void whatWasChosenCounts() throws IOException {
        LooseReading reading = read(Map.of("职能", "单位职能", "电话", ""), "单位号,职能,电话", "104,教学,123");
        assertThat(how(reading, "单位职能")).isEqualTo(How.CHOICE);
        assertThat(reading.putAside()).containsExactly("电话");
        assertThat(reading.unmapped()).isEmpty();
        assertThat(reading.rows().get(0).extra()).isEmpty();
    }

    @Test
    void anEmptyColumnThatNobodyKnowsIsNotWorthAWord() throws IOException {
        assertThat(read(Map.of(), "单位号,备注", "104,").unmapped()).isEmpty();
    }

    @Test
    void aRowWithACellThatCannotBeReadIsNamedAndTheOthersAreTaken() throws IOException {
        LooseReading reading = read(Map.of(), "单位号,单位职能", "104,教学", "105,#REF!", "106,管理");
        assertThat(reading.rows()).extracting(row -> row.value("单位号")).containsExactly("104", "106");
        assertThat(reading.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.row()).isEqualTo(3);
            assertThat(rejected.column()).isEqualTo("单位职能");
        });
    }

    @Test
    void withNoneOfTheColumnsItIsRefused() {
        assertThatThrownBy(() -> read(Map.of(), "甲,乙", "1,2"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("没有一列");
    }
}
