package cn.edu.zzut.monitoring.catalog;

/** No value of a column may stand in a column of another table too, such as a person's number in 1-5-1 and in 1-5-3. */
public record Disjoint(String column, TableCode table, String itsColumn) {}
