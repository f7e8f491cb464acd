package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.RowComparison.Kind;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is computed from a table's rows: their keys, what changed, their sums, their hash. */
class RowsTest {

    private static final TableDefinition COURSES = TableDefinition.form(
            new TableCode("FJ-9"),
            "课程",
            List.of(
                    column("课程号", ColumnType.TEXT),
                    column("开课年份", ColumnType.YEAR),
                    column("年学时", ColumnType.NUMBER),
                    column("学分", ColumnType.NUMBER),
                    column("人数", ColumnType.INTEGER)),
            List.of("课程号"));
    private static final TableDefinition WITHOUT_KEY =
            TableDefinition.form(new TableCode("FJ-8"), "单条", COURSES.columns(), List.of());

    private static Column column(String name, ColumnType type) {
        return Column.optional(name, type);
    }

    private static TableRow row(int number, String course, String credits, String people) {
        Map<String, String> values = new HashMap<>(Map.of("课程号", course, "学分", credits, "人数", people));
        values.values().removeIf(String::isEmpty);
        return new TableRow(number, "104", values);
    }

    @Test
    void rowsOfOneKeyAreTogetherAndThoseWithoutAreLeftOut() {
        TableRow first = row(2, "C1", "2", "30");
        TableRow empty = row(3, "", "3", "30");
        TableRow again = row(4, "C1", "4", "30");
        TableRow other = row(5, "C2", "4", "30");
        assertThat(RowKeys.group(COURSES, List.of(other, first, empty, again)))
                .containsExactly(
                        Map.entry(List.of("C2"), List.of(other)), Map.entry(List.of("C1"), List.of(first, again)));
        assertThat(RowKeys.group(WITHOUT_KEY, List.of(first))).isEmpty();
    }

    @Test
    void rowsAreComparedByTheirKey() {
        List<TableRow> before = List.of(row(2, "C1", "2", "30"), row(3, "C2", "3", "40"), row(4, "C3", "1", "5"));
        List<TableRow> after = List.of(row(2, "C2", "3.5", "41"), row(3, "C1", "2", "30"), row(4, "C4", "1", "5"));
        RowComparison found = RowComparison.between(COURSES, before, after, 10);
        assertThat(List.of(found.added(), found.removed(), found.changed(), found.unchanged()))
                .containsExactly(1, 1, 1, 1);
        assertThat(found.changes())
                .extracting("kind", "row", "key", "column", "before", "after")
                .containsExactly(
                        tuple(Kind.CHANGED, 2, "C2", "学分", "3", "3.5"),
                        tuple(Kind.CHANGED, 2, "C2", "人数", "40", "41"),
                        tuple(Kind.ADDED, 4, "C4", "", "", ""),
                        tuple(Kind.REMOVED, 0, "C3", "", "", ""));
    }

    @Test
    void eachDifferenceSaysWhichRowItIsAlsoOneThatIsGone() {
        RowComparison found = RowComparison.between(
                COURSES,
                List.of(row(2, "C1", "2", "30"), row(3, "C2", "3", "40"), row(4, "C3", "1", "5")),
                List.of(row(2, "C2", "3", "41"), row(3, "C1", "2", "30"), row(4, "C4", "1", "长".repeat(50))),
                10);
        assertThat(found.changes())
                .extracting("kind", "row", "formerRow", "first")
                .containsExactly(
                        tuple(Kind.CHANGED, 2, 3, List.of("C2", "", "")),
                        tuple(Kind.ADDED, 4, 0, List.of("C4", "", "")),
                        tuple(Kind.REMOVED, 0, 4, List.of("C3", "", "")));
        TableDefinition byPeople = TableDefinition.form(new TableCode("FJ-7"), "课程", COURSES.columns(), List.of("人数"));
        assertThat(RowComparison.between(byPeople, List.of(), List.of(row(2, "长".repeat(50), "2", "30")), 1)
                        .changes())
                .singleElement()
                .extracting("first")
                .isEqualTo(List.of("长".repeat(40) + "…", "", "", "30"));
    }

