package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.edu.zzut.monitoring.support.Shipped;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions written as files mean what they meant; all that is wrong with files is said at once. */
class CatalogFilesTest {

    private static final CatalogFiles SHIPPED = Shipped.FILES;

    @Test
    void definitionsWrittenAndReadAgainAreTheSame() {
        Catalog catalog = SHIPPED.catalog();
        var indicators =
                catalog.indicators().stream().map(CompiledIndicator::indicator).toList();
        Catalog again =
                CatalogFiles.of(catalog.tables(), catalog.counted(), indicators).catalog();
        assertThat(again.tables()).containsExactlyElementsOf(catalog.tables());
        assertThat(again.counted()).isEqualTo(catalog.counted());
        assertThat(again.indicators().stream().map(CompiledIndicator::indicator))
                .containsExactlyElementsOf(indicators);
    }

    /** What the reader of YAML says, in the words of who wrote it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type: number        | type: nummer       | nummer”不能用，可用的有string、integer、number、year、yearmonth、date
                    type: number        | type: [1, 2]       | type”写法不对
                    type: number        | type: a: b         | “a”不能用
                    name: 占地与建筑面积 | name: [占地         | 写法不对
                    name: 占地与建筑面积 | name: 甲: 乙        | 不是可用的YAML
                    code: 2-1           | code: {a: 1}       | code”
                    """)
    void whatIsNoDefinitionIsRefusedInChinese(String was, String becomes, String reason) {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.put("2-1.yaml", texts.get("2-1.yaml").replaceFirst(was, becomes));
        var refused = catchThrowableOfType(
                CatalogRefused.class, () -> CatalogFiles.of(texts).catalog());
        assertThat(refused.problems()).first().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("2-1.yaml");
            assertThat(problem.reason())
                    .contains(reason)
                    .doesNotContainPattern("cn\\.edu|com\\.|java|[a-z]+ [a-z]+ [a-z]+");
        });
    }

    @Test
    void aColumnThatCannotHoldWhatItPermitsIsNotLoaded() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.put(
                "1-4-1.yaml",
                texts.get("1-4-1.yaml").replaceFirst("(name: 代码版本\\s+type: string\\s+maxLength: )20", "$1" + 10));
        CatalogFiles tooShort = CatalogFiles.of(texts);
        var refused = catchThrowableOfType(CatalogRefused.class, () -> tooShort.requireFillable(2026));
        assertThat(refused).hasMessageContainingAll("1-4-1", "代码版本", "2012(专业目录版本)", "长度不超过10个字");
        assertThat(tooShort.catalog().tables())
                .as("a year that goes by it goes on")
                .hasSize(102);
        assertThatCode(() -> SHIPPED.requireFillable(2026)).doesNotThrowAnyException();
    }

    /** A table with the same heading twice could never be filed: each workbook of it is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    学制        | “学制”在表1-4-1 专业基本情况中有两个
                    ' 学 制'    | 分不开
                    合计        | 合计行
                    '*备注'     | 标记
                    备注（必填） | 标记
                    '<b>备注'   | 看不见的字符
                    '——'       | 没有文字
                    """)
    void aColumnThatNoHeadingTellsFromOthersIsNotLoaded(String name, String reason) {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.computeIfPresent(
                "1-4-1.yaml",
                (file, text) -> text.replaceFirst(
                        "(?m)^( *)- name: ", "$1- name: '" + name + "'\n$1  type: string\n$1  required: false\n$0"));
        CatalogFiles files = CatalogFiles.of(texts);
        assertThat(catchThrowableOfType(CatalogRefused.class, () -> files.requireFillable(2026)))
                .hasMessageContainingAll("1-4-1.yaml", reason, "请");
        assertThat(files.catalog().tables())
                .as("a year that goes by it goes on")
                .hasSize(102);
    }

    @Test
    void aReferenceThatALetterSplitsIsNotLoaded() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.replaceAll((file, text) -> text.replaceAll("(?m)^    separator: \";\"$", "    separator: 和"));
        CatalogFiles files = CatalogFiles.of(texts);
        assertThat(files).isNotEqualTo(SHIPPED);
        assertThat(catchThrowableOfType(CatalogRefused.class, () -> files.requireFillable(2026)))
                .hasMessageContainingAll("引用分隔符“和”", "请用一个标点");
    }

    @Test
    void aRuleThatLooksAtNoDataIsNotLoadedAndStandsInTheWayOfNoYearThatHasIt() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        String file = texts.entrySet().stream()
                .filter(one -> one.getValue().contains("    holds: "))
                .findFirst()
                .orElseThrow()
                .getKey();
        texts.computeIfPresent(
                file, (name, text) -> text.replaceFirst("(?m)^    holds: .*(\n      .*)*", "    holds: 1 = 1"));
        CatalogFiles files = CatalogFiles.of(texts);
        assertThat(catchThrowableOfType(CatalogRefused.class, () -> files.requireFillable(2026)))
                .hasMessageContainingAll(file, "“1 = 1”没有看任何数据");
        assertThat(files.catalog().tables())
                .as("a year that goes by it goes on")
                .hasSize(102);
    }

    @Test
    void limitsThatContradictEachOtherInItsYearAreNotLoaded() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.put("1-5-1.yaml", texts.get("1-5-1.yaml").replaceFirst("earliest: \\S+", "earliest: \"2012-01\""));
        CatalogFiles files = CatalogFiles.of(texts);
        assertThat(catchThrowableOfType(CatalogRefused.class, () -> files.requireFillable(2026)))
                .hasMessageContainingAll("1-5-1", "出生年月", "2012-01至2011-12");
        assertThatCode(() -> files.requireFillable(2027)).doesNotThrowAnyException();
    }

    @Test
    void aMomentThatIsNoneIsNamed() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.put("1-5-1.yaml", texts.get("1-5-1.yaml").replaceFirst("latest: \\S+", "latest: 去年"));
        CatalogFiles files = CatalogFiles.of(texts);
        assertThat(catchThrowableOfType(CatalogRefused.class, files::catalog))
                .hasMessageContainingAll("1-5-1.yaml", "时间限值“去年”");
    }

    @Test
    void everyProblemIsNamedWithItsFileAndLine() {
        Map<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.put("2-1.yaml", texts.get("2-1.yaml").replaceFirst("type: number", "type: nummer"));
        texts.put("5-1-1.yaml", texts.get("5-1-1.yaml").replace("table: 1-2,", "table: 9-9,"));
        var first = catchThrowableOfType(
                CatalogRefused.class, () -> CatalogFiles.of(texts).catalog());
        assertThat(first.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("2-1.yaml");
            assertThat(problem.line()).isGreaterThan(5);
            assertThat(problem.reason()).contains("nummer");
        });
        texts.put("2-1.yaml", SHIPPED.texts().get("2-1.yaml"));
        texts.put("4-2.yaml", texts.get("4-2.yaml").replaceFirst("holds: >-\n\\s+", "holds: >-\n      不存在的项 + "));
        var second = catchThrowableOfType(
                CatalogRefused.class, () -> CatalogFiles.of(texts).catalog());
        assertThat(second.problems()).extracting(CatalogProblem::file).contains("5-1-1.yaml", "4-2.yaml");
        assertThat(second).hasMessageContaining("本年度没有这张表").hasMessageContaining("不存在的项");
    }
}
