/** 数据使用: the process from the request over the source units and the office to the destruction of what was given. */
@Module(mayKnow = {"process/accountability", "process/engine", "process/form", "process/task"})
package cn.edu.zzut.monitoring.process.datause;

import cn.edu.zzut.monitoring.Module;
