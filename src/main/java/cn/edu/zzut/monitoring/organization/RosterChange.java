package cn.edu.zzut.monitoring.organization;

/**
 * What a line would change.
 *
 * @param subject the unit, or the person
 * @param detail what becomes of it
 */
public record RosterChange(String sheet, int row, String subject, String detail) {}
