/**
 * Tasks as people meet them: what a new one shows and tells by mail, who may look, which are open, several done
 * together, urging.
 */
@Module(mayKnow = {"process/engine", "process/form"})
package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.Module;
