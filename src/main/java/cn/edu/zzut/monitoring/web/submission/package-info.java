/**
 * One unit's data for one table over HTTP: workbooks in and out, rows, findings, explanations, remarks, comments,
 * merging.
 */
@Module(mayKnow = "web/answer")
package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.Module;
