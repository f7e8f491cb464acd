/** 开通: what a school still has to enter before its year can be launched, read from what there is; nobody ticks anything. */
@Module(mayKnow = {"calendar", "catalog", "cycle", "notification", "organization", "school"})
@NullMarked
package cn.edu.zzut.monitoring.opening;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
