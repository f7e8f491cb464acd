package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.Limits;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Each cell by itself: required, type, length, form, permitted values, limits. */
final class ColumnCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        List<Column> columns = subject.table().columns();
        List<Limits> limits = columns.stream().map(Column::limits).toList();
        for (TableRow row : subject.rows()) {
            for (int c = 0; c < columns.size(); c++) {
                check(subject.table(), columns.get(c), limits.get(c), row, findings);
            }
        }
    }

    private static void check(
            TableDefinition table, Column column, Limits limits, TableRow of, Consumer<Finding> findings) {
        int row = of.number();
        String value = of.value(column.name());
        if (value.isEmpty()) {
            if (column.required()) {
                findings.accept(Finding.error("required", row, column.name(), "", "必填" + forNothing(table, column)));
            }
        } else if (!isOfType(column, value)) {
            findings.accept(Finding.error("type", row, column.name(), value, typeOf(column, limits)));
        } else if (column.maxLength() > 0
                && value.length() > column.maxLength()
                && value.codePointCount(0, value.length()) > column.maxLength()
                && !column.values().contains(value)) {
            findings.accept(Finding.error("length", row, column.name(), value, "不超过" + column.maxLength() + "个字"));
        } else if (!hasFormat(column, value)) {
            findings.accept(Finding.error("format", row, column.name(), value, exampleOf(column)));
        } else if (!isPermitted(column, value)) {
            findings.accept(Finding.error("enumeration", row, column.name(), value, permitted(column, value)));
        } else {
            for (String one : values(column, value)) {
                Optional<Limits.Exceeded> limit = limits.exceededBy(one);
                if (limit.isPresent()) {
                    findings.accept(Finding.error(
                            limit.get().rule(),
                            row,
                            column.name(),
                            value,
                            limit.get().expected()));
                    return;
                }
            }
        }
    }

    /** A year, month or day is asked for with its limits: 1899 is no year here, and has to be told which are. */
    private static String typeOf(Column column, Limits limits) {
        String range = column.type().isTemporal() ? limits.phrase() : "";
        return range.isEmpty() ? column.typeTitle() : column.typeTitle() + "，" + range;
    }

    private static boolean isOfType(Column column, String value) {
        return column.separator().isEmpty()
                ? column.type().accepts(value)
                : values(column, value).stream().allMatch(column.type()::accepts);
    }

    /** The cell's values, one in most columns. */
    private static List<String> values(Column column, String value) {
        return column.separator().isEmpty() ? List.of(value) : MultiValue.split(value, column.separator());
    }

    /** What to write where there is nothing, as far as the column takes it. */
    private static String forNothing(TableDefinition table, Column column) {
        if (!column.values().isEmpty()) {
            return column.values().contains("无") ? "，没有的填“无”" : "，请从可选值中选择";
        }
        if (isOfKey(table, column)) {
            return escapes(table, column);
        }
        return switch (column.type()) {
            case INTEGER, NUMBER -> column.limits().exceededBy("0").isEmpty() ? "，没有的填0" : "";
            case TEXT -> column.format().isEmpty() ? "，没有的填“无”" : "，如" + exampleOf(column);
            default -> "，如" + column.type().example();
        };
    }

    /** Rows are told apart by it, or it must stand in another table: 无 would be found next. */
    private static boolean isOfKey(TableDefinition table, Column column) {
        return table.primaryKey().contains(column.name())
                || table.uniqueKeys().contains(column.name())
                || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column.name()));
    }

    private static String escapes(TableDefinition table, Column column) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().get(0).equals(column.name()))
                .flatMap(key -> key.escapes().stream())
                .findFirst()
                .map(escape -> "，没有的填“" + escape + "”")
                .orElse("");
    }

    private static boolean hasFormat(Column column, String value) {
        return switch (column.format()) {
            case "url" -> value.matches("(https?://)?[\\w.-]+\\.[\\w./?=&%#-]+");
            case "mobile" -> value.matches("[0-9+ -]{7,20}");
            case "email" -> Words.isMailAddress(value);
            case "year" -> MultiValue.split(value, column.separator()).stream().allMatch(ColumnType.YEAR::accepts);
            default -> true;
        };
    }

    private static String exampleOf(Column column) {
        return switch (column.format()) {
            case "year" ->
                column.separator().isEmpty()
                        ? "四位年份，如 2026"
                        : "四位年份，几个年份用“" + column.separator() + "”分隔，如 2025" + column.separator() + "2026";
            case "url" -> "网址，如 www.zzut.example";
            case "mobile" -> "电话号码，如 0371-60000000";
            default -> "电子邮箱，如 name@zzut.example";
        };
    }

    /** A synonym that stands there still was typed past the reading of files, and would not be counted. */
    private static boolean isPermitted(Column column, String value) {
        if (!column.synonymsIn(value).isEmpty()) {
            return false;
        }
        if (column.values().isEmpty()) {
            return true;
        }
        return values(column, value).stream().allMatch(column.values()::contains);
    }

    private static String permitted(Column column, String value) {
        String standard = column.standard(value);
        return standard.equals(value) ? String.join("、", column.values()) : "“" + standard + "”（标准写法）";
    }
}
