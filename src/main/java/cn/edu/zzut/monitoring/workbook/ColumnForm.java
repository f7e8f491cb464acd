package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Look;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one form of a column's texts, whoever wrote them: the cell of a file or a person in the grid. What a person could not
 * expect is said.
 */
final class ColumnForm {

    /** So many characters of a number Excel shows without a format. */
    private static final int SEEN_IN_FULL = 11;

    private static final int EXACT_DIGITS = 15;
    /** What Excel leaves of a code with more digits than it keeps, once it is saved as text. */
    private static final Pattern CUT_OFF = Pattern.compile("[1-9]\\d{14}0+");

    /** Columns with more different texts gain nothing by remembering them. */
    private static final int MOST_REMEMBERED = 5_000;

    /** Texts that were found to be kept as they are, without a word. */
    private final Set<String> kept = new HashSet<>();

    private boolean remembers = true;

    private final Column column;
    private final boolean code;
    private final ListText list;
    private final UnaryOperator<String> escape;
    private final Permitted permitted;

    ColumnForm(TableDefinition table, Column column) {
        this.column = column;
        this.code = Codes.isCode(table, column);
        this.list = column.separator().isEmpty() ? null : new ListText(column, Codes.lead(table, column.name()));
        Optional<String> nought = Codes.nought(table, column.name());
        this.escape = text -> nought.isPresent() && Codes.isNought(text) ? nought.get() : text;
        this.permitted = new Permitted(column.values());
    }

    /** Why the cell cannot be taken: an error, more than a cell holds, or a spoilt code; empty where it can. */
    Optional<String> damage(RawCell cell) {
        Optional<String> spoilt = SpoiltText.in(cell);
        if (spoilt.isPresent() || !code || cell.text().isEmpty()) {
            return spoilt;
        }
        if (cell.kind() != Kind.TEXT || cell.isShownOtherwise()) {
            return Codes.damage(cell);
        }
        String text = PlainText.of(cell.text());
        if (list != null) {
            return list.parts(text)
                    .flatMap(part -> SpoiltText.error(part).or(() -> Codes.damage(part)).stream())
                    .findFirst();
        }
        return Codes.isBroken(text.strip()) ? Optional.of("代码中间有换行，无法确定代码是哪一个") : Codes.damage(text);
    }

    /** Whether it is a text that was kept as it is before, as most are: names of units, courses and kinds recur. */
    boolean keeps(RawCell cell) {
        return remembers && isPlain(cell) && kept.contains(cell.text());
    }

    private static boolean isPlain(RawCell cell) {
        return cell.kind() == Kind.TEXT && cell.look() == Look.AS_IT_IS && !cell.isShownOtherwise();
    }

    /**
     * @param row where the text stands
     * @param changes is told what the text is not as it was written
     */
    String of(RawCell cell, int row, Changes changes) {
        int before = changes.count();
        String text = read(cell, row, changes);
        if (remembers && changes.count() == before && isPlain(cell) && text.equals(cell.text())) {
            remember(text);
        }
        return text;
    }

    private void remember(String text) {
        kept.add(text);
        if (kept.size() > MOST_REMEMBERED) {
            remembers = false;
            kept.clear();
        }
    }

    private String read(RawCell cell, int row, Changes changes) {
        RawCell plain = cell.kind() == Kind.TEXT ? plain(cell, row, changes) : cell;
        String text = CellText.of(plain, column.type());
        if (text.isEmpty()) {
            return text;
        }
        sayWhatIsSeenOtherwise(cell, text, row, changes);
        sayWhatIsWrittenOtherwise(plain, text, row, changes);
        if (code) {
            text = said(text, each(text, Codes::normal), "的代码改成了半角、去掉了数字间的空格", row, changes);
            text = said(text, each(text, escape), "的0读成了约定的代码（如000）", row, changes);
        }
        if (!permitted.isEmpty()) {
            text = said(text, each(text, permitted::of), "改成了可选值的写法（括号、字母的全角半角和空格）", row, changes);
        }
        return StandardText.of(text, column, change -> changes.add(change, row, column.name()));
    }

    /** Numbers typed as texts (2，000, 007), and wide digits; how a day is written is the same day. */
    private void sayWhatIsWrittenOtherwise(RawCell typed, String text, int row, Changes changes) {
        if (column.type() == ColumnType.TEXT || typed.kind() != Kind.TEXT) {
            return;
        }
        String before = PlainText.stripped(typed.text());
        if (!text.equals(before)
                && (column.type().isNumeric() || !PlainText.narrow(before).equals(before))) {
            changes.add("的数字或日期换成了统一的写法", row, column.name(), "（" + Named.quoted(before) + "读成" + text + "）");
        }
    }

