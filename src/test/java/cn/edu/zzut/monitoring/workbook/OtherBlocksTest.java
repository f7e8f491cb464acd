package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.PartedWorkbook.row;
import static cn.edu.zzut.monitoring.workbook.Staff.HEADINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A further block in the sheet is never taken for rows of the first, nor left out as if it were a note. */
class OtherBlocksTest {

    @TempDir
    Path folder;

    private Reading read(String rows) throws IOException {
        return Staff.read(folder, PartedWorkbook.of(HEADINGS + row(2, "1", "甲", "机电", "90") + rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "*%s", "%s（必填）", " %s ", "%s:", "【必填】%s", "%s&#x200b;", "%s&#10;(选填)"})
    void aHeadingBelowTheDataIsRefusedHoweverItIsDecorated(String decorated) {
        String heading = row(4, decorated.formatted("姓名"), decorated.formatted("工号"), decorated.formatted("学院"));
        assertThatThrownBy(() -> read(heading + row(5, "乙", "2", "土木")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第4行", "只留一处数据");
    }

    @Test
    void aHeadingBesideTheDataIsRefusedWhicheverRowItIsIn() {
        assertThatThrownBy(
                        () -> read(row(3, "2", "乙", "土木", "80", "", "工号", "姓名") + row(4, "", "", "", "", "", "3", "丙")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第3行", "右边还有一处表头");
    }

    @Test
    void whatOnlyHasTheLettersOfANameIsData() throws IOException {
        assertThat(read(row(3, "2", "姓(名)", "学院甲", "1") + row(4, "3", "姓名", "土木"))
                        .rows())
                .hasSize(3);
    }
}
