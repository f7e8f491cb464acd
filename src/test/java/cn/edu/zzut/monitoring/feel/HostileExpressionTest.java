package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.functions.BuiltInFunctions;

/** Whatever an expression is made of, it ends: in a value that comes of the data, or in a refusal that names the reason. */
class HostileExpressionTest {

    private static final String EXTERNAL = "function(a: string) external {java: {class: \"java.lang.System\","
            + " method signature: \"getProperty(java.lang.String)\"}}";

    private final Names names = new Names().with("甲").with("文").withTable("表", Set.of("数", "名"));

    private Object evaluate(String source) {
        return Feel.expression(source, names)
                .evaluate(new Object[] {BigDecimal.TEN, "文字", List.of(Map.of("数", BigDecimal.ONE, "名", "一"))});
    }

    /** Small enough to be used up at once. */
    private Object evaluate(String source, Effort effort) {
        return Feel.expression(source, names)
                .evaluate(new Object[] {BigDecimal.TEN, "文字", List.of(Map.of("数", BigDecimal.ONE, "名", "一"))}, effort);
    }

    static Stream<String> definitions() {
        return Stream.of(
                EXTERNAL,
                "(" + EXTERNAL + ")(\"user.dir\")",
                "{f: " + EXTERNAL + ", r: f(\"user.dir\")}.r",
                "{a: {b: [{f: " + EXTERNAL + "}]}}.a.b[1].f(\"user.dir\")",
                "for f in [" + EXTERNAL + "] return f(\"user.dir\")",
                "some f in [" + EXTERNAL + "] satisfies f(\"user.dir\") != null",
                "表[(" + EXTERNAL + ")(名) != null]",
                "if 甲 > 1 then true else (" + EXTERNAL + ")(\"a\") = \"b\"",
                "甲 in (" + EXTERNAL + ", 1)",
                "甲 between 1 and (" + EXTERNAL + ")(\"a\")",
                "甲 = 1 /* a comment */ or (" + EXTERNAL + ")(\"a\") = \"b\" // another",
                "sort(表.数, function(x, y) x < y)",
                "sort(list: 表.数, precedes: function(x, y) x < y)",
                "function(x) x + 1",
                "{fac: function(n) if n < 2 then 1 else n * fac(n - 1), r: fac(100000)}.r",
                "(function(a: string) external {pmml: {document: \"file:///etc/passwd\", model: \"m\"}})(\"a\")",
                "-(" + EXTERNAL + ")(\"a\")",
                "(" + EXTERNAL + ") instance of function<string> -> string",
                "count([1, [2, [3, " + EXTERNAL + "]]])",
                "string(" + EXTERNAL + ")");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void noFunctionIsDefinedAnywhereInARule(String source) {
        assertThatThrownBy(() -> Feel.expression(source, names))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("不能定义函数");
    }

    @Test
    void theWordInATextIsNoDefinition() {
        assertThat(evaluate("contains(\"function(a) external {java: {}}\", \"external\")"))
                .isEqualTo(true);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                Arguments.of("now()", "当前时间"),
                Arguments.of("today() > date(\"2026-01-01\")", "当前日期"),
                Arguments.of("decision table(\"a\", \"b\")", "决策表"),
                Arguments.of("range(\"[1..10]\")", "区间"),
                Arguments.of("list replace([1], 1, 2)", "不修改"),
                Arguments.of("context put({a: 1}, \"a\", 2)", "没有这个函数"),
                Arguments.of("invoke(\"a\", \"b\")", "没有这个函数"),
                Arguments.of("文(\"a\")", "没有这个函数"),
                Arguments.of("(表[1])(\"a\")", "不是内置函数"),
                Arguments.of("string(\"%999999999d\", 1)", "string()"),
                Arguments.of("string(表)", "string()"),
                Arguments.of("string(from: 表)", "string()"),
                Arguments.of("string(mask: \"%9999%\")", "string()"),
                Arguments.of("{c: count}.c", "count"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void onlyFunctionsOfTheDataAreCalled(String source, String reason) {
        assertThatThrownBy(() -> evaluate(source))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining(reason);
    }

    /** A new version of the library does not bring functions in unseen. */
    @Test
    void eachFunctionOfTheLibraryIsTakenOrLeft() {
        Set<String> left = Set.of(
                "now", "today", "decision table", "range", "list replace", "context", "context put", "context merge");
        assertThat(Arrays.stream(BuiltInFunctions.getFunctions()).map(FEELFunction::getName))
                .allMatch(name -> Functions.has(name) != left.contains(name))
                .containsAll(Functions.LIBRARY)
                .containsAll(Functions.OWN.keySet())
                .containsAll(left);
    }

    /** The library's own would have been put into an XQuery, which reads files and the environment. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(\"a\", \"b\", \"') or unparsed-text-available('file:///etc/passwd') or matches('a', 'b', '\")",
                "replace(\"a\", \"a\", \"b\", \"') || unparsed-text('file:///etc/passwd') || replace('a', 'a', 'a', '\")"
            })
    void aRegexIsNoQuery(String source) {
        assertThatThrownBy(() -> evaluate(source))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("标志");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a\".class",
                "\"a\".class.name",
                "\"a\".bytes",
                "文.class.classLoader",
                "[1].class",
                "甲.class",
                "(表).class",
                "@\"2026-01-01\".class",
                "@\"P1D\".units",
                "[1..3].class"
            })
    void javaObjectsShowNothingOfThemselves(String source) {
        Object value = evaluate(source);
        assertThat(value instanceof List<?> list ? list.get(0) : value).isNull();
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("for i in 1..1000000000 return i", "上限"),
                Arguments.of("count(for i in 1..1000000000 return null)", "上限"),
                Arguments.of("every i in 1..1000000000 satisfies true", "计算量"),
                Arguments.of("some i in [1..1000000000] satisfies i < 0", "计算量"),
                Arguments.of("every i in 1..10**300 satisfies i > 0", "计算量"),
                Arguments.of("every i in 1..-1000000000 satisfies true", "计算量"),
                Arguments.of("every a in 1..99999, b in 1..99999, c in 1..99999 satisfies a + b + c > 0", "计算量"),
                Arguments.of("count(for a in 1..99999, b in 1..99999 return a)", "上限"),
                Arguments.of(
                        "every a in 1..99999 satisfies every b in 1..99999 satisfies every c in 1..99999 satisfies true",
                        "计算量"),
                Arguments.of("every a in 1..99999 satisfies count((for i in 1..9999 return i)[item > 1]) > 0", "上限"),
                Arguments.of(
                        "for d in @\"0001-01-01\"..@\"9999-12-31\", e in @\"0001-01-01\"..@\"9999-12-31\" return d",
                        "上限"));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void whatGoesOnTooLongIsStopped(String source, String reason) {
        assertThatThrownBy(() -> evaluate(source, new Effort(500_000, 10_000)))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining(reason);
    }

    /** With what a rule really has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "every i in 1..1000000000 satisfies i > 0",
                "count(for i in 1..1000000000 return [[i]]) > 0",
                "every i in 1..1000000000 satisfies abs(\"a\") = null",
                "every i in 1..1000000000 satisfies i / 7 * 7 != null",
                "every i in 1..1000000000 satisfies date(\"2026-01-01\") < date(string(i))"
            })
    void theOrdinaryBoundEndsItToo(String source) {
        assertThatThrownBy(() -> evaluate(source))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("上限");
    }

    /** All rows of a table together, not each. */
    @Test
    void manySmallEvaluationsHaveOneBound() {
        Effort effort = new Effort(10_000, 10_000);
        Expression expression = Feel.expression("every i in 1..1000 satisfies i > 0", names);
        Object[] row = {BigDecimal.TEN, "文字", List.of()};
        assertThat(expression.isTrue(row, effort)).isTrue();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10; i++) {
                        expression.isTrue(row, effort);
                    }
                })
                .hasMessageContaining("计算量");
    }

