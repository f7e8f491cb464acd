package cn.edu.zzut.monitoring.web.concept;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.concept.ConceptRuns;
import cn.edu.zzut.monitoring.concept.Concepts;
import cn.edu.zzut.monitoring.concept.WrittenConcept;
import cn.edu.zzut.monitoring.concept.WrittenOccurrence;
import cn.edu.zzut.monitoring.concept.YearConcepts;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office adds, changes and ends concepts on the page, by the workbook's rules (第十八条). */
@SchoolTest
class DeclarationTest {

    private static final String PATH = "/api/concepts/declarations";

    @Autowired
    Story story;

    @Autowired
    Concepts concepts;

    @Autowired
    ConceptRuns runs;

    @Autowired
    YearConcepts years;

    @LocalServerPort
    int port;

    int year;

    @BeforeEach
    void aYearRuns() {
        year = story.newYear();
    }

    private Browser as(String person) {
        return new Browser(port, person);
    }

    private String at(String path) {
        return path + "?year=" + year + "&basedOn=" + concepts.edition().id();
    }

    private static Map<String, Object> laboratories(String name, String tolerance) {
        Map<String, Object> other = new HashMap<>(
                Map.of("id", "b", "name", "高基表", "level", "其他报表", "definition", "高基521", "asOf", "9月1日", "with", "a"));
        other.put("tolerance", tolerance);
        return Map.of(
                "id", "laboratories",
                "name", name,
                "definition", "本科教学用实验室",
                "unit", "个",
                "occurrences",
                        List.of(
                                Map.of(
                                        "id", "a",
                                        "name", "实验场所",
                                        "level", "学校",
                                        "tables", "场所=2-4",
                                        "formula", "count(场所)",
                                        "definition", "在用的"),
                                other));
    }

    @Test
    void oneIsAddedChangedAndEnded() {
        int before = concepts.all().size();
        Browser.Answer added = as("office").post(at(PATH), laboratories("实验室", "2"));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.json().path("concepts").asInt()).isEqualTo(before + 1);
        assertThat(added.json().path("remarks")).isEmpty();

        assertThat(as("office")
                        .put(at(PATH + "/laboratories"), laboratories("本科实验室", "3"))
                        .status())
                .isEqualTo(200);
        assertThat(concepts.concept("laboratories").name()).isEqualTo("本科实验室");
        assertThat(concepts.all()).hasSize(before + 1);
        assertThat(as("office")
                        .get(PATH)
                        .json()
                        .path("concepts")
                        .get(before)
                        .path("occurrences")
                        .get(1)
                        .path("tolerance")
                        .asText())
                .isEqualTo("3");

