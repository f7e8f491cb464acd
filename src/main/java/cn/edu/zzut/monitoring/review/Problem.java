package cn.edu.zzut.monitoring.review;

/**
 * What an expert sees in a table.
 *
 * @param falseData whether the expert holds the data to be untrue (失实, 第二十三条)
 */
public record Problem(String text, boolean falseData) {}
