/**
 * The process {@code accountability}: faults reported by the other processes, who held a table when, explanation,
 * decision, notice and appeal.
 */
@Module(mayKnow = {"process/engine", "process/task"})
package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.Module;
