package cn.edu.zzut.monitoring.datacorrection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.filing.RowComparison.Kind;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Exactly the rows that were asked for may be others; whatever else differs is named, cell by cell. */
class PermittedRowsTest {

    private static final List<Column> COLUMNS =
            List.of(Column.text("工号", true, ""), Column.text("姓名", true, ""), Column.text("职称", false, ""));
    private static final TableDefinition STAFF =
            TableDefinition.form(new TableCode("1-5-1"), "教职工", COLUMNS, List.of("工号"));
    private static final TableDefinition WITHOUT_KEY =
            TableDefinition.form(new TableCode("1-9"), "荣誉", COLUMNS, List.of());

    private static final TableRow CHEN = row(2, "t1", "陈一", "讲师");
    private static final TableRow LIN = row(3, "t2", "林二", "讲师");
    private static final TableRow WU = row(4, "t3", "吴三", "教授");
    private static final List<TableRow> LOCKED = List.of(CHEN, LIN, WU);

    private static TableRow row(int number, String id, String name, String title) {
        return new TableRow(number, "101", Map.of("工号", id, "姓名", name, "职称", title));
    }

    private static Scope changing(Integer... rows) {
        return new Scope(new TreeSet<>(Set.of(rows)), new TreeSet<>(), 0, List.of());
    }

    private static List<Change> trespasses(Scope scope, TableRow... after) {
        return new PermittedRows(STAFF, LOCKED, scope).trespasses(List.of(after));
    }

    @Test
    void theRowThatWasAskedForMayChangeInAllItsCells() {
        assertThat(trespasses(changing(3), CHEN, row(3, "t2", "林二二", "副教授"), WU))
                .isEmpty();
    }

    @Test
    void evenItsKey() {
        assertThat(trespasses(changing(3), CHEN, row(3, "t22", "林二", "讲师"), WU)).isEmpty();
    }

    @Test
    void nothingHasToChange() {
        assertThat(trespasses(changing(3), CHEN, LIN, WU)).isEmpty();
    }

    @Test
    void anotherRowsCellIsNamedWithOldAndNew() {
        assertThat(trespasses(changing(3), row(2, "t1", "陈一", "教授"), row(3, "t2", "林二", "副教授"), WU))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(change.formerRow()).isEqualTo(2);
                    assertThat(change.column()).isEqualTo("职称");
                    assertThat(change.before()).isEqualTo("讲师");
                    assertThat(change.after()).isEqualTo("教授");
                });
    }

    @Test
    void anotherRowMayNotGo() {
        assertThat(trespasses(changing(3), LIN, WU))
                .extracting(Change::kind, Change::formerRow)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, 2));
    }

    @Test
    void norMayTheOneThatWasToBeChangedAndNotDeleted() {
        assertThat(trespasses(changing(3), CHEN, WU))
                .extracting(Change::kind, Change::formerRow)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, 3));
    }

    @Test
    void norMayOneCome() {
        assertThat(trespasses(changing(3), CHEN, LIN, WU, row(5, "t4", "郑四", "助教")))
                .extracting(Change::kind, Change::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "t4"));
    }

    @Test
    void asManyRowsMayComeAndGoAsWereAskedFor() {
        Scope scope = new Scope(new TreeSet<>(), new TreeSet<>(Set.of(4)), 1, List.of());
        assertThat(trespasses(scope, CHEN, LIN, row(4, "t4", "郑四", "助教"))).isEmpty();
        assertThat(trespasses(scope, CHEN, LIN, WU)).isEmpty();
        assertThat(trespasses(scope, CHEN, LIN, row(4, "t4", "郑四", "助教"), row(5, "t5", "周五", "助教")))
                .hasSize(1);
    }

    @Test
    void aRowThatIsToGoMayNotBecomeAnotherInstead() {
        Scope scope = new Scope(new TreeSet<>(), new TreeSet<>(Set.of(4)), 0, List.of());
        assertThat(trespasses(scope, CHEN, LIN, row(4, "t3", "吴三", "副教授"))).hasSize(1);
    }

    @Test
    void theOrderOfRowsIsNobodysConcern() {
        List<TableRow> turned = new ArrayList<>(LOCKED);
        Collections.reverse(turned);
        assertThat(new PermittedRows(STAFF, LOCKED, changing(3)).trespasses(turned))
                .isEmpty();
    }

    @Test
    void whereColumnsWereNamedTheOthersStand() {
        Scope scope = new Scope(new TreeSet<>(Set.of(3)), new TreeSet<>(), 0, List.of("职称"));
        assertThat(trespasses(scope, CHEN, row(3, "t2", "林二", "副教授"), WU)).isEmpty();
        assertThat(trespasses(scope, CHEN, row(3, "t2", "林二二", "副教授"), WU))
                .extracting(Change::column)
                .containsExactly("姓名");
    }

    @Test
    void withoutAKeyADeletedRowDoesNotMakeAllBelowItOthers() {
        Scope scope = new Scope(new TreeSet<>(), new TreeSet<>(Set.of(2)), 0, List.of());
        List<TableRow> after = List.of(LIN.at(2), WU.at(3));
        assertThat(new PermittedRows(WITHOUT_KEY, LOCKED, scope).trespasses(after))
                .isEmpty();
    }

    @Test
    void equalRowsAreCounted() {
        List<TableRow> twins = List.of(CHEN, CHEN.at(3), WU);
        Scope scope = new Scope(new TreeSet<>(), new TreeSet<>(Set.of(3)), 0, List.of());
        assertThat(new PermittedRows(WITHOUT_KEY, twins, scope).trespasses(List.of(CHEN, WU.at(3))))
                .isEmpty();
        assertThat(new PermittedRows(WITHOUT_KEY, twins, scope).trespasses(List.of(WU)))
                .hasSize(1);
    }

    @Test
    void theRefusalSaysWhatMayChangeAndWhatDid() {
        Scope scope = changing(3);
        BeyondTheRequest refused = new BeyondTheRequest(scope, trespasses(scope, row(2, "t1", "陈一", "教授"), LIN));
        assertThat(refused)
                .hasMessageContaining("修改第3行")
                .hasMessageContaining("另有2处改动")
                .hasMessageContaining("原第2行“职称”由“讲师”改成了“教授”")
                .hasMessageContaining("原第4行（t3｜吴三｜教授）不见了");
        assertThat(refused.details()).hasSize(2);
        assertThat(refused.withoutQuotations()).contains("2处").doesNotContain("讲师", "教授", "t3");
    }
}
