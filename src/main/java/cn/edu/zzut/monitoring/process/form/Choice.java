package cn.edu.zzut.monitoring.process.form;

/**
 * One of what a form lets its person choose from.
 *
 * @param label what the person reads
 * @param value what is answered
 */
public record Choice(String label, String value) {}
