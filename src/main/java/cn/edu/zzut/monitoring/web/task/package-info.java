/** Tasks over HTTP: what one is about, what waits for whom, urging, several done in one go. */
@Module(mayKnow = "web/year")
package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.Module;
