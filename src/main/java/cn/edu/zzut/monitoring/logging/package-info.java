/** What each line of the log says besides its message: who, about what, in which request. */
@Module(knownByAll = true)
package cn.edu.zzut.monitoring.logging;

import cn.edu.zzut.monitoring.Module;