        assertThat(as("office").delete(at(PATH + "/laboratories")).status()).isEqualTo(200);
        assertThat(concepts.find("laboratories")).isEmpty();
        assertThat(as("office").delete(at(PATH + "/laboratories")).status()).isEqualTo(404);
    }

    @Test
    void theWorkbooksRulesHoldHereToo() {
        assertThat(as("office").post(at(PATH), laboratories("实验\u202e室", "-1")).text())
                .contains("控制字符", "允许差应为0以上");
        assertThat(as("office")
                        .post(at(PATH), Map.of("id", "Books", "name", "图书"))
                        .text())
                .contains("编号“Books”应为小写字母", "应有2至10个出处", "定义没有填写");
        assertThat(as("office").post(at(PATH), laboratories("实验室", "许多")).detail())
                .contains("第2个出处：允许差“许多”不是数字");
        assertThat(concepts.edition().id()).isZero();
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        String seen = at(PATH);
        assertThat(as("office").post(seen, laboratories("实验室", "")).status()).isEqualTo(200);
        Browser.Answer late = as("office").put(seen.replace("?", "/laboratories?"), laboratories("本科实验室", ""));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("刚刚另有一次保存");
        assertThat(as("office").post(at(PATH), laboratories("实验室", "")).detail())
                .contains("请换一个编号");
    }

    @Test
    void whatStandsAlreadyIsNoNewEdition() {
        assertThat(as("office")
                        .post(at(PATH), laboratories("实验室", ""))
                        .json()
                        .path("unchanged")
                        .asBoolean(true))
                .isFalse();
        long edition = concepts.edition().id();
        Browser.Answer same = as("office").put(at(PATH + "/laboratories"), laboratories("实验室", ""));
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.json().path("unchanged").asBoolean()).isTrue();
        assertThat(concepts.edition().id()).isEqualTo(edition);
    }

    @Test
    void onlyTheOfficeDeclaresAndTheLeaderReads() {
        assertThat(as("leader").get(PATH).status()).isEqualTo(200);
        for (String other : List.of("leader", "jwc-head", "jwc-lead", "x01-filer", "expert1", "admin")) {
            assertThat(as(other).post(at(PATH), laboratories("实验室", "")).status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other)
                            .put(at(PATH + "/printed-books"), laboratories("图书", ""))
                            .status())
                    .as(other)
                    .isEqualTo(403);
            assertThat(as(other).delete(at(PATH + "/printed-books")).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(as("jwc-head").get(PATH).status()).isEqualTo(403);
    }

    private static final String ENDLESS = "if (every i in 1..1000000000 satisfies i + 填报年 > 0) then 1 else 0";

    /** The laboratories beside a figure of the school that has a formula of its own. */
    private static Map<String, Object> with(String formula) {
        Map<String, Object> counted = new HashMap<>(laboratories("实验室", ""));
        counted.put(
                "occurrences",
                List.of(
                        Map.of(
                                "id",
                                "a",
                                "name",
                                "无尽的出处",
                                "level",
                                "学校",
                                "tables",
                                "",
                                "formula",
                                formula,
                                "definition",
                                "在用的"),
                        Map.of(
                                "id",
                                "b",
                                "name",
                                "高基表",
                                "level",
                                "其他报表",
                                "definition",
                                "高基521",
                                "asOf",
                                "9月1日",
                                "with",
                                "a")));
        return counted;
    }

    @Test
    void aFormulaThatIsTooSlowIsRefusedByItsNameBeforeItIsKept() {
        Browser.Answer refused = as("office").post(at(PATH), with(ENDLESS));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.detail()).contains("“实验室”的出处“无尽的出处”", "算式过慢", "没有保存");
        assertThat(as("office").post(at(PATH), with("1 + 1")).status()).isEqualTo(200);
        Browser.Answer changed = as("office").put(at(PATH + "/laboratories"), with(ENDLESS));
        assertThat(changed.status()).isEqualTo(400);
        assertThat(changed.detail()).contains("无尽的出处", "算式过慢");
        assertThat(concepts.concept("laboratories").occurrence("a").formula()).isEqualTo("1 + 1");
    }

    /** Declared before formulas were tried, or slow since there are more data. */
    @Test
    void aComparisonGivesUpWhatIsTooSlowAndGoesOnWithTheOthers() {
        concepts.add(written("slow", ENDLESS), concepts.edition().id(), new PersonId("office"));
        concepts.add(written("quick", "1 + 1"), concepts.edition().id(), new PersonId("office"));
        assertThat(runs.compare(year, new PersonId("office"))).isTrue();
        assertThat(years.find(year, "slow", "b").orElseThrow().whyNot()).contains("“甲处”算式过慢，没有计算");
        assertThat(years.find(year, "quick", "b").orElseThrow().value().value()).isPresent();
        assertThat(years.find(year, "quick", "b").orElseThrow().whyNot()).isEmpty();
    }

    private static WrittenConcept written(String id, String formula) {
        return new WrittenConcept(
                id,
                id,
                "试一试",
                "个",
                List.of(
                        new WrittenOccurrence("a", "甲处", "学校", "", formula, "甲", "", "", "", "", "", ""),
                        new WrittenOccurrence("b", "乙处", "学校", "", "2", "乙", "", "a", "", "", "", "")));
    }
}
