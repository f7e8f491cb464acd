package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation costs what it does, and what was priced too low ends by the clock. */
class EffortTest {

    private static final long SECOND = 1_000_000_000;

    private final Names names = new Names()
            .with("甲")
            .with("日")
            .withTable("行", Set.of("数", "名", "a"))
            .withTable("别", Set.of("数", "名"));

    private final Object[] values = {BigDecimal.valueOf(3), "2026-01-01", rows(), rows()};

    /** A thousand rows of three cells. */
    private static List<Map<String, Object>> rows() {
        return Collections.nCopies(1_000, Map.of("数", BigDecimal.ONE, "名", "一", "a", "二"));
    }

    private Object evaluate(String source, Effort effort) {
        return Feel.expression(source, names).evaluate(values, effort);
    }

    private Object evaluate(String source, LongSupplier clock) {
        return evaluate(source, new Effort(Effort.STEPS, Effort.VALUES, clock));
    }

    /** Looked at, it is so much later each time. */
    private static LongSupplier clock(long nanoseconds) {
        AtomicLong now = new AtomicLong(-7);
        return () -> now.addAndGet(nanoseconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "行 = 别",
                "行 != 别",
                "行 < 别",
                "[行] = [别]",
                "{a: 行} = {a: 别}",
                "行 in [别]",
                "{a: 1} in 行",
                "is(行, 别)",
                "list contains(行, {a: 1})",
                "list contains(list: 行, element: {a: 1})",
                "list contains(element: {a: 1}, list: 行)",
                "list contains(行, 别[1])",
                "index of(行, {a: 1})",
                "some a in 行 satisfies a != a"
            })
    void whoComparesRowsPaysForEachCell(String source) {
        assertThatThrownBy(() -> evaluate(source, new Effort(20_000, Effort.VALUES)))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("计算量");
        assertThatCode(() -> evaluate(source, new Effort(1_000_000, Effort.VALUES)))
                .doesNotThrowAnyException();
    }

    /** Two lists of 300 lists with four values each, a hundred times. */
    @ParameterizedTest
    @CsvSource({"表 = 又, 900000", "'list contains(表, [甲])', 500000"})
    void whoComparesListsPaysForEachValueInThem(String source, long steps) {
        String lists = "{表: for i in 1..300 return [i, [i, i]], 又: for i in 1..300 return [i, [i, i]],"
                + " 果: some i in 1..100 satisfies " + source + " and false}.果";
        assertThatThrownBy(() -> evaluate(lists, new Effort(steps, Effort.VALUES)))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("计算量");
    }

    @Test
    void countingRowsDoesNotReadThem() {
        assertThat(evaluate("count(行) + count(distinct values(行.数))", new Effort(8_000, Effort.VALUES)))
                .isEqualTo(BigDecimal.valueOf(1_001));
    }

    static Stream<Arguments> prices() {
        return Stream.of(
                Arguments.of("甲 ** 0.5", 19_000),
                Arguments.of("甲 ** 500", 1_500),
                Arguments.of("甲 ** 2", 250),
                Arguments.of("upper case(string join(for i in 1..2000 return \"a\", \"\"))", 95_000),
                Arguments.of("lower case(string join(for i in 1..2000 return \"a\", \"\"))", 95_000),
                Arguments.of("exp(甲)", 2_500),
                Arguments.of("log(甲)", 14_500),
                Arguments.of("sqrt(甲)", 950),
                Arguments.of("stddev([甲, 7])", 1_150),
                Arguments.of("stddev(行.数)", 100_000),
                Arguments.of("abs(甲)", 95),
                Arguments.of("number(string(甲), \",\", \".\")", 590),
                Arguments.of("product(行.数)", 10_500),
                Arguments.of("甲 / 7", 45),
                Arguments.of("甲 in (> 1)", 45),
                Arguments.of("日 < 甲", 45),
                Arguments.of("@\"2026-01-01\".year", 9),
                Arguments.of("union([[甲, 1, 2, 3, 4, 5, 6, 7, 8, 9]], [[甲]])", 250),
                Arguments.of("distinct values([[甲, 1, 2, 3, 4, 5, 6, 7, 8, 9], [甲]])", 150),
                Arguments.of(
                        "contains(string join(for i in 1..500 return \"0123456789\", \"\"),"
                                + " string join(for i in 1..100 return \"0123456789\", \"\"))",
                        78_000),
                Arguments.of("substring after(string join(for i in 1..50 return \"0123456789\", \"\"), 日)", 200),
                Arguments.of("modulo(甲, 7)", 400),
                Arguments.of("sort(行.数)", 20_000),
                Arguments.of("date(日)", 400),
                Arguments.of("duration(\"P\" + string(甲) + \"D\")", 450),
                Arguments.of("@\"2026-01-01\" + @\"P1D\"", 150),
                Arguments.of("甲 between 1 and 5", 90),
                Arguments.of("every i in 1..3 satisfies every j in 1..0 satisfies true", 60),
                Arguments.of("every i in 1..3, j in 1..0 satisfies true", 60),
                Arguments.of("substring(string join(for i in 1..900 return \"0123456789\", \"\"), 9500)", 4_500),
                Arguments.of("matches(日, \"[0-9]+\" + 日)", 700),
                Arguments.of("matches(日, \"a\")", 600),
                Arguments.of("sum(行.数)", 1_950),
                Arguments.of("list contains(行.数, 甲)", 1_950),
                Arguments.of("行.数", 950));
    }

