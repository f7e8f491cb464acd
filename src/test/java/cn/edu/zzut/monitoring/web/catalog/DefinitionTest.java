package cn.edu.zzut.monitoring.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office writes what any column means, in editions; filers read it at once, in a launched year too. */
@SchoolTest
class DefinitionTest {

    private static final String MONEY = "专业建设支出";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    String path;
    Browser office;

    @BeforeEach
    void aLaunchedYear() {
        year = story.newYear();
        path = "/api/catalogs/" + year + "/definitions";
        office = new Browser(port, "office");
    }

    private static JsonNode named(JsonNode all, String key, String name) {
        for (JsonNode one : all) {
            if (one.path(key).asText().equals(name)) {
                return one;
            }
        }
        throw new AssertionError(name);
    }

    private JsonNode defined(String table, String column) {
        return named(named(office.get(path).json(), "code", table).path("columns"), "name", column);
    }

    private Browser.Answer writes(String table, String column, String meaning, String rule) {
        Map<String, String> text = new HashMap<>();
        text.put("column", column);
        text.put("meaning", meaning);
        text.put("countingRule", rule);
        text.put("statisticalTime", "自然年");
        text.put("source", "2026年填报指南");
        return office.put(path + "/" + table, List.of(text));
    }

    private JsonNode history(String person, String table, String column) {
        return new Browser(port, person)
                .get(path + "/" + table + "/history?column="
                        + java.net.URLEncoder.encode(column, java.nio.charset.StandardCharsets.UTF_8))
                .json();
    }

    @Test
    void whatTheOfficeWritesOfAnyColumnIsReadAtOnceAndAllEditionsAreKept() {
        var money = story.assigned(year, "2-9-2", "101");
        String own = defined("2-9-2", "实践教学支出").path("meaning").asText();
        assertThat(own).isNotEmpty();
        assertThat(defined("2-9-2", "实践教学支出").path("mark").asText()).isEqualTo("2019口径");
        writes("2-9-2", "实践教学支出", "用于实践教学的支出", "专项和人员经费不计");
        assertThat(writes("2-9-2", "实践教学支出", " 用于本科实践教学的支出 ", "专项和人员经费不计")
                        .json()
                        .path("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(writes("2-9-2", "实践教学支出", "用于本科实践教学的支出", "专项和人员经费不计")
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);

        JsonNode seen = named(
                new Browser(port, "xxb-filer")
                        .get("/api/submissions/" + money.id())
                        .json()
                        .path("definitions"),
                "name",
                "实践教学支出");
        assertThat(seen.path("meaning").asText()).isEqualTo("用于本科实践教学的支出");
        assertThat(seen.path("countingRule").asText()).isEqualTo("专项和人员经费不计");
        assertThat(seen.path("statisticalTime").asText()).startsWith("自然年（" + (year - 1));
        assertThat(seen.path("mark").asText()).startsWith("修改于");
        JsonNode editions = history("x01-filer", "2-9-2", "实践教学支出");
        assertThat(editions).hasSize(3);
        assertThat(editions.get(1).path("meaning").asText()).isEqualTo("用于实践教学的支出");
        assertThat(editions.get(2).path("by").asText()).isEqualTo("指标体系");
        assertThat(editions.get(2).path("meaning").asText()).isEqualTo(own);
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithItsReason() {
        assertThat(writes("2-9-2", "没有的项", "含义", "").detail()).contains("没有数据项“没有的项”");
        assertThat(writes("2-9-2", MONEY, " ", "不计专项").detail()).contains("是空的");
        assertThat(writes("2-9-2", MONEY, "长".repeat(301), "").detail()).contains("300字以内");
        assertThat(writes("2-9-2", MONEY, "含\u202e义", "").detail()).contains("控制字符");
    }

    @Test
    void onlyTheOfficeWritesAndOnlyTheSchoolsPeopleRead() {
        for (String other : List.of("xxb-filer", "jwc-head", "leader", "admin")) {
            Browser browser = new Browser(port, other);
            assertThat(browser.put(path + "/2-9-2", List.of(Map.of("column", MONEY, "meaning", "含义")))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(browser.upload(path + "/definitions.xlsx", "含义.xlsx", new byte[] {1})
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(new Browser(port, "admin")
                        .get(path + "/1-3/history?column=x")
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "xxb-filer").get(path).status()).isEqualTo(403);
    }

    @Test
    void aWorkbookThatComesBackUnchangedMakesNoEdition() {
        byte[] file = office.get(path + "/definitions.xlsx").body();
        JsonNode tried = office.upload(path + "/definitions.xlsx?dryRun=true", "含义.xlsx", file)
                .json();
        assertThat(tried.path("changed").asInt()).as(tried.toString()).isZero();
        assertThat(tried.path("unchanged").asInt()).isGreaterThan(800);
        assertThat(office.upload(path + "/definitions.xlsx", "含义.xlsx", file)
                        .json()
                        .path("changed")
                        .asInt())
                .isZero();
    }

    @Test
    void ofAWorkbookOnlyWhatIsChangedBecomesAnEditionAndATrialWritesNothing() {
        String csv = "表格代码,表格名称,数据项,计量单位,含义,统计口径,统计时间,含义出处\n" + "2-9-2,,教学改革支出,,用于教学改革的支出,按决算数,自然年,本校" + year + "年规定\n";
        byte[] file = csv.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String target = path + "/definitions.xlsx";
        int before = history("office", "2-9-2", "教学改革支出").size();
        Browser.Answer tried = office.upload(target + "?dryRun=true", "含义.csv", file);
        assertThat(tried.text()).contains("教学改革支出");
        assertThat(history("office", "2-9-2", "教学改革支出")).hasSize(before);
        office.upload(target, "含义.csv", file);
        assertThat(history("office", "2-9-2", "教学改革支出")).hasSize(before + 1);
        assertThat(office.upload(target, "含义.csv", file)
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aColumnThatIsNamedTwiceOrNotAtAllIsRefused() {
        Map<String, String> text = Map.of("column", "教学改革支出", "meaning", "用于教学改革的支出");
        assertThat(office.put(path + "/2-9-2", List.of(text, text)).detail()).contains("写了两次");
        assertThat(office.put(path + "/2-9-2", java.util.Arrays.asList((Object) null))
                        .status())
                .isEqualTo(400);
    }
}
