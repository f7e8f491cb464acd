package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export of a unit's own system is brought into a table's columns by its headings. */
class SystemExportTest {

    private static final TableDefinition COURSES = TableDefinition.form(
            new TableCode("FJ-8"),
            "课程",
            Stream.of("课程号", "课程名称", "授课教师", "授课教师工号", "学时")
                    .map(name -> Column.text(name, false, ""))
                    .toList(),
            List.of("课程号"));

    @TempDir
    Path folder;

    private SystemExport read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("导出.csv"), csv, Charset.forName("GBK"));
        return SystemExport.read(file, "导出.csv", COURSES, "104");
    }

    @Test
    void equalHeadingsComeFirstThenAlikeOnes() throws IOException {
        SystemExport export = read("序号,课程号,课程名称（中文）,教师工号,总学时,校区\n1,0012,高等数学,8001,64,东\n");
        assertThat(export.matched()).isEqualTo(Map.of("课程号", "课程号", "课程名称", "课程名称（中文）", "授课教师工号", "教师工号", "学时", "总学时"));
        assertThat(export.unmatched()).containsExactly("授课教师");
        assertThat(export.unused()).containsExactly("序号", "校区");
        assertThat(export.rows().get(0).values())
                .isEqualTo(Map.of("课程号", "0012", "课程名称", "高等数学", "授课教师工号", "8001", "学时", "64"));
    }

    @Test
    void theSameWordsInAnotherOrderComeBeforeAPart() throws IOException {
        SystemExport export = read("工号（授课教师）,授课教师,课程号\n8001,张三,1\n");
        assertThat(export.matched()).containsEntry("授课教师工号", "工号（授课教师）").containsEntry("授课教师", "授课教师");
    }

    @Test
    void aHeadingThatCouldMeanTwoColumnsIsNotGuessed() throws IOException {
        SystemExport export = read("课程号,理论学时,实践学时,课程\n1,32,16,某课\n");
        assertThat(export.matched()).containsOnlyKeys("课程号", "课程名称");
        assertThat(export.unused()).containsExactly("理论学时", "实践学时");
    }

    @Test
    void aFileOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> read("甲,乙\n1,2\n"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("没有一列能与");
    }
}
