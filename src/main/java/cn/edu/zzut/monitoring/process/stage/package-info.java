/** The year and what it is made of: one class a process, thin, called from the diagrams in {@code processes/}. */
@Module(
        mayKnow = {
            "process/accountability",
            "process/deadline",
            "process/engine",
            "process/form",
            "process/monitoring",
            "process/task"
        })
package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.Module;
