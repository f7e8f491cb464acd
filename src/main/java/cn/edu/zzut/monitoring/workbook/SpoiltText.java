package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that are nobody's data in whichever column: a spreadsheet's errors saved as text, and more than a cell holds. */
final class SpoiltText {

    /** What Excel and WPS keep in a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern ERROR =
            Pattern.compile("#(N/A|REF!|DIV/0!|VALUE!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)");
    private static final Pattern TOO_NARROW = Pattern.compile("#{3,}");
    private static final int LONGEST_ERROR = 300;

    private SpoiltText() {}

    /** Why the cell's text cannot be taken; empty where it can. */
    static Optional<String> in(RawCell cell) {
        if (cell.kind() != Kind.TEXT || cell.text().isEmpty()) {
            return Optional.empty();
        }
        return cell.text().length() > LONGEST
                ? Optional.of("有" + cell.text().length() + "个字，Excel的单元格最多" + LONGEST + "个字，请删减")
                : error(cell.text());
    }

    /** Which error the text is; empty where it is none. */
    static Optional<String> error(String written) {
        if (written.length() > LONGEST_ERROR || (written.indexOf('#') < 0 && written.indexOf('＃') < 0)) {
            return Optional.empty();
        }
        String text = PlainText.narrow(PlainText.of(written)).strip();
        if (ERROR.matcher(text).matches()) {
            return Optional.of(text + "是Excel的错误值，不是数据，请填写真实的内容");
        }
        return TOO_NARROW.matcher(text).matches()
                ? Optional.of(Named.shortened(text) + "是Excel在列宽不够时显示的符号，原来的内容已丢失，请按原件填写")
                : Optional.empty();
    }
}
