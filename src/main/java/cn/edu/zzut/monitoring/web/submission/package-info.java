/**
 * One unit's data for one table over HTTP: workbooks in and out, rows, findings, explanations, remarks, comments, merging.
 */
package cn.edu.zzut.monitoring.web.submission;
