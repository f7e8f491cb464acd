package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.analysis.IndicatorValue.Verdict;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.filing.RuleRows;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Derives the year's indicators from its tables (第八条, 第十六条). */
@Service
public class Indicators {

    private final Submissions submissions;
    private final Catalogs catalogs;
    private final String category;

    Indicators(
            Submissions submissions, Catalogs catalogs, @Value("${monitoring.school-category:工农林}") String category) {
        this.submissions = submissions;
        this.catalogs = catalogs;
        this.category = category;
    }

    /** All indicators of the catalog, in its order; those whose tables have no data are empty. */
    public List<IndicatorValue> of(int year) {
        Catalog catalog = catalogs.of(year);
        Map<TableCode, Optional<Object>> contents = new HashMap<>();
        List<Object> before = new ArrayList<>();
        List<IndicatorValue> values = new ArrayList<>();
        for (CompiledIndicator compiled : catalog.indicators()) {
            List<Object> arguments = new ArrayList<>(before);
            List<TableCode> missing = new ArrayList<>();
            for (TableCode table : compiled.indicator().tables().values()) {
                Optional<Object> content = contents.computeIfAbsent(table, code -> content(catalog, year, code));
                content.ifPresentOrElse(arguments::add, () -> missing.add(table));
            }
            Outcome outcome = missing.isEmpty() ? computed(compiled, arguments) : Outcome.missing(missing);
            before.add(outcome.value());
            values.add(value(compiled.indicator(), outcome));
        }
        return values;
    }

    /** @param reason why there is no number, where there is none */
    private record Outcome(@Nullable Object value, String reason) {

        static Outcome missing(List<TableCode> tables) {
            return new Outcome(
                    null, tables.stream().map(table -> "表" + table).collect(Collectors.joining("、", "缺少", "的数据")));
        }
    }

    /** One formula that cannot be computed leaves the others alone. */
    private static Outcome computed(CompiledIndicator compiled, List<Object> arguments) {
        try {
            return new Outcome(compiled.formula().evaluate(arguments.toArray()), "所依据的指标或数据不全");
        } catch (FeelProblem e) {
            return new Outcome(null, "公式无法计算：" + e.getMessage());
        }
    }

    private Optional<Object> content(Catalog catalog, int year, TableCode table) {
        return submissions
                .effective(year, table)
                .map(submissions::rows)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> RuleRows.of(catalog.table(table), rows));
    }

    private IndicatorValue value(Indicator indicator, Outcome outcome) {
        Optional<BigDecimal> number = outcome.value() instanceof BigDecimal decimal
                ? Optional.of(decimal.setScale(2, RoundingMode.HALF_UP))
                : Optional.empty();
        List<BigDecimal> limits = indicator.limits().getOrDefault(category, List.of());
        return new IndicatorValue(
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                number,
                number.isPresent() ? "" : outcome.reason(),
                limits.stream().findFirst(),
                limits.stream().skip(1).findFirst(),
                number.filter(any -> !limits.isEmpty())
                        .map(any -> verdict(indicator, any, limits))
                        .orElse(Verdict.NO_LIMIT),
                indicator.note(),
                indicator.source());
    }

    private static Verdict verdict(Indicator indicator, BigDecimal value, List<BigDecimal> limits) {
        boolean lower = "lower".equals(indicator.better());
        if (reaches(value, limits.get(0), lower)) {
            return Verdict.QUALIFIED;
        }
        return reaches(value, limits.get(1), lower) ? Verdict.UNQUALIFIED : Verdict.RESTRICTED;
    }

    private static boolean reaches(BigDecimal value, BigDecimal limit, boolean lower) {
        return lower ? value.compareTo(limit) <= 0 : value.compareTo(limit) >= 0;
    }
}
