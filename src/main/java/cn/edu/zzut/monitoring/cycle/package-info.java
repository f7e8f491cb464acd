/**
 * 年度填报: the years, their six stages with due dates, who is assigned which table, and what was decided on the way.
 * Knows calendar, catalog and organization.
 */
package cn.edu.zzut.monitoring.cycle;
