/** 操作记录 over HTTP: what each request is to the trail, and how people look things up in it. */
@Module(mayKnow = {"web/answer"})
package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.Module;
