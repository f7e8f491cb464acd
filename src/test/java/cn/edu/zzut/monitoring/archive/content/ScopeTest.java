package cn.edu.zzut.monitoring.archive.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shipped scope is sound. */
class ScopeTest {

    private final Scope scope = Scope.shipped();

    @Test
    void everyItemHasAPeriodOfTheThreeAndSaysWhatItMeansWhenItIsEmpty() {
        assertThat(scope.items()).extracting(Scope.Item::id).doesNotHaveDuplicates();
        assertThat(scope.items()).allSatisfy(item -> {
            assertThat(item.periodCode()).isIn("Y", "D30", "D10");
            assertThat(item.absent()).endsWith("。");
        });
    }

    @Test
    void foldersAreNumberedAsTheItemsStand() {
        assertThat(scope.folder(scope.items().get(0))).startsWith("01 ");
        assertThat(scope.folder(scope.item("tables").orElseThrow())).isEqualTo("07 上报数据");
    }

    @Test
    void whatIsTheSchoolsIsNotInAUnitsPackage() {
        Subject unit =
                new Subject(2026, java.util.Optional.of(new cn.edu.zzut.monitoring.organization.UnitCode("101")));
        assertThat(scope.items(unit))
                .extracting(Scope.Item::id)
                .contains("tables", "evidence", "audits")
                .doesNotContain("decisions", "report", "national", "work-plan");
    }
}
