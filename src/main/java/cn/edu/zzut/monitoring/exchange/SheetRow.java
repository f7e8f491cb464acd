package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.Moment;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A row of one of the workbook's sheets; what cannot be understood is refused with its place. */
record SheetRow(String sheet, TableRow row) {

    /** Something in a cell is not what it should be. */
    static final class Misread extends RuntimeException {

        Misread(String message) {
            super(message);
        }
    }

    String place() {
        return "工作表“" + sheet + "”第" + row.number() + "行";
    }

    Misread misread(String reason) {
        return new Misread(place() + "：" + reason);
    }

    String text(String column) {
        return row.value(column);
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw misread("“" + column + "”为空，请填写");
        }
        return text;
    }

    /** The text, or null where the cell is empty. */
    String textOrNull(String column) {
        return text(column).isEmpty() ? null : text(column);
    }

    boolean yes(String column, boolean usually) {
        return switch (text(column)) {
            case "" -> usually;
            case Sheets.YES -> true;
            case Sheets.NO -> false;
            default -> throw misread("“" + column + "”的值“" + text(column) + "”有误，应为是或否");
        };
    }

    /** The one of these that has the word for its title. */
    <T> T oneOf(String column, List<T> choices, Function<T, String> title) {
        String text = required(column);
        return choices.stream()
                .filter(choice -> title.apply(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> misread("“" + column + "”的值“" + text + "”有误，应为"
                        + choices.stream().map(title).collect(Collectors.joining("、"))));
    }

    /** One of two words. */
    boolean either(String column, String one, String other) {
        String text = required(column);
        if (!text.equals(one) && !text.equals(other)) {
            throw misread("“" + column + "”的值“" + text + "”有误，应为" + one + "或" + other);
        }
        return text.equals(one);
    }

    /** The number, or null where the cell is empty. */
    BigDecimal number(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw misread("“" + column + "”的值“" + text + "”不是数字");
        }
    }

    int whole(String column) {
        Integer number = wholeOrNull(column);
        return number == null ? 0 : number;
    }

    /** A number of at least 1; 0 where the cell is empty. */
    int positive(String column) {
        Integer number = wholeOrNull(column);
        if (number != null && number < 1) {
            throw misread("“" + column + "”的值“" + number + "”有误，应大于0；没有限制的请留空");
        }
        return number == null ? 0 : number;
    }

    /** The whole number, or null where the cell is empty. */
    Integer wholeOrNull(String column) {
        BigDecimal number = number(column);
        try {
            return number == null ? null : Integer.valueOf(number.intValueExact());
        } catch (ArithmeticException e) {
            throw misread("“" + column + "”的值“" + number.toPlainString() + "”不是整数");
        }
    }

    /** The year, month or day of a limit, or null where the cell is empty. */
    Moment moment(String column) {
        try {
            return text(column).isEmpty() ? null : new Moment(text(column));
        } catch (Refusal e) {
            throw misread("“" + column + "”：" + e.getMessage());
        }
    }

    List<String> list(String column) {
        return split(text(column));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    TableCode code(String column) {
        return code(column, required(column));
    }

    private TableCode code(String column, String text) {
        try {
            return new TableCode(text);
        } catch (Refusal e) {
            throw misread("“" + column + "”：" + e.getMessage());
        }
    }

    /** Such as {@code 建筑=2-1;学生=6-1}. */
    Map<String, TableCode> tables(String column) {
        Map<String, TableCode> tables = new LinkedHashMap<>();
        pairs(column).forEach((name, code) -> tables.put(name, code(column, code)));
        return tables;
    }

    /** Such as {@code 工农林=18/22}. */
    Map<String, List<BigDecimal>> limits(String column) {
        Map<String, List<BigDecimal>> limits = new LinkedHashMap<>();
        pairs(column).forEach((category, values) -> {
            try {
                limits.put(
                        category,
                        Arrays.stream(values.split("/")).map(BigDecimal::new).toList());
            } catch (NumberFormatException e) {
                throw misread("“" + column + "”中“" + values + "”有误，应形如 18/22");
            }
        });
        return limits;
    }

    /** Such as {@code 学校=18;专业=28}. */
    Map<String, BigDecimal> numbers(String column) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        pairs(column).forEach((name, text) -> {
            try {
                numbers.put(name, new BigDecimal(text));
            } catch (NumberFormatException e) {
                throw misread("“" + column + "”中“" + text + "”不是数字");
            }
        });
        return numbers;
    }

    /** Such as {@code 一批=第一批次招生;提前批=提前批招生}. */
    Map<String, String> pairs(String column) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String part : list(column)) {
            String[] pair = part.split("=", 2);
            if (pair.length != 2 || pair[0].isBlank()) {
                throw misread("“" + column + "”中“" + part + "”有误，应形如 名称=值");
            }
            String other = pairs.put(pair[0].strip(), pair[1].strip());
            if (other != null) {
                throw misread("“" + column + "”中“" + pair[0].strip() + "”既是“" + other + "”，又是“" + pair[1].strip()
                        + "”，请只留下一种");
            }
        }
        return pairs;
    }
}
