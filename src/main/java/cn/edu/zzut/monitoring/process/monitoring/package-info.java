/** 常态监测: the process that runs from the archive to the next year, the updates that it asks for, the alerts that it gives. */
@Module(mayKnow = {"process/accountability", "process/engine", "process/task"})
package cn.edu.zzut.monitoring.process.monitoring;

import cn.edu.zzut.monitoring.Module;
