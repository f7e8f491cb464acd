package cn.edu.zzut.monitoring.datacorrection;

import java.util.List;

/** @param number as in the workbook, the headings being row 1 */
public record FoundRow(int number, List<String> values) {}