    @ParameterizedTest
    @MethodSource("prices")
    void whatTakesLongerThanAPlainStepCostsMore(String source, long steps) {
        assertThatThrownBy(() -> evaluate(source, new Effort(steps, Effort.VALUES)))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("计算量");
        assertThatCode(() -> evaluate(source, new Effort(200_000, Effort.VALUES)))
                .doesNotThrowAnyException();
    }

    /** A sharp s becomes two letters, and all before it are copied each time: half a second, and once is enough for a rule. */
    @Test
    void aLongTextInAnotherCaseCostsTheSquareOfItsLetters() {
        String once = "string length(upper case(string join(for a in 1..50000 return \"ß\")))";
        assertThat(evaluate(once, new Effort(70_000_000, Effort.VALUES))).isEqualTo(BigDecimal.valueOf(100_000));
        assertThatThrownBy(() -> evaluate(once, new Effort(62_000_000, Effort.VALUES)))
                .hasMessageContaining("计算量");
        assertThatThrownBy(() -> evaluate(
                        "every k in 1..1000 satisfies " + once + " > k",
                        new Effort(Effort.STEPS, Effort.VALUES, clock(0))))
                .hasMessageContaining("计算量");
    }

    /** What is powered is the same each time, and is computed each time. */
    @ParameterizedTest
    @CsvSource({"'sum(for i in 1..N return count(行) ** 0.5)', 20000", "'sum(for i in 1..N return log(count(行)))', 15000"
    })
    void whatIsDearCostsAsMuchInEachTurnOfALoop(String source, long each) {
        String hundred = source.replace("N", "100");
        assertThatThrownBy(() -> evaluate(hundred, new Effort(99 * each, Effort.VALUES)))
                .hasMessageContaining("计算量");
        assertThat(evaluate(hundred, new Effort(120 * each + 200_000, Effort.VALUES)))
                .isInstanceOf(BigDecimal.class);
        assertThatThrownBy(() -> evaluate(source.replace("N", "99999"), new Effort(1_000 * each, Effort.VALUES)))
                .hasMessageContaining("计算量");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every i in 1..1000000 satisfies i / 7 < i",
                "every i in 1..1000000 satisfies log(i) < i",
                "count(distinct values(for i in 1..300000 return i)) > 0",
                "for i in 1..10 return 行 = 别"
            })
    void theClockEndsWhatTheStepsWouldLetGoOn(String source) {
        assertThatThrownBy(() -> evaluate(source, clock(2 * SECOND)))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("计算时间超过上限（20秒）")
                .hasMessageContaining("请");
    }

    @Test
    void whoeverWaitsForTheAnswerWaitsNoLongerThanTwoSeconds() {
        Effort answer = new Effort(Effort.STEPS, Effort.VALUES, Effort.TIME_OF_AN_ANSWER, clock(SECOND));
        assertThatThrownBy(() -> evaluate("every i in 1..1000000 satisfies i / 7 < i", answer))
                .isInstanceOf(FeelProblem.class)
                .hasMessageContaining("计算时间超过上限（2秒）");
    }

    /** What takes a formula that has no value for an answer would go on with the next year. */
    @Test
    void whoWaitedTooLongIsToldAfterwardsToo() {
        Effort answer = new Effort(Effort.STEPS, Effort.VALUES, Effort.TIME_OF_AN_ANSWER, clock(SECOND));
        assertThatCode(answer::requireSome).doesNotThrowAnyException();
        assertThatThrownBy(() -> evaluate("every i in 1..1000000 satisfies i / 7 < i", answer))
                .isInstanceOf(FeelProblem.class);
        assertThatThrownBy(answer::requireSome).hasMessageContaining("计算时间");
        Effort small = new Effort(10, Effort.VALUES);
        assertThatThrownBy(() -> evaluate("甲 ** 0.5", small)).isInstanceOf(FeelProblem.class);
        assertThatThrownBy(small::requireSome).hasMessageContaining("计算量");
    }

    @Test
    void whileNoTimePassesTheStepsAloneDecide() {
        assertThat(evaluate("every i in 1..100000 satisfies i / 7 < i", clock(0)))
                .isEqualTo(true);
    }

    @Test
    void theRowsOfATableHaveOneTime() {
        Effort effort = new Effort(Effort.STEPS, Effort.VALUES, clock(3 * SECOND));
        for (int row = 0; row < 7; row++) {
            assertThat(evaluate("甲 / 3 = 1", effort)).isEqualTo(true);
        }
        assertThatThrownBy(() -> evaluate("甲 / 3 = 1", effort)).hasMessageContaining("计算时间");
    }

    /** Other rules and the reading of the rows are not this rule's time. */
    @Test
    void whatHappensBetweenTwoRowsDoesNotCount() {
        AtomicLong now = new AtomicLong();
        Effort effort = new Effort(Effort.STEPS, Effort.VALUES, now::get);
        for (int row = 0; row < 100; row++) {
            assertThat(evaluate("甲 / 3 = 1", effort)).isEqualTo(true);
            now.addAndGet(60 * SECOND);
        }
    }

    @Test
    void aPlainRuleDoesNotLookAtTheClock() {
        LongSupplier broken = () -> {
            throw new AssertionError("looked at the clock");
        };
        assertThat(evaluate("甲 + 1 > 3 and 日 != \"\"", broken)).isEqualTo(true);
    }
}
