package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which table a sheet holds is told by its headings alone. */
class RecognisedTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    @TempDir
    Path folder;

    private WorkbookReader.Recognised recognised(String headings, String... rows) throws IOException {
        Path file = folder.resolve("数据.csv");
        Files.write(file, Stream.concat(Stream.of(headings), Stream.of(rows)).toList());
        List<WorkbookReader.Recognised> sheets = WorkbookReader.recognise(file, "数据.csv", CATALOG.tables());
        assertThat(sheets).hasSize(1);
        return sheets.get(0);
    }

    private static String headings(String code) {
        return String.join(",", CATALOG.table(new TableCode(code)).columnNames());
    }

    private static List<String> codes(WorkbookReader.Recognised sheet) {
        return sheet.tables().stream()
                .map(TableDefinition::code)
                .map(TableCode::value)
                .toList();
    }

    @Test
    void aTableWhoseHeadingsHoldAnothersIsTheLargerOne() throws IOException {
        assertThat(codes(recognised(headings("3-5-6"), "甲"))).containsExactly("3-5-6");
        assertThat(codes(recognised(headings("SF-4"), "甲"))).containsExactly("SF-4");
    }

    @Test
    void tablesWithTheSameHeadingsAreAllNamed() throws IOException {
        assertThat(codes(recognised(headings("7-3-1"), "甲"))).containsExactlyInAnyOrder("7-3-1", "SF-2");
    }

    /** Last year's sheet is often hidden beside this year's; the seen one is what would be read for both. */
    @Test
    void aHiddenSheetOfATableThatIsSeenIsLeftOut() throws IOException {
        Path workbook = Path.of("src/test/resources/cases/hidden-first-sheet-last-year.xlsx");
        assertThat(WorkbookReader.recognise(workbook, "数据.xlsx", CATALOG.tables()))
                .singleElement()
                .satisfies(sheet -> assertThat(codes(sheet)).containsExactly("1-5-1"));
    }

    @Test
    void headingsWithoutRowsAreTold() throws IOException {
        assertThat(recognised(headings("4-2")).hasRows()).isFalse();
        assertThat(recognised(headings("4-2"), "甲").hasRows()).isTrue();
    }

    @Test
    void whatHasNoTablesHeadingsIsNoTable() throws IOException {
        Path file = Files.writeString(folder.resolve("别的.csv"), "姓名,电话\n甲,1\n");
        assertThat(WorkbookReader.recognise(file, "别的.csv", CATALOG.tables()))
                .singleElement()
                .satisfies(sheet -> assertThat(sheet.tables()).isEmpty());
    }
}
