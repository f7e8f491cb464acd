package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Look;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Codes (工号, 学号, 专业代码 …): which columns have them, what a spreadsheet makes of them, and their one form. The names that go
 * with a reference's code are no codes; so a reference and what it refers to have the same form.
 */
final class Codes {

    /** A number has 15 digits in Excel; what a code has beyond them is lost when the file is saved. */
    private static final BigDecimal EXACT = BigDecimal.TEN.pow(15);

    /** How the name of a column with codes ends, whatever table it is in. */
    private static final Pattern NAMED_SO = Pattern.compile(".*(代码|编码|编号|号|号码|ISBN|ISSN)([(（][^)）]*[)）])?");

    private static final Pattern POWER = Pattern.compile("\\d+(\\.\\d+)?[eE]\\+\\d+");
    private static final String TIME = "([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)";
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(-\\d{2,4})?"
                    + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\\d{2,4}"
                    + "|(\\d{4}年)?\\d{1,2}月(\\d{1,2}日)?" + TIME + "?|\\d{4}/\\d{1,2}/\\d{1,2}" + TIME
                    + "?|\\d{4}-\\d{1,2}-\\d{1,2}" + TIME);
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+([-._/][0-9A-Za-z]+)*");
    private static final Pattern SPACED_DIGITS = Pattern.compile("\\d+( +\\d+)+");

    private Codes() {}

    /**
     * Whether the column's texts are codes: what is called so, what refers to rows elsewhere, and what alone tells rows apart, unless
     * it is called a name.
     */
    static boolean isCode(TableDefinition table, Column column) {
        return column.type() == ColumnType.TEXT
                && column.values().isEmpty()
                && (NAMED_SO.matcher(column.name()).matches()
                        || lead(table, column.name())
                        || (!column.name().endsWith("名称") && isKey(table, column.name())));
    }

    private static boolean isKey(TableDefinition table, String column) {
        return table.uniqueKeys().contains(column) || table.primaryKey().equals(List.of(column));
    }

    /** Whether it is the code of a reference, whose other columns are names. */
    static boolean lead(TableDefinition table, String column) {
        return table.foreignKeys().stream().anyMatch(key -> key.columns().get(0).equals(column));
    }

    /** What stands for "none" in a column of codes, such as 000, of which a spreadsheet makes 0; empty where nothing does. */
    static Optional<String> nought(TableDefinition table, String column) {
        Set<String> noughts = new HashSet<>();
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().get(0).equals(column)) {
                key.escapes().stream().filter(Codes::isNought).forEach(noughts::add);
            }
        }
        return noughts.size() == 1 ? noughts.stream().findFirst() : Optional.empty();
    }

    static boolean isNought(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** What a spreadsheet has visibly made of a code, so that nobody can tell what it was; empty where it has not. */
    static Optional<String> damage(RawCell cell) {
        String text = cell.text();
        if (cell.kind() == Kind.TEXT) {
            return cell.isShownOtherwise()
                    ? Optional.of(
                            "单元格里是" + Named.quoted(text) + "，但它的格式显示的是" + Named.quoted(cell.shown()) + "，无法确定代码是哪一个")
                    : damage(text);
        }
        if (cell.kind() == Kind.DATE) {
            return Optional.of("已被Excel变成日期");
        }
        if (cell.kind() == Kind.BOOLEAN) {
            return Optional.of("已被Excel变成逻辑值" + text);
        }
        if (cell.look() != Look.AS_IT_IS) {
            return Optional.of(
                    "数值是" + text + "，但单元格的数字格式" + (cell.look() == Look.HIDDEN ? "不显示它" : "显示的是另一种写法") + "，无法确定代码是哪一个");
        }
        if (cell.kind() == Kind.NUMBER && isShort(text)) {
            return Optional.empty();
        }
        if (cell.kind() == Kind.NUMBER && new BigDecimal(text).abs().compareTo(EXACT) >= 0) {
            return Optional.of(text + "已被Excel变成数值，第16位起的数字已丢失");
        }
        if (cell.kind() == Kind.NUMBER
                && new BigDecimal(text).stripTrailingZeros().scale() > 0) {
            return Optional.of(text + "已被Excel变成小数");
        }
        return damage(text);
    }

    /** Whether it has lines, each of which could be a code; a name may have several. */
    static boolean isBroken(String text) {
        return text.indexOf('\n') >= 0
                && text.lines().map(String::strip).allMatch(line -> CODE.matcher(line)
                        .matches());
    }

    /** A spreadsheet's dates and truth values, saved as text. */
    static Optional<String> damage(String written) {
        String bare = bare(written);
        String text = isNarrow(bare) ? bare : PlainText.narrow(bare).strip();
        if (isDigits(text)) {
            return Optional.empty();
        }
        if (POWER.matcher(text).matches()) {
            return Optional.of(text + "已被Excel变成科学计数");
        }
        if (DATE.matcher(text).matches()) {
            return Optional.of(text + "已被Excel变成日期");
        }
        return text.equalsIgnoreCase("TRUE") || text.equalsIgnoreCase("FALSE")
                ? Optional.of("已被Excel变成逻辑值" + text)
                : Optional.empty();
    }

    /** Without blanks around it, and without the shell or the apostrophe in which systems export it. */
    static String bare(String written) {
        String text = PlainText.withoutShell(PlainText.stripped(written));
        boolean marked = text.length() > 1 && "'‘’＇".indexOf(text.charAt(0)) >= 0 && !isQuoted(text);
        return marked ? PlainText.stripped(text.substring(1)) : text;
    }

    private static boolean isQuoted(String text) {
        return "'’＇".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Most codes that are numbers: digits that Excel keeps. */
    private static boolean isShort(String text) {
        return text.length() < 16 && isDigits(text);
    }

    /** In one form: narrow letters and digits, and no blanks within digits. What is no code stays as it is. */
    static String normal(String text) {
        if (isNarrow(text)) {
            return text;
        }
        String narrow = PlainText.narrow(text).strip();
        if (SPACED_DIGITS.matcher(narrow).matches()) {
            return narrow.replace(" ", "");
        }
        return CODE.matcher(narrow).matches() ? narrow : text;
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
