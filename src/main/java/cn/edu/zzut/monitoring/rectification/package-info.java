/** 整改任务: the problems that units have to mend, their measures, progress, proofs and strike-off (第十五条五). */
@Module(mayKnow = {"calendar", "cycle", "filing", "organization", "workbook"})
@NullMarked
package cn.edu.zzut.monitoring.rectification;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
