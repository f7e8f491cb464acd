package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.Formulas;
import java.util.Locale;

/**
 * What a filer says beside a file.
 *
 * @param formulas {@code as-saved} to take what formulas had come to; otherwise they are refused
 * @param rows {@code own} when the file has the responsible unit's own rows only, to be merged with the assisting units';
 *     otherwise it is the whole table
 */
record UploadOptions(String formulas, String rows) {

    private static final String AS_SAVED = "as-saved";
    private static final String OWN = "own";

    /** @throws Refusal for any other word: a slip must not replace the whole table */
    Uploads.How how() {
        return new Uploads.How(
                chosen("formulas", formulas, AS_SAVED, "公式按保存时的值读取") ? Formulas.AS_SAVED : Formulas.REFUSED,
                chosen("rows", rows, OWN, "只有本单位的行"));
    }

    private static boolean chosen(String name, String value, String only, String meaning) {
        String said = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (!said.isEmpty() && !said.equals(only)) {
            throw Refusal.invalid("参数" + name + "的值“" + value + "”不认识，文件没有保存。只能是" + only + "（" + meaning + "），或者不写。");
        }
        return said.equals(only);
    }
}
