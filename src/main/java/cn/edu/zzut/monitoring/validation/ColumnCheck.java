package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Each cell by itself: required, type, length, permitted values, least value. */
final class ColumnCheck implements Check {

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        for (TableRow row : subject.rows()) {
            for (Column column : subject.table().columns()) {
                check(column, row.number(), row.value(column.name()), findings);
            }
        }
    }

    private static void check(Column column, int row, String value, Consumer<Finding> findings) {
        if (value.isEmpty()) {
            if (column.required()) {
                findings.accept(Finding.error("required", row, column.name(), "", "必填" + forNothing(column)));
            }
        } else if (!column.type().accepts(value)) {
            findings.accept(Finding.error(
                    "type", row, column.name(), value, column.type().title()));
        } else if (column.maxLength() > 0
                && value.length() > column.maxLength()
                && value.codePointCount(0, value.length()) > column.maxLength()
                && !column.values().contains(value)) {
            findings.accept(Finding.error("length", row, column.name(), value, "不超过" + column.maxLength() + "个字"));
        } else if (!hasFormat(column, value)) {
            findings.accept(Finding.error("format", row, column.name(), value, exampleOf(column.format())));
        } else if (!isPermitted(column, value)) {
            findings.accept(Finding.error("enumeration", row, column.name(), value, String.join("、", column.values())));
        } else if (column.minimum() != null && isLess(value, column.minimum())) {
            findings.accept(Finding.error("minimum", row, column.name(), value, "不小于" + column.minimum()));
        }
    }

    /** What to write where there is nothing, as far as the column takes it. */
    private static String forNothing(Column column) {
        if (!column.values().isEmpty()) {
            return column.values().contains("无") ? "，没有的填“无”" : "，请从可选值中选择";
        }
        return switch (column.type()) {
            case INTEGER, NUMBER -> "，没有的填0";
            case TEXT -> column.format().isEmpty() ? "，没有的填“无”" : "，如" + exampleOf(column.format());
            default -> "，如" + column.type().example();
        };
    }

    private static boolean isLess(String value, BigDecimal minimum) {
        boolean positive = value.charAt(0) != '-';
        return !(positive && minimum.signum() == 0) && new BigDecimal(value).compareTo(minimum) < 0;
    }

    private static boolean hasFormat(Column column, String value) {
        return switch (column.format()) {
            case "url" -> value.matches("(https?://)?[\\w.-]+\\.[\\w./?=&%#-]+");
            case "mobile" -> value.matches("[0-9+ -]{7,20}");
            case "email" -> value.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            default -> true;
        };
    }

    private static String exampleOf(String format) {
        return switch (format) {
            case "url" -> "网址，如 www.zzut.example";
            case "mobile" -> "电话号码，如 0371-60000000";
            default -> "电子邮箱，如 name@zzut.example";
        };
    }

    private static boolean isPermitted(Column column, String value) {
        if (column.values().isEmpty()) {
            return true;
        }
        if (column.separator().isEmpty()) {
            return column.values().contains(value);
        }
        return MultiValue.split(value, column.separator()).stream().allMatch(column.values()::contains);
    }
}
