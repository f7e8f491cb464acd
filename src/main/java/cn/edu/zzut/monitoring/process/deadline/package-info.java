/** When tasks are due: by the plan's dates, moved dates, more time asked for, the morning's digest. */
@Module(mayKnow = {"process/engine", "process/task"})
package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.Module;
