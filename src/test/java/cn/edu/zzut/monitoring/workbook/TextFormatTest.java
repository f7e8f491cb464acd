package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.Staff.HEADINGS;
import static cn.edu.zzut.monitoring.workbook.Staff.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a format adds to a text is seen by people and not by readers: it is said, and no code is guessed. */
class TextFormatTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'\"S20101-\"@', S20101-001",
        "'@\"（进口）\"', 001（进口）",
        "'0;0;0;\"同上\"', 同上",
        "'0;\\S@', S001",
        "'[Red]\"第\"@', 第001",
        "'@@', 001001",
    })
    void aTextIsShownWithWhatTheFormatAdds(String format, String shown) {
        assertThat(TextFormat.of(format).cell("001").shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"@", "General", "0.00", "'0.00;-0.00'", "'yyyy-mm-dd;@'", "'0;-0;0;@'", "'0;-0;0;General'", "'\"@\"0'"})
    void mostFormatsShowATextAsItIs(String format) {
        assertThat(TextFormat.of(format).cell("001").isShownOtherwise()).isFalse();
    }

    private Reading shownBy(String format, String column) throws IOException {
        String cell = "<c t='str' s='2'><v>001</v></c>";
        String rows = column.equals("工号") ? cell : "<c t='str'><v>1</v></c>" + cell;
        return Staff.read(
                folder,
                PartedWorkbook.of(HEADINGS + "<row r='2'>" + rows + "</row>")
                        .everywhere("formatCode='0.0%'", "formatCode='" + format + "'"));
    }

    @Test
    void aNameIsReadAsItStandsWithAWord() throws IOException {
        Reading reading = shownBy("&quot;S&quot;@", "姓名");
        assertThat(values(reading)).containsExactly(Map.of("工号", "1", "姓名", "001"));
        assertThat(reading.remarks()).containsExactly("有1个单元格显示的不是读入的文字（单元格的格式加了或换了文字），请核对：第2行“姓名”（显示S001，读入001）");
    }

    @Test
    void aCodeIsNotGuessed() {
        assertThatThrownBy(() -> shownBy("&quot;S&quot;@", "工号"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第2行“工号”", "“001”", "“S001”", "无法确定");
    }

    @Test
    void aFormatLongerThanExcelKeepsIsRefusedAtOnce() {
        for (String part : new String[] {"[", "\\x", "*x", "General", "&quot;a&quot;"}) {
            assertThatThrownBy(() -> shownBy(part.repeat(100_000), "姓名"))
                    .isInstanceOf(UploadRefused.class)
                    .hasMessageContaining("最多255个");
        }
    }
}
