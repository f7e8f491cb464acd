/** The one clock and the school's working days. Knows no other module. */
package cn.edu.zzut.monitoring.calendar;
