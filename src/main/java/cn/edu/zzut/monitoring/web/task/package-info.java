/** Tasks over HTTP: what one is about, what waits for whom, urging, several audits together. */
@Module
package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.Module;
