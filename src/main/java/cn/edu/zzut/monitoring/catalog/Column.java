package cn.edu.zzut.monitoring.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A column (数据项) of a table.
 *
 * @param maxLength the most characters a text may have; 0 means no limit
 * @param values the permitted values; empty where any is
 * @param minimum the least number permitted, or null where any is
 * @param separator what stands between several values in one cell; empty where a cell has one value
 */
public record Column(
        String name,
        ColumnType type,
        Boolean required,
        int maxLength,
        List<String> values,
        BigDecimal minimum,
        String separator) {

    public Column {
        Objects.requireNonNull(name, "数据项缺少名称");
        Objects.requireNonNull(type, "数据项“" + name + "”缺少类型");
        required = required == null || required;
        values = values == null ? List.of() : List.copyOf(values);
        separator = separator == null ? "" : separator;
    }

    /** The name under which FEEL rules see the column: letters and digits only, because FEEL reads 、 and （ as its own. */
    public String feelName() {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
