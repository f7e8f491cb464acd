/** Dates over HTTP: the year's and a unit's own, more time, the calendar, reminder days and grace. */
package cn.edu.zzut.monitoring.web.deadline;
