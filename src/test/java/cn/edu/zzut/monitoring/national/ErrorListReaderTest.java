package cn.edu.zzut.monitoring.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.workbook.PlainSheet;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's error list in the forms that it may have. */
class ErrorListReaderTest {

    private static final List<List<String>> LIST = List.of(
            List.of("国家数据平台校验结果"),
            List.of("序号", "表号", "表名", "行号", "字段", "填报值", "错误类型", "说明", "级别"),
            List.of("1", "1-5-1", "教职工基本信息", "12", "单位号", "999", "引用", "单位号不在表1-3中", "错误"),
            List.of("2", "", "占地与建筑面积", "", "", "", "合理性", "比上年减少50%", "提示"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aTableWithHeadingsIsReadFromEachKindOfFile(PlainSheet.Kind kind) throws IOException {
        Path file = folder.resolve("清单." + kind.extension());
        try (OutputStream out = Files.newOutputStream(file);
                PlainSheet sheet = kind.into(out, "校验结果")) {
            for (List<String> row : LIST) {
                sheet.row(row, place -> place == 0 || place == 3);
            }
        }
        assertThat(ErrorListReader.read(file, file.getFileName().toString()).lines())
                .containsExactly(
                        new ErrorLine(3, "1-5-1", "教职工基本信息", 12, "", "单位号", "999", "引用", "单位号不在表1-3中", "错误"),
                        new ErrorLine(4, "", "占地与建筑面积", 0, "", "", "", "合理性", "比上年减少50%", "提示"));
    }

    @Test
    void aTextOfSentencesIsReadAsFarAsItNamesTablesAndNothingIsLost() throws IOException {
        Path file = folder.resolve("清单.txt");
        Files.writeString(
                file, "校验时间：2026-12-01\n表1-5-1 第12行 “单位号”：不在表1-3中\n表SF-2（提示）第3行 学时偏多\n", Charset.forName("GB18030"));
        List<ErrorLine> lines = ErrorListReader.read(file, "清单.txt").lines();
        assertThat(lines).extracting(ErrorLine::code).containsExactly("", "1-5-1", "SF-2");
        assertThat(lines).extracting(ErrorLine::row).containsExactly(0, 12, 3);
        assertThat(lines).extracting(ErrorLine::column).containsExactly("", "单位号", "");
        assertThat(lines).extracting(ErrorLine::severity).containsExactly("错误", "错误", "提示");
        assertThat(lines.get(0).message()).contains("校验时间");
    }

    @Test
    void anotherFormIsRefusedWithTheFormsThatAreTaken() throws IOException {
        Path file = folder.resolve("清单.csv");
        Files.writeString(file, "学号,成绩\n20260001,95\n");
        assertThatThrownBy(() -> ErrorListReader.read(file, "清单.csv"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("表号、表名、行号");
        Files.writeString(file, "%PDF-1.4");
        assertThatThrownBy(() -> ErrorListReader.read(file, "清单.pdf")).isInstanceOf(UploadRefused.class);
    }

    private List<ErrorLine> read(String name, String text) throws IOException {
        return ErrorListReader.read(Files.writeString(folder.resolve(name), text), name)
                .lines();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "99999999999", "abc", "0", "3-5", "１.５"})
    void whatIsNoRowIsKeptAsItStands(String row) throws IOException {
        assertThat(read("清单.csv", "表号,行号,说明\n2-1," + row + ",不符\n"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.row()).isZero();
                    assertThat(line.noRow()).isEqualTo(row);
                });
        assertThat(read("清单.txt", "表2-1 第" + row + "行 不符\n"))
                .singleElement()
                .extracting(ErrorLine::noRow)
                .isEqualTo(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "第12行", "第 12 行", "12行", "R12", "１２", "第１２行", "Ｒ１２"})
    void aRowIsReadHoweverItIsWritten(String row) throws IOException {
        assertThat(read("清单.csv", "表号,行号,说明\n2-1," + row + ",不符\n"))
                .extracting(ErrorLine::row, ErrorLine::noRow)
                .containsExactly(tuple(12, ""));
    }

    @Test
    void aLineThatDoesNotSayWhatIsWrongIsRefusedByItsNumber() {
        assertThatThrownBy(() -> read("清单.csv", "表号,行号,说明\n2-1,2,不符\n2-1,3,\n1-3,4, \n"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("第3、4行没有写“说明”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"清单.csv", "清单.txt"})
    void aTableWithoutHeadingsIsNotTakenForAText(String name) {
        assertThatThrownBy(() -> read(name, "2-1,占地与建筑面积,2,面积合计不符\n1-3,教学科研单位,3,重复\n"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("没有找到标题行");
    }

    @Test
    void sentencesMayStandInOneColumnToo() throws IOException {
        assertThat(read("清单.csv", "表2-1 第2行 面积合计不符\n表1-3 第3行 重复\n"))
                .extracting(ErrorLine::code)
                .containsExactly("2-1", "1-3");
    }

    @Test
    void whatIsTypedWideIsReadInSentencesToo() throws IOException {
        assertThat(read("清单.txt", "表１－５－１ 第１２行 重复\n"))
                .extracting(ErrorLine::code, ErrorLine::row)
                .containsExactly(tuple("1-5-1", 12));
    }

    @Test
    void whatIsTooLongIsCutAndTold() throws IOException {
        String longest = "长".repeat(KeptTexts.LONGEST);
        Path file = Files.writeString(
                folder.resolve("清单.csv"), "表号,填报值,说明\n2-1,1," + longest + "\n2-1," + longest + "长,不符\n2-1,1,符\n");
        ErrorListReader.Reading read = ErrorListReader.read(file, "清单.csv");
        assertThat(read.leftOut()).isEqualTo("；第3行的“填报值”超过4000字，只列出前4000字，原文见上传的文件");
        assertThat(read.lines()).extracting(ErrorLine::message).containsExactly(longest, "不符", "符");
        assertThat(read.lines().get(1).value()).isEqualTo(longest + "…");

        Path text = Files.writeString(folder.resolve("清单.txt"), "表2-1 第2行 " + longest + "\n");
        assertThat(ErrorListReader.read(text, "清单.txt").leftOut()).contains("第1行的“内容”超过4000字");
    }

    @Test
    void noLetterIsCutInTwo() throws IOException {
        String rare = "长".repeat(KeptTexts.LONGEST - 1) + "\ud842\udfb7长";
        assertThat(read("清单.csv", "表号,说明\n2-1," + rare + "\n"))
                .extracting(ErrorLine::message)
                .containsExactly("长".repeat(KeptTexts.LONGEST - 1) + "…");
    }

    @Test
    void signsThatNobodySeesAreLeftOutAndTold() throws IOException {
        Path file = Files.writeString(folder.resolve("清单.csv"), "表号,说明\n2-1,面积\u0007不\u202e符\n");
        ErrorListReader.Reading read = ErrorListReader.read(file, "清单.csv");
        assertThat(read.lines()).extracting(ErrorLine::message).containsExactly("面积不符");
        assertThat(read.leftOut()).contains("第2行的“说明”去掉了看不见的控制字符");
    }
}
