package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.workbook.Formulas;

/**
 * What a filer says beside a file.
 *
 * @param formulas {@code as-saved} to take what formulas had come to; otherwise they are refused
 * @param rows {@code own} when the file has the responsible unit's own rows only, to be merged with the assisting units';
 *     otherwise it is the whole table
 */
record UploadOptions(String formulas, String rows) {

    Uploads.How how() {
        return new Uploads.How("as-saved".equals(formulas) ? Formulas.AS_SAVED : Formulas.REFUSED, "own".equals(rows));
    }
}
