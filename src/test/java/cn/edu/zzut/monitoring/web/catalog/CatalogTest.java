package cn.edu.zzut.monitoring.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.exchange.CatalogFolder;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The office prepares a year's catalog: loads it, compares it, confirms where columns come from, publishes it. */
@SchoolTest
class CatalogTest {

    @Autowired
    Story story;

    @Autowired
    Catalogs catalogs;

    @Autowired
    LastYear lastYear;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    Browser office;

    @BeforeEach
    void theOffice() {
        story.forgetOtherStories();
        office = new Browser(port, "office");
    }

    private static String of(int year) {
        return "/api/catalogs/" + year;
    }

    /** The catalog in force, with changes: a column renamed, one added, a rule added. */
    private byte[] changed(int year) {
        return CatalogFolder.write(CatalogFiles.of(changedTexts(year)));
    }

    private Map<String, String> changedTexts(int year) {
        Map<String, String> texts = new TreeMap<>(catalogs.files(year).texts());
        texts.put(
                "1-4-1.yaml",
                texts.get("1-4-1.yaml")
                        .replace("学制", "学制年数")
                        .replaceFirst("fields:\n", "fields:\n  - {name: 新增项, type: string, required: false}\n"));
        texts.put("2-1.yaml", withRule(texts.get("2-1.yaml"), "2-1.new", "总占地面积 > 1"));
        return texts;
    }

    private static String withRule(String table, String id, String holds) {
        return table.replaceFirst(
                "\nrules:\n", "\nrules:\n  - {id: " + id + ", holds: " + holds + ", message: 请核实, source: 校内}\n");
    }

    private JsonNode loaded(int year, byte[] zip) {
        var answer = office.upload(of(year) + "/draft", "指标体系.zip", zip);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode change(JsonNode comparison, String code) {
        for (JsonNode change : comparison.path("changes")) {
            if (change.path("code").asText().equals(code)) {
                return change;
            }
        }
        throw new AssertionError(comparison.toPrettyString());
    }

    @Test
    void aCatalogGoesOutAndComesInUnchanged() {
        byte[] zip = office.get(of(2041) + "/catalog.zip").body();
        assertThat(loaded(2041, zip).path("changes")).isEmpty();
        assertThat(office.get(of(2041) + "/catalog.zip?draft=true").body()).isEqualTo(zip);
        byte[] workbook = office.get(of(2041) + "/catalog.xlsx").body();
        var answer = office.upload(of(2041) + "/draft", "指标体系.xlsx", workbook);
        assertThat(answer.json().path("changes")).as(answer.text()).isEmpty();
        assertThat(answer.json().path("remarks").isArray()).isTrue();
    }

    @Test
    void aDraftIsComparedConfirmedAndPublished() {
        JsonNode comparison = loaded(2043, changed(2043));
        JsonNode majors = change(comparison, "1-4-1");
        assertThat(majors.path("columns").findValuesAsText("kind")).containsExactlyInAnyOrder("RENAMED", "ADDED");
        assertThat(change(comparison, "2-1").path("rules").findValuesAsText("id"))
                .containsExactly("2-1.new");
        assertThat(office.post(of(2043) + "/publication", Map.of()).detail()).contains("还没有确认");

        var twice = office.put(
                of(2043) + "/mapping", Map.of("1-4-1", Map.of("from", "1-4-1", "columns", Map.of("新增项", "学制"))));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.detail()).contains("对应了两个数据项");
        assertThat(office.put(of(2043) + "/mapping", Map.of()).status()).isEqualTo(200);
        assertThat(office.post(of(2043) + "/publication", Map.of()).status()).isEqualTo(200);

        assertThat(catalogs.of(2043).table(new TableCode("1-4-1")).column("新增项"))
                .isPresent();
        assertThat(catalogs.of(2042).table(new TableCode("1-4-1")).column("新增项"))
                .isEmpty();
        assertThat(catalogs.mapping(2043)
                        .of(new TableCode("1-4-1"))
                        .orElseThrow()
                        .columns())
                .containsEntry("学制年数", "学制")
                .doesNotContainKey("新增项");
    }

