package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A column (数据项) of a table.
 *
 * @param maxLength the most characters a text may have; 0 means no limit
 * @param values the permitted values; empty where any is
 * @param minimum the least number permitted, or null where any is
 * @param format what a text must look like beyond its length: url, mobile or email; empty where anything goes
 * @param description what a filer must know to fill it in; empty where the name says it all
 * @param separator what stands between several values in one cell; empty where a cell has one value
 */
public record Column(
        String name,
        ColumnType type,
        Boolean required,
        int maxLength,
        List<String> values,
        BigDecimal minimum,
        String format,
        String description,
        String separator) {

    public Column {
        if (name == null) {
            throw Refusal.invalid("数据项缺少名称");
        }
        if (type == null) {
            throw Refusal.invalid("数据项“" + name + "”缺少类型");
        }
        required = required == null || required;
        values = values == null ? List.of() : List.copyOf(values);
        format = format == null ? "" : format;
        description = description == null ? "" : description;
        separator = separator == null ? "" : separator;
    }

    /** Why no cell could hold one of the values that the column itself permits; empty where each can be filled in. */
    Optional<String> contradiction() {
        return values.stream()
                .filter(value -> !type.accepts(value)
                        || (maxLength > 0 && value.codePointCount(0, value.length()) > maxLength)
                        || (!separator.isEmpty() && value.contains(separator)))
                .findFirst()
                .map(value -> "允许填“" + value + "”，但"
                        + (!type.accepts(value)
                                ? "类型是" + type.title()
                                : value.contains(separator) && !separator.isEmpty()
                                        ? "“" + separator + "”是几个值之间的分隔符"
                                        : "长度不超过" + maxLength + "个字")
                        + "。请改正其中之一");
    }

    /** A column of text of any length. */
    public static Column text(String name, boolean required, String separator) {
        return new Column(name, ColumnType.TEXT, required, 0, null, null, null, null, separator);
    }

    /** The name under which FEEL rules see the column: letters and digits only, because FEEL reads 、 and （ as its own. */
    public String feelName() {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
