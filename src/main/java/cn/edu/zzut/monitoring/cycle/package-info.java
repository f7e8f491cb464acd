/** 年度填报: the years, the plan of their dates that proves itself, who is assigned which table, and what was decided on the way. */
@Module(mayKnow = {"calendar", "catalog", "organization"})
package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.Module;
