package cn.edu.zzut.monitoring.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform's template of a year may differ from the catalog; the form says how, as data. */
class ImportFormTest {

    private static final TableDefinition TABLE = TableDefinition.form(
            new TableCode("7-3-1"),
            "教改项目",
            List.of(Column.text("主持人", true, ""), Column.text("立项编号", true, "")),
            List.of());

    private static ImportForm form(String tables) throws IOException {
        String yaml = "kind: xls\nsheet: \" {name}\"\ntables:\n  7-3-1: " + tables + "\n";
        return ImportForm.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTemplateHasItsOwnOrderAndHeadings() throws IOException {
        ImportForm.Layout layout = form("{columns: [立项编号, 主持人], headings: {立项编号: 立项编号或批准文号}, sheet: data}")
                .of(TABLE);
        assertThat(layout.headings()).containsExactly("立项编号或批准文号", "主持人");
        assertThat(layout.columns()).extracting(Column::name).containsExactly("立项编号", "主持人");
        assertThat(layout.sheet()).isEqualTo("data");
    }

    @Test
    void columnsThatTheCatalogDoesNotHaveAreNamed() {
        assertThatThrownBy(() -> form("{headings: {负责人: 项目负责人}}").of(TABLE))
                .hasMessageContaining("负责人")
                .hasMessageContaining("表7-3-1");
        assertThatThrownBy(() -> form("{columns: [立项编号]}").of(TABLE)).hasMessageContaining("没有写全");
    }

    @Test
    void anotherKindOfFileIsRefusedWithTheKindsThatThereAre() {
        assertThatThrownBy(() -> ImportForm.kind("ods")).hasMessageContaining("xls、xlsx 或 csv");
    }
}
