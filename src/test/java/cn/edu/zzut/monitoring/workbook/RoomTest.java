package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are small one by one may be too much together. */
class RoomTest {

    private static RawSheet sheet(int rows) {
        RawCell cell = new RawCell(Kind.TEXT, "甲");
        return new RawSheet("表", false, List.of(), consumer -> {
            IntStream.rangeClosed(1, rows)
                    .forEach(row -> consumer.accept(new RawRow(row, false, List.of(cell, RawCell.EMPTY, cell))));
            return RawSheet.Rest.NONE;
        });
    }

    private static void read(Room room, int rows) {
        room.within(sheet(rows)).content().each(row -> {});
    }

    @Test
    void rowsOfAllSheetsAreCountedTogether() {
        Room room = new Room(5, 100, 100, 100);
        read(room, 3);
        read(room, 2);
        assertThatThrownBy(() -> read(room, 1))
                .isInstanceOf(Room.Exceeded.class)
                .hasMessageContaining("合计数据超过5行")
                .hasMessageContaining("请核对");
    }

    @Test
    void aSheetThatIsReadTwiceCountsOnce() {
        RawSheet sheet = new Room(3, 100, 100, 100).within(sheet(3));
        sheet.content().each(row -> {});
        assertThat(sheet.content().each(row -> {})).isEqualTo(RawSheet.Rest.NONE);
    }

    @Test
    void cellsWithContentAreCounted() {
        Room room = new Room(100, 4, 100, 100);
        read(room, 2);
        assertThatThrownBy(() -> read(room, 1)).hasMessageContaining("4个单元格");
    }

    @Test
    void soAreSheetsAndCellsThatCannotBeRead() {
        Room room = new Room(100, 100, 1, 1);
        room.problem();
        assertThatThrownBy(room::problem).hasMessageContaining("不能读取的单元格超过1个");
        read(room, 1);
        assertThatThrownBy(() -> read(room, 1)).hasMessageContaining("工作表超过1张");
    }
}
