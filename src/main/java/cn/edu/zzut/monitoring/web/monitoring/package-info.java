/** 常态监测 over HTTP: its plan, its periods and who has answered, its alerts. */
@Module
package cn.edu.zzut.monitoring.web.monitoring;

import cn.edu.zzut.monitoring.Module;
