/** The one clock and the school's working days, held in memory and at most 5 seconds old. */
@Module
package cn.edu.zzut.monitoring.calendar;

import cn.edu.zzut.monitoring.Module;