    @Test
    void allDifferencesCountAndAsManyAsWantedAreListed() {
        RowComparison found =
                RowComparison.between(COURSES, List.of(), List.of(row(2, "C1", "2", "30"), row(3, "C2", "3", "40")), 1);
        assertThat(found.added()).isEqualTo(2);
        assertThat(found.changes()).singleElement().extracting("key").isEqualTo("C1");
    }

    @Test
    void rowsWithTheSameKeyStayApart() {
        List<TableRow> twice = List.of(row(2, "C1", "2", "30"), row(3, "C1", "3", "30"), row(4, "C1", "4", "30"));
        RowComparison same = RowComparison.between(COURSES, twice, twice, 10);
        assertThat(same.unchanged()).isEqualTo(3);
        RowComparison one = RowComparison.between(COURSES, twice.subList(0, 1), twice, 10);
        assertThat(one.changes()).extracting("key").containsExactly("C1（第2个）", "C1（第3个）");
    }

    @Test
    void withoutAKeyRowsAreComparedByTheirPlace() {
        RowComparison found = RowComparison.between(
                WITHOUT_KEY,
                List.of(row(2, "C1", "2", "30")),
                List.of(row(2, "C1", "3", "30"), row(3, "C2", "2", "30")),
                10);
        assertThat(found.changes())
                .extracting("kind", "key")
                .containsExactly(tuple(Kind.CHANGED, "第1行"), tuple(Kind.ADDED, "第2行"));
    }

    @Test
    void numbersAreSummedBesideLastYearsButNeitherKeysNorYears() {
        Totals totals = Totals.of(
                COURSES,
                List.of(row(2, "C1", "2.5", "30"), row(3, "C2", "不详", "45"), row(4, "C3", "", "0")),
                List.of(row(2, "C1", "2", "60"), row(3, "C2", "", "")));
        assertThat(totals.lines())
                .containsExactly(
                        new Totals.Line("行数", BigDecimal.valueOf(3), BigDecimal.valueOf(2), Optional.of(50)),
                        new Totals.Line("学分", new BigDecimal("2.5"), new BigDecimal("2"), Optional.of(25)),
                        new Totals.Line("人数", new BigDecimal("75"), new BigDecimal("60"), Optional.of(25)));
    }

    @Test
    void againstNothingLastYearThereIsNoChange() {
        Totals totals = Totals.of(COURSES, List.of(row(2, "C1", "2", "30")), List.of());
        assertThat(totals.lines()).extracting(Totals.Line::changePercent).containsOnly(Optional.empty());
    }

    @Test
    void theHashIsThatOfTheWrittenDownFormAndEveryoneCanComputeIt() {
        String written = "FJ-9\u001f课程号\u001f开课年份\u001f年学时\u001f学分\u001f人数\u001f\u001e"
                + "C1\u001f\u001f\u001f2\u001f30\u001f\u001e";
        assertThat(ContentHash.of(COURSES, List.of(row(2, "C1", "2", "30")))).isEqualTo(sha256(written));
    }

    @Test
    void theHashChangesWithAnyValueAndTheOrderOfRowsButNotWithTheirNumbers() {
        TableRow one = row(2, "C1", "2", "30");
        TableRow two = row(3, "C2", "2", "30");
        String hash = ContentHash.of(COURSES, List.of(one, two));
        assertThat(ContentHash.of(COURSES, List.of(one.at(7), two.at(9)))).isEqualTo(hash);
        assertThat(ContentHash.of(COURSES, List.of(two, one))).isNotEqualTo(hash);
        assertThat(ContentHash.of(COURSES, List.of(one, row(3, "C2", "2", "31"))))
                .isNotEqualTo(hash);
        assertThat(ContentHash.of(WITHOUT_KEY, List.of(one, two))).isNotEqualTo(hash);
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
