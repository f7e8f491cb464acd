/** What holds for one transaction: read once or gathered in it, and forgotten with it. */
@Module(knownByAll = true)
package cn.edu.zzut.monitoring.transaction;

import cn.edu.zzut.monitoring.Module;
