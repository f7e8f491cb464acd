/**
 * 未办成的事项: what was to be done for one person, unit or table and failed, while the others went on; for the office to
 * see and mend.
 */
@Module
@NullMarked
package cn.edu.zzut.monitoring.trouble;

import cn.edu.zzut.monitoring.Module;
import org.jspecify.annotations.NullMarked;
