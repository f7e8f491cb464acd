package cn.edu.zzut.monitoring.integrity;

/**
 * How much of a kind was looked at.
 *
 * @param kind its name in Chinese
 * @param looked how many there are, all of them looked at
 * @param different how many are not what their hash says
 */
public record Tally(String kind, long looked, long different) {}
