/** How much work there is and how it goes, in figures for whoever watches over the application. */
@Module(mayKnow = "calendar")
package cn.edu.zzut.monitoring.operation;

import cn.edu.zzut.monitoring.Module;
