/**
 * 操作记录 as people read it: each column, key and value of what was before and after in Chinese, people and units as they were
 * called at the time, and words that are looked for as what they mean. What is stored stays as it was sealed.
 */
@Module(mayKnow = {"calendar", "catalog", "cycle", "meeting", "notification", "organization", "paper", "trail"})
@NullMarked
package cn.edu.zzut.monitoring.telling;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
