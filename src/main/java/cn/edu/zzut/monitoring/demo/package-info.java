/** The demo school: invented people, last year's data, sample workbooks, a movable clock, mails to look at. Nothing depends on it. */
package cn.edu.zzut.monitoring.demo;
