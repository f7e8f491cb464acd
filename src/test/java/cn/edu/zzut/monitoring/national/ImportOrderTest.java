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

    @Test
    void baseTablesWithWhatTheyReferToComeFirstAndEachTableAfterThoseThatItRefersTo() {
        List<TableCode> before = new ArrayList<>();
        Set<TableCode> basis = ImportOrder.basis(CATALOG);
        assertThat(basis)
                .contains(new TableCode("5-1-1"), new TableCode("1-5-4"))
                .hasSizeLessThan(15);
        boolean basisIsOver = false;
        for (TableDefinition table : ImportOrder.of(CATALOG)) {
            basisIsOver |= !basis.contains(table.code());
            assertThat(basis.contains(table.code())).as(table.title()).isEqualTo(!basisIsOver);
            assertThat(before).as(table.title()).containsAll(table.references());
            before.add(table.code());
        }
        assertThat(before).hasSameSizeAs(CATALOG.tables());
        assertThat(before).startsWith(new TableCode("1-2"), new TableCode("1-3"));
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
