package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.Staff.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text file is read as its cells stand, or its line is named that cannot be. */
class TextFilesTest {

    @TempDir
    Path folder;

    private Reading read(String name, byte[] content) throws IOException {
        return Staff.read(folder, name, content);
    }

    @ParameterizedTest
    @CsvSource({
        "\\t, UTF-8, 表.csv",
        "\\t, UTF-16, 表.txt",
        ";, GB18030, 表.csv",
        "',', GB18030, 表.csv",
    })
    void cellsOfATextMayBeSeparatedInAnyUsualWay(String separator, String charset, String name) throws IOException {
        String teachers = separator.equals(";") ? "张三" : "张三;李四";
        String text = ("工号,姓名,学院,经费\r\n1," + teachers + ",机电,5\r\n2,王五,外语,6\r\n")
                .replace(",", separator.replace("\\t", "\t"));
        assertThat(read(name, text.getBytes(Charset.forName(charset))).rows())
                .extracting(row -> row.value("学院"))
                .containsExactly("机电", "外语");
    }

    @Test
    void aTextMaySayItsSeparator() throws IOException {
        assertThat(values(read("表.csv", "sep=;\n工号;姓名;学院;经费\n1;a,b;c,d;5\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Map.of("工号", "1", "姓名", "a,b", "学院", "c,d", "经费", "5"));
    }

    private Reading readLines(String... lines) throws IOException {
        return read("表.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsLine() {
        for (String line : List.of("2,\"甲,机电,5", "2,\"甲\"乙,机电,5", "2,甲,机电,\"")) {
            assertThatThrownBy(() -> readLines("工号,姓名,学院,经费", "1,\"子\r\n丑\",机电,5", line, "3,丙,外语,6"))
                    .as(line)
                    .isInstanceOf(UploadRefused.class)
                    .hasMessageContainingAll("第4行", "引号", "没有成对");
        }
    }

    @Test
    void aLineWithMoreCellsThanHeadingsIsRefused() {
        assertThatThrownBy(() -> readLines("工号,姓名,学院,经费", "1,甲,机电,5,,", "2,赵,甲子,机电,5"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第3行第5格“5”", "错了位");
    }

    @Test
    void aCellOfSeveralLinesIsSaid() throws IOException {
        Reading reading = readLines("工号,姓名,学院,经费", "1,\"甲 \"\"小\"\"\r\n乙\",机电,5", "2,a\"b,机电,5", "3,丙,机电,\"6\"");
        assertThat(reading.rows()).extracting(row -> row.value("姓名")).containsExactly("甲 \"小\"\n乙", "a\"b", "丙");
        assertThat(reading.remarks()).anySatisfy(remark -> assertThat(remark).contains("占了几行", "第2行“姓名”"));
    }

    @Test
    void whatStandsTooFarToTheRightIsSaidAsInAWorkbook() throws IOException {
        Reading reading = Staff.read(
                folder,
                "数据.csv",
                ("工号,姓名,学院,经费" + ",".repeat(297) + "备注\n1,甲,机电,5\n").getBytes(StandardCharsets.UTF_8));
        assertThat(reading.remarks()).singleElement().asString().contains("第300列右边有1个单元格", "KO1“备注”");
    }
}
