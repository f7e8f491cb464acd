package cn.edu.zzut.monitoring.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.review.check.CheckResult.Verdict;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Each of the usual inconsistencies is found where it is, and not where it is not. */
class CheckExamplesTest {

    private static final int YEAR = 2026;
    private static final List<Check> CHECKS = new Checks(new ClassPathResource("review/checks.yaml")).all();

    /** @param odd how the row begins that is named; null where none is */
    record Example(
            int number,
            Map<String, List<Map<String, String>>> passes,
            Map<String, List<Map<String, String>>> fails,
            String odd) {

        @Override
        public String toString() {
            return number + " " + check(number).title();
        }
    }

    static Stream<Example> examples() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                        .readValue(
                                new ClassPathResource("review/check-examples.yaml").getInputStream(),
                                new TypeReference<List<Example>>() {})
                        .stream();
    }

    private static Check check(int number) {
        return CHECKS.get(number - 1);
    }

    private static CheckResult run(Check check, Map<String, List<Map<String, String>>> data) {
        return new CheckRun(
                        check,
                        Shipped.CATALOG,
                        YEAR,
                        table -> rows(data.get(table.value())),
                        table -> rows(data.get("上年" + table.value())))
                .result();
    }

    private static Optional<List<TableRow>> rows(List<Map<String, String>> rows) {
        return Optional.ofNullable(rows).map(some -> {
            List<TableRow> made = new ArrayList<>();
            some.forEach(row -> made.add(new TableRow(made.size() + 2, "101", row)));
            return made;
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isConsistentOnGoodDataAndFoundOnOthers(Example example) {
        CheckResult good = run(check(example.number()), example.passes());
        assertThat(good.verdict()).as(good.inWords()).isEqualTo(Verdict.CONSISTENT);

        Map<String, List<Map<String, String>>> bad = new HashMap<>(example.passes());
        bad.putAll(example.fails());
        CheckResult found = run(check(example.number()), bad);
        assertThat(found.verdict()).as(found.inWords()).isEqualTo(Verdict.INCONSISTENT);
        if (example.odd() != null) {
            assertThat(found.odd().get(0).words()).startsWith(example.odd());
        }
    }

    @Test
    void aFigureThatIsAPersonsCellNamesNobody() {
        CheckResult shown = run(
                check(35),
                Map.of(
                        "1-1", List.of(Map.of("姓名", "王某某", "联系电话", "0371-60000000")),
                        "1-2", List.of(Map.of("部门名称", "教务处")),
                        "1-3", List.of(Map.of("教学科研单位名称", "机械学院"))));
        assertThat(shown.figures()).containsEntry("联系人", "王*").containsKey("联系电话");
        assertThat(shown.figures().values()).noneMatch(text -> text.contains("某") || text.contains("60000000"));
    }

    @Test
    void thereAre35AndEachThatAMachineDecidesHasItsExamples() throws IOException {
        assertThat(CHECKS)
                .extracting(Check::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35).boxed().toList());
        assertThat(examples().map(Example::number))
                .containsExactlyElementsOf(CHECKS.stream()
                        .filter(check -> !check.isManual())
                        .map(Check::number)
                        .toList());
    }

    @Test
    void rulesOfTheCatalogThatAreNamedAreThere() {
        CHECKS.forEach(check -> check.rules()
                .forEach(id -> assertThat(Shipped.CATALOG.rules(new TableCode(id.substring(0, id.indexOf('.')))))
                        .extracting(rule -> rule.rule().id())
                        .contains(id)));
    }

    @Test
    void whatHasNoDataIsNotDecidedAndSaysWhy() {
        CheckResult result = run(check(4), Map.of("6-5-2", List.of(Map.of("应届毕业生数", "1"))));
        assertThat(result.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(result.why()).isEqualTo("上年表1-6没有数据");
        CheckResult empty = run(check(1), Map.of("6-1", List.of(Map.of()), "1-6", List.of(Map.of("学号", "a"))));
        assertThat(empty.why()).contains("表6-1普通本科学生数没有填写");
    }

    @Test
    void whatOnlyPapersTellIsLeftToPeople() {
        assertThat(run(check(34), Map.of("6-1", List.of(Map.of("普通本科学生数", "1"))))
                        .verdict())
                .isEqualTo(Verdict.MANUAL);
    }
}