    /** What one row made is given up before the next. */
    @Test
    void eachRowMayMakeItsOwnList() {
        Effort effort = new Effort(1_000_000, 1_000);
        Expression expression = Feel.expression("count(for i in 1..300 return i) = 300", names);
        for (int i = 0; i < 10; i++) {
            assertThat(expression.isTrue(new Object[] {BigDecimal.TEN, "文字", List.of()}, effort))
                    .isTrue();
        }
    }

    static Stream<Arguments> bombs() {
        String doubled = "for a in [[1, 1]] return ";
        StringBuilder lists = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lists.append("for x").append(i).append(" in [[").append(i == 0 ? "1, 1" : "x" + (i - 1) + ", x" + (i - 1));
            lists.append("]] return ");
        }
        StringBuilder contexts = new StringBuilder("{x0: [1, 1]");
        StringBuilder texts = new StringBuilder("{x0: \"0123456789\"");
        for (int i = 1; i < 60; i++) {
            contexts.append(", x")
                    .append(i)
                    .append(": [x")
                    .append(i - 1)
                    .append(", x")
                    .append(i - 1)
                    .append("]");
            texts.append(", x")
                    .append(i)
                    .append(": x")
                    .append(i - 1)
                    .append(" + x")
                    .append(i - 1);
        }
        return Stream.of(
                Arguments.of(doubled + lists + "count(flatten(x29))", "上限"),
                Arguments.of(contexts + "}", "上限"),
                Arguments.of("count(distinct values([" + contexts + "}]))", "上限"),
                Arguments.of(texts + "}", "文字过长"),
                Arguments.of("string join(for i in 1..50000 return \"0123456789\", \"0123456789\")", "文字过长"),
                Arguments.of("string join(for i in 1..50000 return \"\", \"0123456789\")", "文字过长"),
                Arguments.of(
                        "replace(string join(for i in 1..9999 return \"a\", \"\"), \"a\", \"0123456789abcdef\")",
                        "文字过长"),
                Arguments.of(
                        "replace(string join(for i in 1..90000 return \"a\", \"\"), \"a*\", \"$0$0$0$0$0$0$0$0\")",
                        "文字过长"),
                Arguments.of("10**999999999", "超出范围"),
                Arguments.of("string(10**999999999)", "超出范围"),
                Arguments.of("floor(9**9**9**9)", "超出范围"),
                Arguments.of("1e999999999", "超出范围"),
                Arguments.of("1" + "0".repeat(4000), "超出范围"),
                Arguments.of("number(\"1" + "0".repeat(390) + "\")", "超出范围"),
                Arguments.of("number(\"1e999999999\")", "超出范围"),
                Arguments.of("exp(10**200)", "超出范围"),
                Arguments.of("product(for i in 1..100000 return 123456789)", "超出范围"),
                Arguments.of("10**200 * 10**200", "超出范围"),
                Arguments.of("10**-200 / 10**200", "超出范围"));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void nothingGrowsBeyondMeasure(String source, String reason) {
        assertThatThrownBy(() -> evaluate(source))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                Arguments.of("((((a{1000}){1000}){1000}){1000})", "重复次数"),
                Arguments.of("(){1000000000}", "重复次数"),
                Arguments.of("a".repeat(600), "过长"),
                Arguments.of("(a", "不是可用的正则表达式"),
                Arguments.of("(a)\\\\1", "不是可用的正则表达式"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternIsBoundedToo(String pattern, String reason) {
        assertThatThrownBy(() -> Feel.expression("matches(文, \"" + pattern + "\")", names))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining(reason);
    }

    /** These would try for years, or use up the stack, where a regex goes back and tries again. */
    @ParameterizedTest
    @ValueSource(strings = {"^(a+)+$", "^(a|aa)+$", "(|){1000}b", "^(.*a){20}$", "^(a|b)*$"})
    void aPatternDoesNotTryAgain(String pattern) {
        String source = "matches(string join(for i in 1..5000 return \"a\", \"\") + \"!\", \"" + pattern + "\")";
        assertThat(evaluate(source, new Effort(200_000_000, Effort.VALUES))).isEqualTo(false);
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("(".repeat(3000) + "1" + ")".repeat(3000), "过长"),
                Arguments.of("(".repeat(300) + "1" + ")".repeat(300), "嵌套过深"),
                Arguments.of("[".repeat(300) + "1" + "]".repeat(300), "嵌套过深"),
                Arguments.of("{a: ".repeat(300) + "1" + "}".repeat(300), "嵌套过深"),
                Arguments.of("(".repeat(300), "嵌套过深"),
                Arguments.of("not(".repeat(300) + "true" + ")".repeat(300), "嵌套过深"),
                Arguments.of("-".repeat(900) + "1", "嵌套过深"),
                Arguments.of("if true then ".repeat(90) + "1" + " else 2".repeat(90), "嵌套过深"),
                Arguments.of("every x in [1] satisfies ".repeat(90) + "true", "嵌套过深"),
                Arguments.of("for x in ".repeat(90) + "[1]" + " return 1".repeat(90), "嵌套过深"),
                Arguments.of("表" + ".数".repeat(500), "嵌套过深"),
                Arguments.of("1" + "+1".repeat(2000), "过长"),
                Arguments.of("\"" + "a".repeat(6000) + "\" = 文", "过长"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void aSourceThatTheParserCannotTakeIsNotGivenToIt(String source, String reason) {
        assertThatThrownBy(() -> Feel.expression(source, names))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "((((", "}", "\"", "甲 >", "甲 甲 甲", "[[1]", "{a:}", "@\"\"", "?", "//", "\\u0000"})
    void whatIsNoExpressionIsRefusedOrNull(String source) {
        try {
            assertThat(evaluate(source)).isNull();
        } catch (FeelProblem refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    /** As deep and long as a source may be, everything still fits an ordinary stack. */
    @Test
    void theLongestSourceIsEvaluated() {
        assertThat(evaluate("1" + "+1".repeat(Source.SYMBOLS / 2 - 1))).isEqualTo(new BigDecimal(Source.SYMBOLS / 2));
        assertThat(evaluate("(".repeat(Source.NESTING) + "甲" + ")".repeat(Source.NESTING)))
                .isEqualTo(BigDecimal.TEN);
    }

    @Test
    void theLibraryFindsNoClass() {
        ClassLoader loader = EmptyContext.create().getRootClassLoader();
        assertThatThrownBy(() -> loader.loadClass("java.lang.System")).isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName(Feel.class.getName(), true, loader))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(loader.getResource("application.yaml")).isNull();
    }
}
