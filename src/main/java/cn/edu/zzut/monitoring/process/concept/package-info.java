/** 口径差异说明: the process from a difference over its units' explanations to what the office makes of them (第十八条). */
@Module(mayKnow = {"process/accountability", "process/engine"})
package cn.edu.zzut.monitoring.process.concept;

import cn.edu.zzut.monitoring.Module;
