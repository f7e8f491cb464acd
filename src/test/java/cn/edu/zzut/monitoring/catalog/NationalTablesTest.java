package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped catalog has every table and column of the national platform, as the list in the test resources has them. */
class NationalTablesTest {

    private static final Map<String, ColumnType> TYPES = Map.of(
            "int", ColumnType.INTEGER,
            "dec", ColumnType.NUMBER,
            "Y", ColumnType.YEAR,
            "YM", ColumnType.YEAR_MONTH,
            "D", ColumnType.DATE);

    private static final Catalog CATALOG = Shipped.CATALOG;

    /** A line of the list: code, code of 2019, table, statistical time, optional, column, type, length, nullable. */
    record Fact(
            String code,
            String code2019,
            String table,
            String time,
            boolean optional,
            String column,
            String type,
            int length,
            boolean nullable) {

        static Fact of(String line) {
            String[] cells = line.split("\t");
            return new Fact(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4].equals("1"),
                    cells[5],
                    cells[6],
                    Integer.parseInt(cells[7]),
                    cells[8].equals("1"));
        }
    }

    static Map<String, List<Fact>> facts() {
        try (var lines = Files.lines(Path.of("src/test/resources/catalog/fields.tsv"))) {
            return lines.map(Fact::of).collect(Collectors.groupingBy(Fact::code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> codes() {
        return facts().keySet();
    }

    @Test
    void allTablesAreThereAndNoOther() {
        assertThat(codes()).hasSize(102);
        assertThat(CATALOG.tables())
                .extracting(table -> table.code().value())
                .containsExactlyInAnyOrderElementsOf(codes());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theTableIsAsThePlatformHasIt(String code) {
        List<Fact> facts = facts().get(code);
        TableDefinition table = CATALOG.table(new TableCode(code));
        Fact first = facts.get(0);
        assertThat(table.name()).isEqualTo(first.table());
        assertThat(table.statisticalTime()).isEqualTo(first.time());
        assertThat(table.optional()).isEqualTo(first.optional());
        assertThat(table.code2019() == null ? code : table.code2019()).isEqualTo(first.code2019());
        assertThat(table.columnNames())
                .containsExactlyElementsOf(facts.stream().map(Fact::column).toList());
        for (Fact fact : facts) {
            Column column = table.column(fact.column()).orElseThrow();
            assertThat(column.type()).as(fact.column()).isEqualTo(TYPES.getOrDefault(fact.type(), ColumnType.TEXT));
            assertThat(column.required()).as(fact.column()).isEqualTo(!fact.nullable());
            if (column.type() == ColumnType.TEXT && !fact.type().equals("text")) {
                assertThat(column.maxLength()).as(fact.column()).isEqualTo(fact.length());
            }
        }
    }

    @Test
    void aListHasAKeyAndAFormHasNone() {
        for (TableDefinition table : CATALOG.tables()) {
            assertThat(table.primaryKey().isEmpty())
                    .as(table.title())
                    .isEqualTo(table.isSingleRow() || table.code().value().equals("7-3-2"));
        }
    }

    @Test
    void whatATableRefersToIsFilledBeforeIt() {
        for (TableDefinition table : CATALOG.tables()) {
            for (TableCode other : table.references()) {
                assertThat(CATALOG.table(other).fillOrder())
                        .as(table.title() + " → " + other)
                        .isLessThanOrEqualTo(table.fillOrder());
            }
        }
    }

    @Test
    void columnsThatReferencesNameExist() {
        for (TableDefinition table : CATALOG.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                for (ForeignKey.Target target : key.targets()) {
                    assertThat(target.columns()).hasSameSizeAs(key.columns());
                    assertThat(CATALOG.table(target.table()).columnNames())
                            .as(table.title())
                            .containsAll(target.columns());
                }
            }
            for (Disjoint disjoint : table.disjointFrom()) {
                assertThat(CATALOG.table(disjoint.table()).column(disjoint.itsColumn()))
                        .isPresent();
            }
        }
    }

    @Test
    void everyRuleSaysWhatAndWhy() {
        for (TableDefinition table : CATALOG.tables()) {
            for (CompiledRule rule : CATALOG.rules(table.code())) {
                assertThat(rule.rule().id()).startsWith(table.code() + ".");
                assertThat(rule.rule().message()).isNotBlank();
                assertThat(rule.rule().source()).isNotBlank();
                assertThat(rule.columns()).as(rule.rule().id()).isNotEmpty();
            }
        }
    }

    @Test
    void aMeaningSaysWhereItIsFrom() {
        List<Column> columns = CATALOG.tables().stream()
                .flatMap(table -> table.columns().stream())
                .toList();
        assertThat(columns).filteredOn(column -> !column.meaning().isEmpty()).hasSizeGreaterThan(550);
        assertThat(columns)
                .filteredOn(column -> column.meaning().isEmpty())
                .allSatisfy(column -> assertThat(column.shownMeaning()).isEqualTo("待补充"));
        for (TableDefinition table : CATALOG.tables()) {
            for (Column column : table.columns()) {
                assertThat(column.meaning()).as(table.title() + column.name()).hasSizeLessThan(80);
                assertThat(column.unit().isEmpty() || column.type().isNumeric())
                        .as("unit of " + table.title() + column.name())
                        .isTrue();
            }
        }
    }

    @Test
    void everyYearMonthAndDayHasPlausibleLimits() {
        for (TableDefinition table : CATALOG.tables()) {
            assertThat(table.in(2026).columns())
                    .filteredOn(column -> column.type().isTemporal())
                    .allSatisfy(column -> assertThat(column.limitsPhrase())
                            .as(table.title() + column.name())
                            .matches("\\d{4}[-\\d]*至\\d{4}[-\\d]*"));
        }
    }
}
