package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.school.InventedYears;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The invented school's tables of every year pass the product's own checks; what is odd about them has a reason. */
class InventedSchoolTest {

    /** Year, table, rule and column of each anomaly, and why it is there. */
    private static final Map<String, String> REASONS = Map.of(
            "2025 2-6 year-on-year 当年新增值", "the engineering centre is bought",
            "2026 2-6 year-on-year 当年新增值", "nothing like it is bought in the year after");

    /** What shows only in a school of that size. */
    private static final Map<String, String> REASONS_OF_THE_FULL = Map.of(
            "2025 2-7 year-on-year 单价（元）", "the centre's equipment is dear",
            "2026 4-1-1 year-on-year 本科专业新专业数量", "of three new majors one has had three classes of graduates");

    @Test
    void theSchoolReportsWithoutErrorsAndWhatIsOddHasAReason() {
        Set<String> reasons = new HashSet<>(REASONS.keySet());
        reasons.addAll(REASONS_OF_THE_FULL.keySet());
        assertThat(found(InventedYears.FULL)).containsExactlyInAnyOrderElementsOf(reasons);
    }

    @Test
    void theSmallSchoolDoesToo() {
        assertThat(found(InventedYears.SMALL)).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    private static List<String> found(InventedYears school) {
        List<String> found = new ArrayList<>();
        for (int year : InventedYears.ALL) {
            OtherTables others = new OtherTables(
                    table -> rows(school, year, table), table -> rows(school, year - 1, table), Shipped.CATALOG, year);
            for (TableCode table : school.tables()) {
                check(school, year, table, others)
                        .forEach(finding -> found.add(
                                finding.severity() == Severity.ERROR
                                        ? year + " " + finding.message()
                                        : year + " " + table + " " + finding.rule() + " " + finding.column()));
            }
        }
        return found;
    }

    private static List<Finding> check(InventedYears school, int year, TableCode code, OtherTables others) {
        TableDefinition table = Shipped.CATALOG.table(code).in(year);
        Subject subject = new Subject(
                table,
                year,
                Shipped.CATALOG.rules(code),
                school.rows(year, code.value()),
                true,
                rows(school, year - 1, code).orElse(List.of()),
                others);
        List<Finding> found = new ArrayList<>();
        Check.all().forEach(check -> check.run(subject, found::add));
        return found;
    }

    private static Optional<List<TableRow>> rows(InventedYears school, int year, TableCode table) {
        return Optional.of(table)
                .filter(school.tables()::contains)
                .filter(known -> InventedYears.ALL.contains(year))
                .map(known -> school.rows(year, known.value()));
    }
}