    @Test
    void lastYearsDataComeUnderThisYearsNames() {
        loaded(2045, changed(2045));
        office.put(of(2045) + "/mapping", Map.of());
        office.post(of(2045) + "/publication", Map.of());
        story.reportedLastYear(2045, "1-4-1", "104", rows -> rows);
        var rows = lastYear.rows(2045, new TableCode("1-4-1")).orElseThrow();
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.value("学制年数")).isNotEmpty();
            assertThat(row.value("学制")).isEmpty();
            assertThat(row.value("新增项")).isEmpty();
        });
    }

    @Test
    void aLaunchedYearKeepsItsCatalogWhateverIsPublishedBefore() {
        story.cycles.launch(2048, new PersonId("office"));
        var refused = office.upload(of(2048) + "/draft", "指标体系.zip", changed(2048));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("已经启动");
        assertThat(office.get(of(2048)).json().path("published").path("frozen").asBoolean())
                .isTrue();

        loaded(2047, changed(2047));
        office.put(of(2047) + "/mapping", Map.of());
        office.post(of(2047) + "/publication", Map.of());
        assertThat(catalogs.of(2047).table(new TableCode("1-4-1")).column("新增项"))
                .isPresent();
        assertThat(catalogs.of(2048).table(new TableCode("1-4-1")).column("新增项"))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.update("update monitoring.catalog_edition set origin = 'x' where year = 2048"))
                .hasMessageContaining("冻结");
        assertThatThrownBy(
                        () -> jdbc.update(
                                """
                        delete from monitoring.catalog_file f using monitoring.catalog_edition e
                        where e.id = f.edition_id and e.year = 2048"""))
                .hasMessageContaining("冻结");
    }

    @Test
    void aYearIsNotLaunchedOverADraftThatNobodyPublished() {
        loaded(2049, changed(2049));
        assertThatThrownBy(() -> story.cycles.launch(2049, new PersonId("office")))
                .hasMessageContaining("没有发布的草稿");
        assertThat(office.get(of(2049)).json().path("draft").isMissingNode()).isFalse();
        assertThat(story.cycles.find(2049)).isEmpty();
        office.delete(of(2049) + "/draft");
        assertThat(story.cycles.launch(2049, new PersonId("office")).year()).isEqualTo(2049);
    }

    @Test
    void aBadRuleIsRefusedWithFileLineAndReasonAndTheDraftStays() {
        loaded(2051, changed(2051));
        Map<String, String> texts = new TreeMap<>(catalogs.files(2051).texts());
        texts.put("2-1.yaml", withRule(texts.get("2-1.yaml"), "2-1.bad", "没有的项 > 1"));
        var refused = office.upload(of(2051) + "/draft", "坏.zip", CatalogFolder.write(CatalogFiles.of(texts)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").get(0).asText())
                .startsWith("2-1.yaml 第")
                .contains("2-1.bad")
                .contains("没有的项");
        assertThat(office.get(of(2051)).json().path("draft").path("origin").asText())
                .isEqualTo("指标体系.zip");
        assertThat(office.upload(of(2051) + "/draft", "别的.xlsx", new byte[] {1, 2})
                        .status())
                .isEqualTo(422);
        assertThat(office.delete(of(2051) + "/draft").status()).isEqualTo(204);
        assertThat(office.delete(of(2051) + "/draft").status()).isEqualTo(409);
    }

    @Test
    void aRuleOfTheDraftIsTriedOnLastYearsData() {
        story.reportedLastYear(2053, "1-4-1", "104", rows -> rows);
        Map<String, String> texts = changedTexts(2053);
        texts.put("1-4-1.yaml", withRule(texts.get("1-4-1.yaml"), "1-4-1.long", "学制年数 > 100"));
        loaded(2053, CatalogFolder.write(CatalogFiles.of(texts)));
        var tried = office.post(of(2053) + "/rules/1-4-1.long/trial", Map.of());
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().get(0).path("year").asInt()).isEqualTo(2052);
        assertThat(tried.json().get(0).path("found").asInt())
                .isEqualTo(tried.json().get(0).path("rows").asInt())
                .isPositive();
        assertThat(office.post(of(2053) + "/rules/x/trial", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void onlyTheOfficeManagesCatalogs() {
        Browser filer = new Browser(port, "jwc-filer");
        Browser leader = new Browser(port, "leader");
        assertThat(filer.get(of(2055)).status()).isEqualTo(403);
        assertThat(leader.get(of(2055)).status()).isEqualTo(200);
        for (Browser other : List.of(filer, leader)) {
            assertThat(other.upload(of(2055) + "/draft", "a.zip", changed(2055)).status())
                    .isEqualTo(403);
            assertThat(other.post(of(2055) + "/publication", Map.of()).status()).isEqualTo(403);
        }
        assertThat(office.upload("/api/catalogs/1/draft", "a.zip", changed(2055))
                        .status())
                .isEqualTo(400);
    }
}
