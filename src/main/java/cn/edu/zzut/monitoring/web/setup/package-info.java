/** 系统设置 over HTTP: what the administrator sets the school up with: units, people, roles. */
@Module(mayKnow = {"integrity", "web/answer"})
package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.Module;
