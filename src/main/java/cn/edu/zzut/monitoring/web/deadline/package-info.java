/** Dates over HTTP: the year's and a unit's own, more time, the calendar, reminder days and grace. */
@Module(mayKnow = {"web/answer", "web/submission"})
package cn.edu.zzut.monitoring.web.deadline;

import cn.edu.zzut.monitoring.Module;
