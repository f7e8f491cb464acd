package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;

/** Text that a person has typed, in the normal form that a workbook's cell would get. */
public final class TypedText {

    private TypedText() {}

    /** Empty for null and blanks; what cannot be brought into the column's form stays, for a finding to name. */
    public static String of(String typed, ColumnType type) {
        return typed == null ? "" : CellText.of(new RawCell(Kind.TEXT, PlainText.of(typed)), type);
    }
}
