/** 表彰 (第二十二条): the ranking of a year from its record, nominations, and what was published. Knows accountability, calendar, document, filing, organization and progress. */
package cn.edu.zzut.monitoring.commendation;
