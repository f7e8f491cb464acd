package cn.edu.zzut.monitoring.workbook;

/** What to do with cells that hold a formula. */
public enum Formulas {
    /** The file is refused, naming the cells: what a formula comes to may differ from what its author saw last. */
    REFUSED,
    /** What the formulas had come to when the file was saved is taken, because the filer says so. */
    AS_SAVED
}
