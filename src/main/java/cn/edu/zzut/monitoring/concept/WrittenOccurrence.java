package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as people write it, in a row of the workbook or on the page: all of it texts, each as it was typed.
 *
 * @param tables short names with their tables, such as 学生数=6-1
 * @param with the occurrence that it is compared with; empty where it is compared with none
 */
public record WrittenOccurrence(
        String id,
        String name,
        String level,
        String tables,
        String formula,
        String definition,
        String asOf,
        String with,
        String relation,
        String tolerance,
        String percent,
        String note) {

    static final String LEVEL = "层次";
    static final String TABLES = "表格（简称=表号）";
    static final String WITH = "与哪个出处比较";
    static final String RELATION = "关系";
    static final String TOLERANCE = "允许差";
    static final String PERCENT = "允许差（%）";

    public static WrittenOccurrence of(Occurrence one) {
        Optional<Against> against = one.comparison();
        return new WrittenOccurrence(
                one.id(),
                one.name(),
                one.level().title(),
                one.tables().entrySet().stream()
                        .map(table -> table.getKey() + "=" + table.getValue())
                        .collect(Collectors.joining(";")),
                one.formula(),
                one.definition(),
                one.asOf(),
                against.map(Against::with).orElse(""),
                against.map(with -> with.relation().title()).orElse(""),
                against.map(with -> with.tolerance().toPlainString()).orElse(""),
                against.map(with -> with.percent().toPlainString()).orElse(""),
                against.map(Against::note).orElse(""));
    }

    /**
     * What it says; of what cannot be read, why is added to the problems.
     *
     * @param place what each problem begins with, such as 第3行：
     */
    Occurrence read(String place, List<String> problems) {
        Optional<Extent> extent = Extent.titled(level);
        if (extent.isEmpty()) {
            problems.add(place + LEVEL + "“" + level + "”有误，可用的有" + Extent.titles());
        }
        return new Occurrence(
                id,
                name,
                extent.orElse(null),
                tables(place, problems),
                formula,
                definition,
                asOf,
                with.isEmpty() ? none(place, problems) : against(place, problems));
    }

    private Map<String, TableCode> tables(String place, List<String> problems) {
        Map<String, TableCode> found = new LinkedHashMap<>();
        for (String one : tables.split("[;；]")) {
            String[] parts = one.strip().split("[=＝]");
            if (parts.length == 2) {
                table(parts[1].strip(), place, problems).ifPresent(code -> found.put(parts[0].strip(), code));
            } else if (!one.isBlank()) {
                problems.add(place + TABLES + "“" + one.strip() + "”有误，应写成“学生数=6-1”，几张表用分号隔开");
            }
        }
        return found;
    }

    private static Optional<TableCode> table(String code, String place, List<String> problems) {
        try {
            return Optional.of(new TableCode(code));
        } catch (Refusal refused) {
            problems.add(place + TABLES + "中的表号“" + code + "”有误，应形如6-1");
            return Optional.empty();
        }
    }

    /** Where nothing is compared, nothing is tolerated either. */
    private @Nullable Against none(String place, List<String> problems) {
        Stream.of(Map.entry(TOLERANCE, tolerance), Map.entry(PERCENT, percent))
                .filter(column -> !column.getValue().isEmpty())
                .forEach(column -> problems.add(
                        place + "填写了" + column.getKey() + "“" + column.getValue() + "”，没有填写“" + WITH + "”，请补填或删去允许差"));
        return null;
    }

    private Against against(String place, List<String> problems) {
        if (!relation.isEmpty() && Relation.titled(relation).isEmpty()) {
            problems.add(place + RELATION + "“" + relation + "”有误，可用的有" + Relation.titles());
        }
        return new Against(
                with,
                Relation.titled(relation).orElse(null),
                number(TOLERANCE, tolerance, place, problems),
                number(PERCENT, percent, place, problems),
                note);
    }

    private static @Nullable BigDecimal number(String what, String text, String place, List<String> problems) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            problems.add(place + what + "“" + text + "”不是数字");
            return null;
        }
    }
}
