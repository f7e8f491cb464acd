package cn.edu.zzut.monitoring.workbook;

/**
 * A row that was left out because of one of its cells.
 *
 * @param row its number in the sheet
 * @param what stands in the cell, or is wrong with it, in Chinese
 */
public record RejectedRow(int row, String column, String what) {}
