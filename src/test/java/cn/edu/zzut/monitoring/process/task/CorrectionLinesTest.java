package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.RowComparison;
import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.filing.RowComparison.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What whoever returned a table reads of its correction. */
class CorrectionLinesTest {

    private static final String TABLE = "表2-1 占地与建筑面积";

    private static List<String> said(String word, Change... changes) {
        return CorrectionLines.lines(TABLE, word, new RowComparison(0, 0, changes.length, 0, List.of(changes))).stream()
                .map(line -> String.join(
                        " ",
                        line.get("kind"),
                        line.get("row"),
                        line.get("column"),
                        line.get("before"),
                        line.get("after")))
                .map(String::strip)
                .toList();
    }

    private static Change cell(int row) {
        return new Change(Kind.CHANGED, row, row, "", List.of(), "面积", "120", "102");
    }

    @Test
    void eachCellStandsWithItsOldAndItsNewValueAndRowsWithTheirFirstColumns() {
        assertThat(said(
                        "",
                        cell(3),
                        new Change(Kind.ADDED, 4, 0, "", List.of("软件学院", "301"), "", "", ""),
                        new Change(Kind.REMOVED, 0, 9, "", List.of("外语系", "207"), "", "", "")))
                .containsExactly("修改 第3行 面积 120 102", "新增 第4行   软件学院｜301", "删除 原第9行  外语系｜207");
    }

    @Test
    void thatNothingWasChangedIsSaidWithTheReason() {
        assertThat(said("以房产证为准")).containsExactly("更正说明    以房产证为准", "没有改动    与更正前的版本内容完全相同");
    }

    @Test
    void whatIsNotListedIsSaidToBeThere() {
        Change[] many =
                IntStream.rangeClosed(1, 51).mapToObj(CorrectionLinesTest::cell).toArray(Change[]::new);
        assertThat(said("", many)).hasSize(51).last().asString().startsWith("还有更多");
    }
}
