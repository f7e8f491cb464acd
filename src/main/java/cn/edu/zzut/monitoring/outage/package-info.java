/**
 * 系统停机: when the application or its database was away, so that what nobody could do meanwhile is held against nobody.
 */
@Module(mayKnow = {"calendar", "organization"})
@NullMarked
package cn.edu.zzut.monitoring.outage;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
