package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.Limits;
import cn.edu.zzut.monitoring.catalog.Moment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a spreadsheet asks of a cell while it is filled in, as a formula that is true for what the checks would take. A
 * number that stands in a cell for text counts as the number that it is. The conditions do without "less than", which the
 * library writes into the sheet as it is.
 *
 * @param cell the column's first cell, such as C2
 */
record CellCondition(Column column, String cell) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** Empty where any text will do. */
    Optional<String> formula() {
        List<String> conditions =
                switch (column.type()) {
                    case TEXT -> text();
                    case INTEGER -> number(true);
                    case NUMBER -> number(false);
                    case YEAR -> years();
                    case YEAR_MONTH -> column.isWrittenInSixDigits() ? sixDigits() : days();
                    case DATE -> days();
                };
        return conditions.isEmpty() ? Optional.empty() : Optional.of("AND(" + String.join(",", conditions) + ")");
    }

    private String value() {
        return "VALUE(" + cell + ")";
    }

    private List<String> text() {
        List<String> conditions = new ArrayList<>();
        if (column.maxLength() > 0) {
            conditions.add(column.maxLength() + ">=LEN(" + cell + ")");
        }
        if (column.format().equals("email")) {
            conditions.add("ISNUMBER(FIND(\"@\"," + cell + "))");
        }
        if (column.format().equals("url")) {
            conditions.add("ISNUMBER(FIND(\".\"," + cell + "))");
        }
        return conditions;
    }

    private List<String> number(boolean whole) {
        Limits limits = column.limits();
        List<String> conditions = new ArrayList<>();
        conditions.add(whole ? value() + "=INT(" + value() + ")" : "ISNUMBER(" + value() + ")");
        if (limits.minimum() != null) {
            conditions.add(value() + ">=" + limits.minimum().toPlainString());
        }
        if (limits.maximum() != null) {
            conditions.add(limits.maximum().toPlainString() + ">=" + value());
        }
        if (limits.decimals() != null) {
            conditions.add("ROUND(" + value() + "," + limits.decimals() + ")=" + value());
        }
        return conditions;
    }

    private List<String> years() {
        int first = earliest().map(day -> day.getYear()).orElse(FIRST_YEAR);
        int last = latest().map(day -> day.getYear()).orElse(LAST_YEAR);
        return List.of(value() + "=INT(" + value() + ")", value() + ">=" + first, last + ">=" + value());
    }

    private List<String> sixDigits() {
        String month = "MOD(" + value() + ",100)";
        String first = earliest().map(CellCondition::digits).orElse(FIRST_YEAR + "01");
        String last = latest().map(CellCondition::digits).orElse(LAST_YEAR + "12");
        return List.of(
                "LEN(" + cell + ")=6", value() + ">=" + first, last + ">=" + value(), month + ">=1", "12>=" + month);
    }

    private static String digits(LocalDate day) {
        return "%d%02d".formatted(day.getYear(), day.getMonthValue());
    }

    /** Days and months are numbers to a spreadsheet. */
    private List<String> days() {
        List<String> conditions = new ArrayList<>();
        conditions.add("ISNUMBER(" + value() + ")");
        earliest().ifPresent(day -> conditions.add(value() + ">=" + date(day)));
        latest().ifPresent(day -> conditions.add(date(day.plusDays(1)) + ">" + value()));
        return conditions;
    }

    private static String date(LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }

    /** The first day that the limit lets in; empty without a limit, and for one that waits for a year. */
    private Optional<LocalDate> earliest() {
        return fixed(column.earliest())
                .map(text -> LocalDate.parse((text + "-01-01").substring(0, "2026-01-01".length())));
    }

    /** The last day that the limit lets in. */
    private Optional<LocalDate> latest() {
        return fixed(column.latest()).map(text -> switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        });
    }

    private static Optional<String> fixed(Moment moment) {
        return Optional.ofNullable(moment).filter(Moment::isFixed).map(Moment::text);
    }
}
