package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translated expression has the value that the interpreter gives it, on random values, nulls and wrong types included. */
class TranslationTest {

    private static final int ROUNDS = 400;

    private final Names names = new Names()
            .with("年")
            .with("甲")
            .with("乙")
            .with("文")
            .with("字")
            .withTable("表", Set.of("数", "名", "类"))
            .withTable("单", Set.of("数", "名"));

    private final Random random = new Random(20260930);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲 + 乙",
                "甲 - 乙 * 2",
                "甲 / 乙",
                "-甲 + 1",
                "甲 ** 2",
                "文 + 字",
                "甲 + 文",
                "甲 = 乙",
                "甲 != 乙",
                "甲 < 乙",
                "甲 <= 乙",
                "文 > 字",
                "文 >= 字",
                "甲 = 文",
                "甲 = null",
                "null != 文",
                "甲 > 0 and 乙 > 0",
                "甲 > 0 or 文 = \"甲\"",
                "not(甲 > 乙)",
                "if 甲 > 乙 then 文 else 字",
                "if 文 = \"甲\" then 甲 > 0 else true",
                "(文 = \"甲\") = (字 = \"乙\")",
                "文 in (\"甲\", \"乙\", \"丙\")",
                "甲 between 0 and 乙",
                "甲 in [0..3]",
                "string(年) + \"-09\" >= 文",
                "string length(文)",
                "contains(文, 字)",
                "starts with(文, \"甲\")",
                "substring(文, 1, 1)",
                "number(字) + 1",
                "abs(甲)",
                "floor(甲 / 3)",
                "max(甲, 乙)",
                "count(表)",
                "sum(表.数)",
                "max(表.数)",
                "list contains(表.名, 文)",
                "count(distinct values(表.名))",
                "count(表[类 = \"甲\"])",
                "sum(表[数 > 甲].数)",
                "count(表[名 = 文 and 数 >= 年 - 2000])",
                "every 行 in 表 satisfies 行.数 >= 0",
                "some 行 in 表 satisfies 行.名 = 文",
                "every 行 in 表[类 = \"甲\"] satisfies list contains(表.名, 行.名)",
                "every 行 in 表[类 != \"丁\"] satisfies count(表[名 = 行.名 and 数 = 行.数]) = 1",
                "单.数 > 甲",
                "甲 + 单.数 <= sum(表.数)",
                "for 行 in 表 return 行.数",
                "for i in 1..3 return i + 甲",
                "for i in [1..3] return i * 2",
                "for i in 3..1 return i",
                "for 行 in 表, x in [1, 2] return x",
                "for d in @\"2026-01-30\"..@\"2026-02-02\" return d",
                "some x in [1, 2], y in [2, 3] satisfies x = y and x < 甲",
                "every x in 表.数 satisfies x != null",
                "{a: 甲, b: a}.b",
                "{甲: 文}",
                "[甲, 文]",
                "[甲, 乙][2]",
                "[甲, 乙][-1]",
                "[甲, 乙][甲]",
                "[1, 2, 3][item > 1]",
                "表.数[item > 1]",
                "表[类 = \"甲\"][1]",
                "表[类 = \"甲\"][数 > 1].名",
                "sublist(表, 1, 1)[类 = \"甲\"].数",
                "count(表[count(表[名 = \"甲\"]) > 1])",
                "甲 in (1, 2)",
                "甲 in (> 1, < -1)",
                "甲 in > 1",
                "甲 in (0..3)",
                "文 in 表.名",
                "甲 in 表.数",
                "甲 between 乙 and 3",
                "甲 instance of number",
                "文 instance of string",
                "-@\"P1D\"",
                "@\"2026-01-31\".month",
                "date(\"2026-01-31\") > date(\"2026-01-30\")",
                "date(文)",
                "product(表.数)",
                "mean(表.数)",
                "distinct values(表.名)",
                "union(表.名, [\"甲\"])",
                "append(表.名, 文)",
                "string join(表.名, \"、\")",
                "string join(表.名)",
                "substring(string: 文, start position: 2)",
                "substring before(文, \"-\")",
                "甲 ** 2 / 3",
                "round up(甲 / 3, 2)"
            })
    void givesWhatTheInterpreterGives(String source) {
        Expression translated = Feel.expression(source, names);
        Interpreted interpreted = Interpreted.of(source, names);
        for (int round = 0; round < ROUNDS; round++) {
            Object[] values = values();
            assertThat(plain(translated.evaluate(values)))
                    .as("%s for %s", source, List.of(String.valueOf(values[1]), values[2] + "", values[3] + ""))
                    .isEqualTo(plain(interpreted.evaluate(values)));
        }
    }

    /** 1.0 and 1 are the same number in FEEL. */
    private static Object plain(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(TranslationTest::plain)
                    .map(String::valueOf)
                    .toList();
        }
        return value;
    }

    private Object[] values() {
        return new Object[] {new BigDecimal(2026), number(), number(), text(), text(), table(), row()};
    }

    private Object number() {
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1 -> "3";
            case 2 -> new BigDecimal("2.50");
            default -> BigDecimal.valueOf(random.nextInt(7) - 2);
        };
    }

    private Object text() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "2026-08";
            case 2 -> "";
            case 3 -> BigDecimal.ONE;
            default -> new String[] {"甲", "乙", "丙", "丁"}[random.nextInt(4)];
        };
    }

    private List<Object> table() {
        List<Object> rows = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            rows.add(row());
        }
        return rows;
    }

    private Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        row.put("数", random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(4)));
        row.put("名", new String[] {"甲", "乙", "丙"}[random.nextInt(3)]);
        row.put("类", new String[] {"甲", "丁"}[random.nextInt(2)]);
        return row;
    }

    /** The library takes the range's other end for a list of its own. */
    @Test
    void aRangeWithoutAnEndHasNoTurns() {
        Object[] values = values();
        values[1] = null;
        assertThat(Feel.expression("for i in 1..甲 return i", names).evaluate(values))
                .isNull();
        values[1] = new BigDecimal(2);
        assertThat(Feel.expression("for i in 1..甲 return i", names).evaluate(values))
                .isEqualTo(List.of(BigDecimal.ONE, new BigDecimal(2)));
    }

    @Test
    void saysWhichNameIsNotThere() {
        assertThatThrownBy(() -> Feel.expression("甲 + 丙 > 0", names)).hasMessageContaining("丙");
        assertThatThrownBy(() -> Feel.expression("sum(表.价) > 0", names)).hasMessageContaining("价");
    }

    @Test
    void saysWhatItUses() {
        assertThat(Feel.expression("甲 + sum(表[类 = 文].数) > 0", names).used()).containsExactlyInAnyOrder("甲", "表", "文");
    }
}
