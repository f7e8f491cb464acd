package cn.edu.zzut.monitoring.catalog;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What in a column's definition cannot be true together, in Chinese, and what to do. */
record Contradictions(Column column) {

    private static final Set<String> TEXT_FORMATS = Set.of("", "url", "mobile", "email", "year");

    /** Empty where there is none. */
    Optional<String> first() {
        return List.<Supplier<Optional<String>>>of(
                        this::length,
                        this::separator,
                        this::limitsOfAnotherType,
                        this::emptyLimits,
                        this::format,
                        this::values,
                        this::synonyms,
                        this::ambiguousSynonyms)
                .stream()
                .flatMap(check -> check.get().stream())
                .findFirst();
    }

    private Optional<String> length() {
        return column.maxLength() < 0
                ? Optional.of("最大长度是" + column.maxLength() + "，没有文字能填。请改为大于0的整数，或留空")
                : Optional.empty();
    }

    /** What stands between values must not be what values are made of. */
    private Optional<String> separator() {
        return ofSeparator("多值分隔符", column.separator());
    }

    /** @param name what the office calls it */
    static Optional<String> ofSeparator(String name, String separator) {
        boolean usable = separator.isEmpty()
                || (separator.codePointCount(0, separator.length()) == 1
                        && !Character.isLetterOrDigit(separator.codePointAt(0)));
        return usable ? Optional.empty() : Optional.of(name + "“" + separator + "”会把值拆开。请用一个标点，例如“;”");
    }

    private Optional<String> limitsOfAnotherType() {
        if (column.limits().areNumeric() && !column.type().isNumeric()) {
            return Optional.of("有最小值、最大值或小数位数，但类型是" + column.type().title() + "。请去掉这些限值，或改为数字");
        }
        if (column.limits().areTemporal() && !column.type().isTemporal()) {
            return Optional.of("有最早或最晚的时间，但类型是" + column.type().title() + "。请去掉这些限值，或改为年份、年月、日期");
        }
        return column.type() == ColumnType.INTEGER && column.decimals() != null
                ? Optional.of("类型是整数，不能再限定小数位数。请去掉其中之一")
                : Optional.empty();
    }

    private Optional<String> emptyLimits() {
        return column.limits().areEmpty()
                ? Optional.of("限值“" + column.limits().phrase() + "”前大后小，没有值能填。请改正其中之一")
                : Optional.empty();
    }

    private Optional<String> format() {
        boolean known = column.type() == ColumnType.TEXT
                ? TEXT_FORMATS.contains(column.format())
                : column.format().isEmpty() || column.isWrittenInSixDigits();
        return known
                ? Optional.empty()
                : Optional.of("格式“" + column.format() + "”不能用于" + column.type().title()
                        + "。请改正：文本可用url、mobile、email、year，年月可用" + Column.SIX_DIGITS);
    }

    /** Each permitted value must pass the column's own checks. */
    private Optional<String> values() {
        return column.values().stream()
                .flatMap(value -> against(value).stream().map(reason -> "允许填“" + value + "”，但" + reason + "。请改正其中之一"))
                .findFirst();
    }

    private Optional<String> against(String value) {
        if (!column.type().accepts(value)) {
            return Optional.of("类型是" + column.type().title());
        }
        if (!column.separator().isEmpty() && value.contains(column.separator())) {
            return Optional.of("“" + column.separator() + "”是几个值之间的分隔符");
        }
        if (isTooLong(value)) {
            return Optional.of("长度不超过" + column.maxLength() + "个字");
        }
        return column.limits().exceededBy(value).map(Limits.Exceeded::expected);
    }

    private boolean isTooLong(String value) {
        return column.maxLength() > 0 && value.codePointCount(0, value.length()) > column.maxLength();
    }

    /** What a synonym is written as must be permitted, and the synonym itself must not be. */
    private Optional<String> synonyms() {
        return column.synonyms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(synonym -> against(synonym.getKey(), synonym.getValue()).stream())
                .findFirst();
    }

    /** One word, in whatever width it is typed, stands for one value. */
    private Optional<String> ambiguousSynonyms() {
        Map<String, String> meant = new HashMap<>();
        return column.synonyms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(synonym -> {
                    String word = Normalizer.normalize(synonym.getKey(), Normalizer.Form.NFKC)
                            .strip();
                    String other = meant.putIfAbsent(word, synonym.getValue());
                    return other == null || other.equals(synonym.getValue())
                            ? Optional.<String>empty().stream()
                            : Optional.of("“" + word + "”既代表“" + other + "”，又代表“" + synonym.getValue() + "”。请只留下一种")
                                    .stream();
                })
                .findFirst();
    }

    private Optional<String> against(String synonym, String standard) {
        if (column.values().contains(synonym) || column.synonyms().containsKey(standard)) {
            return Optional.of("“" + synonym + "”既是标准写法，又是别的写法。请只留下一种");
        }
        if (!column.values().isEmpty() && !column.values().contains(standard)) {
            return Optional.of("“" + synonym + "”改写为“" + standard + "”，但可选值中没有“" + standard + "”。请改正其中之一");
        }
        return against(standard).map(reason -> "“" + synonym + "”改写为“" + standard + "”，但" + reason + "。请改正其中之一");
    }
}
