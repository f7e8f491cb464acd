package cn.edu.zzut.monitoring.national;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.ShippedCatalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The platform refuses a table that refers to one that is not there yet. */
class ImportOrderTest {

    private static final Catalog CATALOG = ShippedCatalogs.read().get(2026).catalog();

    private static void isInOrder(List<TableDefinition> tables) {
        Set<TableCode> basis = ImportOrder.basis(tables);
        List<TableCode> before = new ArrayList<>();
        boolean basisIsOver = false;
        for (TableDefinition table : ImportOrder.of(tables)) {
            basisIsOver |= !basis.contains(table.code());
            assertThat(basis.contains(table.code())).as(table.title()).isEqualTo(!basisIsOver);
            assertThat(before).as(table.title()).containsAll(table.references());
            before.add(table.code());
        }
        assertThat(before).hasSameSizeAs(tables);
    }

    @Test
    void baseTablesWithWhatTheyReferToComeFirstAndEachTableAfterThoseThatItRefersTo() {
        List<TableDefinition> tables = List.copyOf(CATALOG.tables());
        assertThat(ImportOrder.basis(tables))
                .contains(new TableCode("5-1-1"), new TableCode("1-5-4"))
                .hasSizeLessThan(15);
        isInOrder(tables);
        assertThat(ImportOrder.of(tables))
                .extracting(TableDefinition::code)
                .startsWith(new TableCode("1-2"), new TableCode("1-3"));
    }

    /** The office may load a catalog whose fillOrder is wrong: what the platform asks for are the references. */
    @Test
    void aWrongFillOrderPutsNoTableBeforeThoseThatItRefersTo() {
        List<TableDefinition> turned =
                CATALOG.tables().stream().map(ImportOrderTest::turned).toList();
        assertThat(turned).anySatisfy(table -> assertThat(table.references()).anyMatch(other -> turned.stream()
                .filter(one -> one.code().equals(other))
                .anyMatch(one -> one.fillOrder() > table.fillOrder())));
        isInOrder(turned);
    }

    private static TableDefinition turned(TableDefinition table) {
        return new TableDefinition(
                table.code(),
                table.name(),
                table.category(),
                table.statisticalTime(),
                table.shape(),
                table.base(),
                table.optional(),
                table.code2019(),
                1_000 - table.fillOrder(),
                table.usuallyFilledBy(),
                table.columns(),
                table.primaryKey(),
                table.uniqueKeys(),
                table.foreignKeys(),
                table.disjointFrom(),
                table.rules(),
                table.yearOnYear());
    }

    @Test
    void theShippedFormNamesOnlyWhatTheCatalogHas() {
        ImportForm form = new ImportForms().of(2026);
        for (TableDefinition table : CATALOG.tables()) {
            assertThat(form.of(table).headings()).as(table.title()).hasSameSizeAs(table.columns());
        }
        assertThat(form.of(CATALOG.table(new TableCode("1-2"))).sheet()).isEqualTo(" 学校相关党政单位");
        assertThat(form.of(CATALOG.table(new TableCode("SF-1"))).sheet()).startsWith("表SF-1：");
    }
}
