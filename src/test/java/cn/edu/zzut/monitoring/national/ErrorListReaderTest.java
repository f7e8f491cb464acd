package cn.edu.zzut.monitoring.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(ErrorListReader.read(file, file.getFileName().toString()))
                .containsExactly(
                        new ErrorLine(3, "1-5-1", "教职工基本信息", 12, "单位号", "999", "引用", "单位号不在表1-3中", "错误"),
                        new ErrorLine(4, "", "占地与建筑面积", 0, "", "", "合理性", "比上年减少50%", "提示"));
    }

    @Test
    void aTextOfSentencesIsReadAsFarAsItNamesTablesAndNothingIsLost() throws IOException {
        Path file = folder.resolve("清单.txt");
        Files.writeString(
                file, "校验时间：2026-12-01\n表1-5-1 第12行 “单位号”：不在表1-3中\n表SF-2（提示）第3行 学时偏多\n", Charset.forName("GB18030"));
        List<ErrorLine> lines = ErrorListReader.read(file, "清单.txt");
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
}
