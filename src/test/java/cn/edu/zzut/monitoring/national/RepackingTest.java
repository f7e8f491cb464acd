package cn.edu.zzut.monitoring.national;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.national.PackageTables.Line;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A package is made anew: what was said of the one before holds as far as the files are byte for byte the same. */
class RepackingTest {

    private static final TableCode LAND = new TableCode("2-1");
    private static final TableCode UNITS = new TableCode("1-3");
    private static final Line NOT_NOTED = file("");
    private static final Line EMPTY = new Line(1, 7, 0, List.of(), "", "空表");

    private static Line file(String sha256) {
        return new Line(1, 7, 3, List.of("tables/01 表2-1.xls"), sha256, "");
    }

    private static Tick imported() {
        return said(OptionalInt.of(3));
    }

    private static Tick said(OptionalInt rows) {
        return new Tick(LAND, 7, 1, "f00d", rows, "", new PersonId("office"), Instant.EPOCH);
    }

    private static Optional<String> why(Line was, Line is) {
        return Repacking.why(imported(), Optional.of(was), Optional.of(is));
    }

    @Test
    void aTickHoldsWhileTheFileIsTheSame() {
        assertThat(why(file("a"), file("a"))).isEmpty();
    }

    @Test
    void itFallsWhereTheFileIsAnotherOrNobodyKnows() {
        assertThat(why(file("a"), file("b")))
                .hasValueSatisfying(why -> assertThat(why).contains("须重新导入"));
        assertThat(why(NOT_NOTED, NOT_NOTED)).isPresent();
        assertThat(Repacking.why(imported(), Optional.empty(), Optional.of(file("a"))))
                .isPresent();
    }

    @Test
    void itFallsWhereThereIsNoFileAnyMore() {
        assertThat(why(file("a"), EMPTY))
                .hasValueSatisfying(why -> assertThat(why).contains("没有这张表的文件"));
        assertThat(Repacking.why(imported(), Optional.of(file("a")), Optional.empty()))
                .isPresent();
    }

    @Test
    void whatWasLeftOutCameFromNoFileAndStays() {
        assertThat(Repacking.why(said(OptionalInt.empty()), Optional.of(file("a")), Optional.of(file("b"))))
                .isEmpty();
    }

    @Test
    void theReceiptIsOfPackagesWithTheSameFiles() {
        assertThat(Repacking.haveSameFiles(Map.of(LAND, file("a"), UNITS, EMPTY), Map.of(LAND, file("a"))))
                .isTrue();
        assertThat(Repacking.haveSameFiles(Map.of(LAND, file("a")), Map.of(LAND, file("b"))))
                .isFalse();
        assertThat(Repacking.haveSameFiles(Map.of(LAND, file("a")), Map.of(LAND, file("a"), UNITS, file("b"))))
                .isFalse();
        assertThat(Repacking.haveSameFiles(Map.of(LAND, NOT_NOTED), Map.of(LAND, NOT_NOTED)))
                .isFalse();
    }
}
