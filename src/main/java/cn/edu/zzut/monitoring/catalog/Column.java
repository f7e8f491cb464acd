package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column (数据项) of a table.
 *
 * @param maxLength the most characters a text may have; 0 means no limit
 * @param values the permitted values; empty where any is
 * @param synonyms how else people write a value → the value as the national platform writes it
 * @param minimum the least number permitted, or null where any is
 * @param maximum the greatest number permitted, or null where any is
 * @param decimals the most digits after the point, or null where any number is permitted
 * @param earliest the first year, month or day that is plausible, or null where any is
 * @param latest the last one, or null where any is
 * @param format what a text must look like beyond its length: url, mobile, email or year; for a month yyyymm, where
 *     workbooks hold it as six digits; empty where anything goes
 * @param separator what stands between several values in one cell; empty where a cell has one value
 * @param unit what its numbers count; empty where it has none
 * @param statisticalTime what time it is about, where that is another one than its table's; empty otherwise
 * @param meaning what is to be filled in and how it is counted, in one line; empty where nobody has written it yet
 * @param source where the meaning is taken from
 * @param countingRule how it is counted: what is in, what is out; empty where the meaning says it
 * @param definedOn when the office wrote these words, or null where they are the catalog's own
 * @param formerNames the headings that it had in earlier years or has in other templates
 * @param privacy what its values are to the people they are about; where nothing is said, what its name proposes
 */
