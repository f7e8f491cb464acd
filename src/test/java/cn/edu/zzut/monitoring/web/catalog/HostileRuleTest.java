package cn.edu.zzut.monitoring.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.exchange.CatalogFolder;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However a rule comes in, it is an expression over data: no program, and nothing that never ends. */
@SchoolTest
class HostileRuleTest {

    private static final String MARK = "monitoring.test.hostile";

    /** Leaves a mark in this very process when it is run. */
    private static final String PROGRAM =
            "(function(a: string, b: string) external {java: {class: \"java.lang.System\","
                    + " method signature: \"setProperty(java.lang.String,java.lang.String)\"}})(\"" + MARK
                    + "\", \"was here\") = null";

    private static final String ENDLESS = "every i in 1..1000000000 satisfies i + 填报年 > 0";

    @Autowired
    Story story;

    @Autowired
    Catalogs catalogs;

    @LocalServerPort
    int port;

    Browser office;

    @BeforeEach
    void theOffice() {
        story.newYear();
        System.clearProperty(MARK);
        office = new Browser(port, "office");
    }

    private Browser.Answer tried(String holds) {
        return office.post(
                "/api/catalogs/2026/tables/1-5-1/rules/trial",
                Map.of("id", "1-5-1.tried", "holds", holds, "message", "试一试", "source", "评估督导处"));
    }

    private Browser.Answer loaded(int year, Map<String, String> texts) {
        return office.upload(
                "/api/catalogs/" + year + "/draft", "指标体系.zip", CatalogFolder.write(CatalogFiles.of(texts)));
    }

    private Map<String, String> withRule(int year, String holds) {
        Map<String, String> texts = new TreeMap<>(catalogs.files(year).texts());
        texts.computeIfPresent(
                "2-1.yaml",
                (file, text) -> text.replaceFirst(
                        "\nrules:\n",
                        "\nrules:\n  - id: 2-1.hostile\n    holds: >-\n      " + holds
                                + "\n    message: 请核实\n    source: 校内\n"));
        return texts;
    }

    @Test
    void aTrialRunsNoProgram() {
        var refused = tried(PROGRAM);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("1-5-1.tried").contains("不能定义函数");
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void aTrialReadsNoFile() {
        var refused = tried(
                "matches(\"a\", \"b\", \"') or unparsed-text-available('file:///etc/passwd') or matches('a', 'a', '\") and 填报年 > 0");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("标志");
    }

    @Test
    void aTrialEnds() {
        for (String endless : List.of(ENDLESS, "count(for i in 1..1000000000 return i + 填报年) > 0")) {
            var refused = tried(endless);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.detail()).contains("1-5-1.tried").contains("上限");
        }
    }

    @Test
    void aFolderBringsNoProgramIn() {
        var refused = loaded(2061, withRule(2061, PROGRAM));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).asText())
                .startsWith("2-1.yaml 第")
                .contains("2-1.hostile")
                .contains("不能定义函数");
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void aWorkbookBringsNoProgramIn() throws IOException {
        byte[] workbook = office.get("/api/catalogs/2063/catalog.xlsx").body();
        String rule = catalogs.of(2063).tables().stream()
                .flatMap(table -> table.rules().stream())
                .findFirst()
                .orElseThrow()
                .holds();
        var refused = office.upload("/api/catalogs/2063/draft", "指标体系.xlsx", replaced(workbook, rule, PROGRAM));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).asText())
                .contains("第")
                .contains("不能定义函数");
        assertThat(System.getProperty(MARK)).isNull();
    }

    private static byte[] replaced(byte[] workbook, String old, String by) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (isText(cell, old)) {
                    cell.setCellValue(by);
                }
            })));
            book.write(changed);
        }
        return changed.toByteArray();
    }

    private static boolean isText(Cell cell, String text) {
        return cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(text);
    }

    @Test
    void anIndicatorIsNoProgram() {
        Map<String, String> texts = new TreeMap<>(catalogs.files(2065).texts());
        texts.computeIfPresent(
                CatalogFiles.INDICATORS,
                (file, text) ->
                        text + "- id: hostile\n  name: 坏指标\n  formula: >-\n    " + PROGRAM + "\n  source: 校内\n");
        var refused = loaded(2065, texts);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).asText())
                .startsWith(CatalogFiles.INDICATORS + " 第")
                .contains("hostile")
                .contains("不能定义函数");
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void aDraftsRuleThatNeverEndsIsStoppedWhenItIsTried() {
        story.reportedLastYear(2067, "2-1", "104", rows -> rows);
        assertThat(loaded(2067, withRule(2067, ENDLESS)).status()).isEqualTo(200);
        var refused = office.post("/api/catalogs/2067/rules/2-1.hostile/trial", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("2-1.hostile").containsAnyOf("计算量超过上限", "计算时间超过上限");
    }
}
