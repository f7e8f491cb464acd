package cn.edu.zzut.monitoring.analysis;

/** How many rows a table has this year and had last year. */
public record TableGrowth(String table, int rows, int rowsLastYear) {}