public record Column(
        String name,
        ColumnType type,
        Boolean required,
        int maxLength,
        List<String> values,
        Map<String, String> synonyms,
        BigDecimal minimum,
        BigDecimal maximum,
        Integer decimals,
        Moment earliest,
        Moment latest,
        String format,
        String separator,
        String unit,
        String statisticalTime,
        @JsonAlias("description") String meaning,
        String source,
        String countingRule,
        @JsonIgnore LocalDate definedOn,
        List<String> formerNames,
        Privacy privacy) {

    /** The format of a month that workbooks hold as six digits, such as 202609. */
    static final String SIX_DIGITS = "yyyymm";

    /** What is shown in the place of a meaning that nobody has written yet. */
    private static final String PENDING = "待补充";

    /** The source of what the office wrote. */
    private static final String OFFICE = "评估督导处";

    public Column {
        if (name == null) {
            throw Refusal.invalid("数据项缺少名称");
        }
        if (type == null) {
            throw Refusal.invalid("数据项“" + name + "”缺少类型");
        }
        required = required == null || required;
        values = values == null ? List.of() : List.copyOf(values);
        synonyms = synonyms == null ? Map.of() : Map.copyOf(synonyms);
        format = orEmpty(format);
        separator = orEmpty(separator);
        unit = orEmpty(unit);
        statisticalTime = orEmpty(statisticalTime);
        meaning = orEmpty(meaning);
        source = orEmpty(source);
        countingRule = orEmpty(countingRule);
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
        privacy = privacy == null ? Privacy.proposed(name, type, values) : privacy;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** A column of text of any length. */
    public static Column text(String name, boolean required, String separator) {
        return plain(name, ColumnType.TEXT, required, List.of(), separator);
    }

    /** A column that may stay empty. */
    public static Column optional(String name, ColumnType type) {
        return plain(name, type, false, List.of(), "");
    }

    /** A column that may stay empty, or holds one of the values. */
    public static Column choice(String name, List<String> values) {
        return plain(name, ColumnType.TEXT, false, values, "");
    }

    private static Column plain(String name, ColumnType type, boolean required, List<String> values, String separator) {
        return new Column(
                name, type, required, 0, values, null, null, null, null, null, null, null, separator, null, null, null,
                null, null, null, null, null);
    }

    /** Its headings, its own first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), formerNames.stream()).toList();
    }

    public Limits limits() {
        return new Limits(minimum, maximum, decimals, earliest, latest);
    }

    /** What its values keep to, in one phrase, such as 0–100，最多2位小数; empty where anything goes. */
    public String limitsPhrase() {
        return type == ColumnType.TEXT && maxLength > 0 && values.isEmpty()
                ? "最多" + maxLength + "个字"
                : limits().phrase();
    }

    /** The meaning, or that it has to be written. */
    public String shownMeaning() {
        return meaning.isEmpty() ? PENDING : meaning;
    }

    /** Whether workbooks hold its months as six digits, such as 202609. */
    public boolean isWrittenInSixDigits() {
        return type == ColumnType.YEAR_MONTH && format.equals(SIX_DIGITS);
    }

    /** The type as a filer reads it, with an example where the form matters. */
    public String typeTitle() {
        if (isWrittenInSixDigits()) {
            return "年月，写六位数字，如 202609";
        }
        return isBeyond(type.example())
                ? type.title().replace(type.example(), latestLike(type.example()))
                : type.title();
    }

    private boolean isBeyond(String example) {
        return type.isTemporal() && latest != null && latest.isFixed() && latest.isBefore(example);
    }

    private String latestLike(String example) {
        return latest.text()
                .substring(0, Math.min(example.length(), latest.text().length()));
    }

    /** The values of a cell, each by itself, as the national platform writes them. */
    public String standard(String text) {
        return standard(text, value -> synonyms.getOrDefault(value, value));
    }

    private String standard(String text, UnaryOperator<String> each) {
        return separator.isEmpty()
                ? each.apply(text)
                : Arrays.stream(text.split(Pattern.quote(separator), -1))
                        .map(value -> each.apply(value.strip()))
                        .collect(Collectors.joining(separator));
    }

    /** The synonyms that stand in the cell, each with what it is written as. */
    public Map<String, String> synonymsIn(String text) {
        if (synonyms.isEmpty()) {
            return Map.of();
        }
        Map<String, String> found = new LinkedHashMap<>();
        standard(text, value -> {
            if (synonyms.containsKey(value)) {
                found.put(value, synonyms.get(value));
            }
            return value;
        });
        return found;
    }

    /** The column in a year's filing: what is counted from the year is a date then. */
    public Column in(int year) {
        return with(
                earliest == null ? null : earliest.in(year),
                latest == null ? null : latest.in(year),
                StatisticalTime.in(statisticalTime, year),
                meaning,
                source,
                countingRule,
                definedOn);
    }

    /** The column with what the office wrote last of it, if that still counts. */
    Column explained(List<DefinitionEdition> newestFirst) {
        return newestFirst.stream()
                .filter(edition -> edition.countsBeside(meaning))
                .findFirst()
                .map(this::explained)
                .orElse(this);
    }

    private Column explained(DefinitionEdition edition) {
        Definition words = edition.words();
        return with(
                earliest,
                latest,
                words.statisticalTime().isEmpty() ? statisticalTime : words.statisticalTime(),
                words.meaning(),
                words.source().isEmpty() ? OFFICE : words.source(),
                words.countingRule(),
                SchoolClock.dayOf(edition.at()));
    }

    /** Of which edition the words are, in Chinese: the office's with its day, or those of 2019; empty where neither. */
    public String editionMark() {
        if (definedOn != null) {
            return "修改于" + SchoolClock.inChinese(definedOn);
        }
        return source.startsWith("2019") ? "2019口径" : "";
    }

    private Column with(
            Moment first, Moment last, String time, String words, String from, String counted, LocalDate on) {
        return new Column(
                name,
                type,
                required,
                maxLength,
                values,
                synonyms,
                minimum,
                maximum,
                decimals,
                first,
                last,
                format,
                separator,
                unit,
                time,
                words,
                from,
                counted,
                on,
                formerNames,
                privacy);
    }

    /** What of a person it tells, where it is marked. */
    public PersonalKind personalKind() {
        return PersonalKind.called(name, type, values);
    }

    /** Whether the mark is what the name proposes, so that it need not be said. */
    boolean isMarkedAsProposed() {
        return privacy == Privacy.proposed(name, type, values);
    }

    /** A cell's text as it is shown to whoever need not know the people: as it is where the column is not marked. */
    public String masked(String text) {
        return privacy.isMarked() ? standard(text, value -> personalKind().masked(value)) : text;
    }

    /** What of the definition cannot be true together; empty where a cell can be filled in. */
    Optional<String> contradiction() {
        return new Contradictions(this).first();
    }

    /** The name under which FEEL rules see the column: letters and digits only, because FEEL reads 、 and （ as its own. */
    public String feelName() {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