    /** A date of which less is kept, and what Excel itself had made of a text, shows in another way or not at all. */
    private void sayWhatIsSeenOtherwise(RawCell cell, String text, int row, Changes changes) {
        if (cell.look() == Look.HIDDEN) {
            changes.add("的内容被单元格或工作表的格式隐藏（如“;;;”、不显示零值），打开文件看不到，也已读入，请核对", row, column.name());
        }
        if (code && text.length() > EXACT_DIGITS && cell.kind() == Kind.TEXT && isCutOff(text)) {
            changes.add("是16位以上的数字，从第16位起都是0，可能是Excel丢失了末尾的数字，请与原件核对", row, column.name());
        }
        if (CellText.losesDay(cell, column.type()) && column.type().accepts(text)) {
            changes.add("写的是具体的日期，只取了" + (column.type() == ColumnType.YEAR ? "年份" : "年和月"), row, column.name());
        } else if (column.type() == ColumnType.YEAR_MONTH
                && !column.isWrittenInSixDigits()
                && cell.text().strip().matches("\\d{6}")
                && column.type().accepts(text)) {
            changes.add("的6位数字读成了年月（如198005读成1980-05）", row, column.name());
        }
        if (cell.isShownOtherwise() && (column.type() != ColumnType.TEXT || cell.kind() == Kind.TEXT)) {
            changes.add(
                    cell.kind() == Kind.TEXT ? "显示的不是读入的文字（单元格的格式加了或换了文字），请核对" : "显示的不是读入的数（单元格的数字格式四舍五入、缩放或加了文字），请核对",
                    row,
                    column.name(),
                    "（显示" + Named.shortened(cell.shown()) + "，读入" + Named.shortened(text) + "）");
        }
        if (column.type() != ColumnType.TEXT) {
            return;
        }
        switch (cell.kind()) {
            case DATE -> changes.add("是日期，按年-月-日读成了文字，请核对", row, column.name());
            case BOOLEAN -> changes.add("是逻辑值，读成了文字TRUE或FALSE，请核对", row, column.name());
            case NUMBER -> {
                if (cell.look() == Look.DRESSED
                        || cell.isShownOtherwise()
                        || (text.length() > SEEN_IN_FULL && !isWholeInFull(text))) {
                    changes.add("是数值，Excel中显示的与读入的可能不同（位数太多，或设了数字格式），请核对或改为文本格式", row, column.name());
                }
            }
            default -> {
                // as it is seen
            }
        }
    }

    private boolean isCutOff(String text) {
        Stream<String> codes = list == null ? Stream.of(text) : list.parts(text);
        return codes.anyMatch(part -> CUT_OFF.matcher(part.strip()).matches());
    }

    private static boolean isWholeInFull(String text) {
        return text.length() <= EXACT_DIGITS && text.indexOf('.') < 0;
    }

    private RawCell plain(RawCell cell, int row, Changes changes) {
        String text = said(cell.text(), PlainText.of(cell.text()), "去掉了看不见的字符或代码的外壳（如=\"…\"）", row, changes);
        if (column.type() == ColumnType.TEXT) {
            text = said(text, PlainText.middleDots(text), "的间隔号统一成了“·”", row, changes);
            String trimmed = PlainText.stripped(text);
            text = said(trimmed, PlainText.withPlainBlanks(trimmed), "中间的全角空格等改成了普通空格", row, changes);
        }
        if (list != null) {
            text = said(text, list.normal(text), "的分隔符改成了“" + column.separator() + "”", row, changes);
        }
        String bare = code ? each(text, Codes::bare) : text;
        if (!bare.equals(each(text, PlainText::stripped))) {
            text = said(text, bare, "去掉了看不见的字符或代码的外壳（如=\"…\"）", row, changes);
        }
        return text.equals(cell.text()) ? cell : new RawCell(Kind.TEXT, text);
    }

    private String each(String text, UnaryOperator<String> form) {
        return list == null ? form.apply(text) : list.each(text, form);
    }

    private String said(String before, String after, String what, int row, Changes changes) {
        if (!after.equals(before)) {
            changes.add(what, row, column.name());
        }
        return after;
    }
}
